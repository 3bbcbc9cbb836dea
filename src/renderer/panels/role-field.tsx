/** What a text is to the reader: free words, with the ones in use to choose from. */
import { useLibrary } from '#renderer/session/react.tsx'
import { ComboBox } from '#renderer/ui/combo-box.tsx'
import { useTranslation } from 'react-i18next'

interface RoleFieldProps {
  readonly value: string
  onChange(role: string): void
}

/** Always offered; they are shown translated in the library. */
const KNOWN = ['article', 'charter']

export function RoleField({ value, onChange }: RoleFieldProps) {
  const { t } = useTranslation()
  const used = useLibrary(({ library }) => [...library.documents.values()].map(({ role }) => role))
  const roles = [...new Set([...KNOWN, ...used])].filter((role) => role !== '')
  return (
    <ComboBox
      label={t('panels.document.role')}
      suggestions={roles.map((role) => ({ id: role, label: role }))}
      defaultText={value}
      onText={onChange}
    />
  )
}
