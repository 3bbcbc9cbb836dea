/** The buttons at the head of the list: its order, and whether each row shows all it has. */
import { useSession } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { ArrowDownWideNarrow, ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ORDERS, orderStore, useOrder } from './filter.ts'

interface OrderMenuProps {
  readonly isAllExpanded: boolean
  onExpandAll(): void
}

export function OrderMenu({ isAllExpanded, onExpandAll }: OrderMenuProps) {
  const { t } = useTranslation()
  const session = useSession()
  const order = useOrder()
  const entries = ORDERS.map((id) => ({
    id,
    label: t(`listing.order.${id}`),
    isChosen: id === order,
    run: () => orderStore(session).setState({ order: id }),
  }))
  return (
    <>
      <IconButton
        icon={isAllExpanded ? ChevronsDownUp : ChevronsUpDown}
        size={15}
        label={t(isAllExpanded ? 'listing.collapseAll' : 'listing.expandAll')}
        onPress={onExpandAll}
      />
      <Menu label={t('listing.order.label')} entries={entries} placement="bottom end">
        <IconButton icon={ArrowDownWideNarrow} size={15} label={t('listing.order.label')} />
      </Menu>
    </>
  )
}
