/** Theme, type and language, each taking effect at once. */
import { usePassing, useSession } from '#renderer/session/react.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import type { Appearance } from '#shared/host/passing-state.ts'
import { useTranslation } from 'react-i18next'
import { dress } from './appearance.ts'

const THEMES: readonly Appearance['theme'][] = ['system', 'paper', 'dark']
const LANGUAGES: readonly Appearance['language'][] = ['system', 'en', 'fr']

export function AppearanceForm({ withLanguage = false }: { readonly withLanguage?: boolean }) {
  const { t } = useTranslation()
  const session = useSession()
  const { theme, size, measure, leading, language } = usePassing((state) => state.appearance)
  const change = (part: Partial<Appearance>): void => dress(session, part)
  return (
    <>
      <Choice
        label={t('shell.appearance.theme')}
        options={THEMES.map((id) => ({ id, label: t(`shell.status.theme.${id}`) }))}
        value={theme}
        onChange={(next) => change({ theme: next })}
      />
      <Slider
        label={t('shell.appearance.size')}
        min={12}
        max={32}
        step={1}
        value={size}
        words={t('shell.appearance.px', { value: size })}
        onChange={(next) => change({ size: next })}
      />
      <Slider
        label={t('shell.appearance.measure')}
        min={36}
        max={100}
        step={2}
        value={measure}
        words={t('shell.appearance.ch', { value: measure })}
        onChange={(next) => change({ measure: next })}
      />
      <Slider
        label={t('shell.appearance.leading')}
        min={1.2}
        max={2.2}
        step={0.02}
        value={leading}
        words={leading.toFixed(2)}
        onChange={(next) => change({ leading: Math.round(next * 100) / 100 })}
      />
      {withLanguage && (
        <Choice
          label={t('shell.appearance.language')}
          options={LANGUAGES.map((id) => ({ id, label: t(`shell.appearance.languages.${id}`) }))}
          value={language}
          onChange={(next) => change({ language: next })}
        />
      )}
    </>
  )
}
