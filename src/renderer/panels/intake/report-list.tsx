/** What became of each file, and taking that away as text. A long list mounts only the lines in sight. */
import { useSession } from '#renderer/session/react.tsx'
import { toast } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import { failureWords } from '../deeds.ts'
import styles from './report.module.css'
import { Download } from '../export/download.tsx'
import { useExport } from '../export/use-export.ts'
import type { FileReport } from './intake-state.ts'
import { ReportLine } from './report-line.tsx'
import { reportText, summaryWords } from './report-words.ts'

interface ReportListProps {
  readonly reports: readonly FileReport[]
  readonly untried: number
  /** whether all of it is there, to be taken away */
  readonly isDone: boolean
}

/** Lines that are mounted all at once. */
const SHORT = 40

export function ReportList({ reports, untried, isDone }: ReportListProps) {
  const { t } = useTranslation()
  const isLong = reports.length > SHORT
  return (
    <>
      {isDone && <TakeAway reports={reports} untried={untried} />}
      {untried > 0 && <p>{t('intake.report.untried', { count: untried })}</p>}
      {isLong ? (
        <div className={styles['long']}>
          <VList role="list" tabIndex={0} aria-label={t('intake.report.list')} data={reports}>
            {(report: FileReport, index) => <ReportLine key={index} report={report} />}
          </VList>
        </div>
      ) : (
        <div className={styles['files']} role="list" aria-label={t('intake.report.list')}>
          {reports.map((report, index) => (
            <ReportLine key={index} report={report} />
          ))}
        </div>
      )}
    </>
  )
}

function TakeAway({ reports, untried }: Omit<ReportListProps, 'isDone'>) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const { stage, start } = useExport()
  const text = (): string => reportText(t, i18n.language, reports, untried)
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    )
    const message = t(done ? 'intake.report.copied' : 'intake.report.notCopied')
    toast(session.window, { message, tone: done ? 'info' : 'error' })
  }
  const save = (): void => {
    const name = `${t('intake.report.fileName')}.txt`
    void start({ kind: 'save-words', args: { name, text: text() } })
  }
  return (
    <div className={styles['head']}>
      <p role="status">{summaryWords(t, reports)}</p>
      <div className={styles['ways']}>
        <Button look="quiet" onPress={() => void copy()}>
          {t('intake.report.copy')}
        </Button>
        <Button look="quiet" onPress={save} isDisabled={stage.status === 'running'}>
          {t('intake.report.save')}
        </Button>
      </div>
      {stage.status === 'ready' && <Download name={stage.name} blob={stage.blob} />}
      {stage.status === 'saved' && <p role="status">{t('panels.export.saved', { name: stage.name })}</p>}
      {stage.status === 'failed' && <p role="alert">{failureWords(t, stage.error)}</p>}
    </div>
  )
}
