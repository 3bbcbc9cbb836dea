/** What every part of the window may ask for: words, the session, where passages are. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { GeometryProvider } from '#renderer/geometry/react.tsx'
import { KeyNamesProvider } from '#renderer/ui/key-names.tsx'
import { SessionProvider } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import type { i18n } from 'i18next'
import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { useStore } from 'zustand'
import { keyNames } from './shortcuts.ts'

interface ProvidersProps {
  readonly session: Session
  readonly words: i18n
  readonly geometry: Readonly<Record<Side, PaneGeometry>>
  readonly children: ReactNode
}

export function Providers({ session, words, geometry, children }: ProvidersProps) {
  const language = useSyncExternalStore(
    (listener) => {
      words.on('languageChanged', listener)
      return () => words.off('languageChanged', listener)
    },
    () => words.language,
  )
  const shortcuts = useStore(session.passing.store, (state) => state.shortcuts)
  // New names when the reader gives keys: what offers an action shows its key as it is now.
  const names = useMemo(
    () => keyNames(session, shortcuts, words.getFixedT(language)),
    [session, shortcuts, words, language],
  )
  return (
    <I18nextProvider i18n={words}>
      <I18nProvider locale={language}>
        <SessionProvider value={session}>
          <KeyNamesProvider value={names}>
            <GeometryProvider value={geometry}>{children}</GeometryProvider>
          </KeyNamesProvider>
        </SessionProvider>
      </I18nProvider>
    </I18nextProvider>
  )
}
