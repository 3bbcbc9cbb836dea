/** The button at the end of a row that lists what can be done with it. */
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'

export interface Deed {
  readonly id: string
  readonly label: string
  readonly isDisabled?: boolean
  run(): void
}

interface RowMenuProps {
  /** what the row is called */
  readonly name: string
  readonly deeds: readonly Deed[]
  readonly excludeFromTabOrder: boolean
}

export function RowMenu({ name, deeds, excludeFromTabOrder }: RowMenuProps) {
  const { t } = useTranslation()
  const label = t('panels.more', { name })
  return (
    <Menu label={label} groups={[{ id: 'deeds', entries: deeds }]}>
      <IconButton icon={Ellipsis} label={label} size={15} excludeFromTabOrder={excludeFromTabOrder} />
    </Menu>
  )
}
