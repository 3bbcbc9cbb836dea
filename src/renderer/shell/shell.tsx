/** The window: bar, rail, panel, desk, status, and what lies over them. It arranges and decides nothing. */
import { LinkDialog } from '#renderer/links/link-dialog.tsx'
import { NoteCatcher } from '#renderer/notes/note-catcher.tsx'
import { usePassing, useStatus } from '#renderer/session/react.tsx'
import { useTranslation } from 'react-i18next'
import { DeskPanes } from './desk-panes.tsx'
import { LiveRegion } from './live-region.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { PanelArea } from './panel-area.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { StatusBar } from './status-bar.tsx'
import { Toasts } from './toasts.tsx'
import { TopBar } from './top-bar.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useDrop } from './use-drop.ts'
import { usePaste } from './use-paste.ts'
import { useKeys } from './use-keys.ts'
import { useDeskChoice } from './use-desk-choice.ts'
import { useFocusMode } from './use-focus-mode.ts'

export function Shell() {
  const { t } = useTranslation()
  const readOnly = useStatus((status) => status.readOnly)
  const panel = usePassing((state) => state.panel)
  useKeys()
  useArrivals()
  useDeskChoice()
  const focusMode = useFocusMode()
  const drop = useDrop()
  usePaste()
  return (
    <div
      className={styles['shell']}
      data-panel={focusMode ? undefined : (panel ?? undefined)}
      data-focus-mode={focusMode || undefined}
      {...drop}
    >
      <TopBar />
      {readOnly ? (
        <p className={styles['banner']} role="status">
          {t('shell.readOnly', { why: t(`errors.${readOnly.code}`, { ...readOnly.params }) })}
        </p>
      ) : (
        <span />
      )}
      <div className={styles['middle']}>
        <Rail />
        <PanelArea />
        <DeskPanes />
      </div>
      <StatusBar />
      <NoteCatcher />
      <LinkDialog />
      <OpenDialog />
      <Toasts />
      <LiveRegion />
    </div>
  )
}
