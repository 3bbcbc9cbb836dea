/** Files on their way into the library: where they are, and afterwards what became of each. Closing it stops nothing. */
import { useSession } from '#renderer/session/react.tsx'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { intakeState } from '../intake/intake-state.ts'
import { ReportList } from '../intake/report-list.tsx'
import { ProgressBar } from '../progress-bar.tsx'

function Intake({ close }: DialogProps) {
  const { t } = useTranslation()
  const { running, reports, untried, stop } = useStore(intakeState(useSession()))
  const phase = running && t(`panels.intake.phases.${running.progress.phase}`, { defaultValue: '' })
  const where =
    running &&
    (running.progress.phase === 'walking'
      ? t('intake.walking', { count: running.progress.done })
      : t('panels.intake.progress', { name: running.name, number: reports.length + 1, count: running.count }))
  return (
    <ContentWindow
      title={t(running ? 'panels.intake.title' : 'panels.intake.reportTitle')}
      leave={t(running ? 'panels.intake.stop' : 'panels.intake.close')}
      {...(running && { onLeave: stop })}
      close={close}
    >
      {running && (
        <ProgressBar label={[phase, where].filter(Boolean).join(' · ')} progress={running.progress} />
      )}
      {reports.length > 0 && <ReportList reports={reports} untried={untried} isDone={!running} />}
      {!running && reports.length === 0 && (
        <p>{untried > 0 ? t('intake.report.untried', { count: untried }) : t('panels.intake.none')}</p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'intake', Component: Intake }
export default dialog
