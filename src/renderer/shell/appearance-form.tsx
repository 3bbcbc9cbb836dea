/** Theme, type, reading aids and language, each taking effect at once. */
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { useTranslation } from 'react-i18next'
import { AidFields } from './appearance-aids.tsx'
import { LANGUAGES, THEMES } from './appearance-choices.ts'
import { TypeFields } from './appearance-reading.tsx'
import { dress } from './appearance.ts'

export function AppearanceForm({ withLanguage = false }: { readonly withLanguage?: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const { theme, language } = usePassing((state) => state.appearance)
  return (
    <>
      <Choice
        label={t('shell.appearance.theme')}
        options={THEMES.map((id) => ({ id, label: t(`shell.status.theme.${id}`) }))}
        value={theme}
        onChange={(next) => dress(session, { theme: next })}
      />
      <TypeFields />
      <AidFields />
      {withLanguage && (
        <Choice
          label={t('shell.appearance.language')}
          options={LANGUAGES.map((id) => ({ id, label: t(`shell.appearance.languages.${id}`) }))}
          value={language}
          onChange={(next) => dress(session, { language: next })}
        />
      )}
    </>
  )
}
