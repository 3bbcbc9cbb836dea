/**
 * Puts the reader's appearance on the root element, as `data-theme`, `lang` and custom properties, and
 * follows the system where the reader said so.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Appearance } from '#shared/host/passing-state.ts'
import { appearanceSchema } from '#shared/host/passing-state.ts'
import { languageOf } from '#shared/messages/catalogue.ts'
import type { i18n } from 'i18next'

/** Before there is a session to ask: the system's theme, so that nothing flashes and a failure is dark as well. */
export function wearSystem(root: HTMLElement): void {
  root.dataset['theme'] = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'paper'
}

/** Keeps the root like the appearance until the returned function is called. */
export function followAppearance(session: Session, words: i18n, root: HTMLElement): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = (): void => {
    const { appearance } = session.passing.store.getState()
    wear(root, appearance, dark.matches)
    // The browser's language, not the host's: a host started by a script or a service may have none.
    const language = languageOf(
      appearance.language === 'system' ? window.navigator.language : appearance.language,
    )
    root.lang = language
    if (words.language !== language) void words.changeLanguage(language)
  }
  apply()
  dark.addEventListener('change', apply)
  const stop = session.passing.store.subscribe((now, before) => {
    if (now.appearance !== before.appearance) apply()
  })
  return () => {
    stop()
    dark.removeEventListener('change', apply)
  }
}

function wear(root: HTMLElement, appearance: Appearance, systemIsDark: boolean): void {
  const { theme, size, measure, leading } = appearance
  root.dataset['face'] = appearance.face
  root.dataset['alignment'] = appearance.alignment
  root.dataset['theme'] = theme === 'system' ? (systemIsDark ? 'dark' : 'paper') : theme
  root.style.setProperty('--read-size', `${size}px`)
  root.style.setProperty('--measure', `${measure}ch`)
  root.style.setProperty('--read-leading', String(leading))
}

/** Changes some of the appearance; values out of their bounds are left as they are. */
export function dress(session: Session, change: Partial<Appearance>): void {
  const { appearance } = session.passing.store.getState()
  const next = { ...appearance, ...change }
  const { size, measure, leading } = appearanceSchema.shape
  // The schema heals what is damaged with its default; a step past the end must do nothing instead.
  const isInside = [
    size.parse(next.size) === next.size,
    measure.parse(next.measure) === next.measure,
    leading.parse(next.leading) === next.leading,
  ].every(Boolean)
  if (isInside) session.passing.store.setState({ appearance: next })
}
