/** The bar at the foot: saving, the place being read or the link being drawn, and how the texts are set. */
import { usePassing, useWindow } from '#renderer/session/react.tsx'
import { useTranslation } from 'react-i18next'
import { ArmedHint } from './armed-hint.tsx'
import { AttachingHint } from './attaching-hint.tsx'
import { LinkingHint } from './linking-hint.tsx'
import { NextMark } from './next-mark.tsx'
import { ReadingPlaceWords } from './reading-place-words.tsx'
import { SavingState } from './saving-state.tsx'
import { LeaveFocusMode } from './leave-focus-mode.tsx'
import styles from './status-bar.module.css'

export function StatusBar() {
  const { t } = useTranslation()
  const isLinking = useWindow((state) => state.linking !== null && state.linking.to === undefined)
  const isAttaching = useWindow((state) => state.attaching !== null)
  const isArmed = useWindow((state) => state.armed !== null)
  const focusMode = useWindow((state) => state.focusMode)
  const { theme, size, measure } = usePassing((state) => state.appearance)
  return (
    <footer className={styles['bar']} data-zone="status" tabIndex={-1} aria-label={t('shell.status.label')}>
      <SavingState />
      {isAttaching ? (
        <AttachingHint />
      ) : isLinking ? (
        <LinkingHint />
      ) : isArmed ? (
        <ArmedHint />
      ) : (
        <ReadingPlaceWords />
      )}
      {!isArmed && !focusMode && <NextMark />}
      {focusMode ? (
        <LeaveFocusMode />
      ) : (
        <span className={styles['appearance']}>
          {t('shell.status.appearance', { theme: t(`shell.status.theme.${theme}`), size, measure })}
        </span>
      )}
    </footer>
  )
}
