/** What an export is doing or has come to: progress, a file to take away and what it left out, or why there is none. */
import { useTranslation } from 'react-i18next'
import styles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { ProgressBar } from '../progress-bar.tsx'
import { Download } from './download.tsx'
import type { Losses } from './run.ts'
import type { Stage } from './use-export.ts'

export function Outcome({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation()
  switch (stage.status) {
    case 'choosing':
      return null
    case 'running': {
      const { phase, done, total } = stage.progress
      const isReading = phase === 'reading' && total > 0
      const label = isReading ? t('panels.export.reading', { done, total }) : t('panels.export.saving')
      return <ProgressBar label={label} progress={stage.progress} />
    }
    case 'ready':
      return (
        <>
          <Download name={stage.name} blob={stage.blob} />
          {stage.name.endsWith('.html') && <p className={styles['note']}>{t('exporting.toPrint')}</p>}
          <Lost losses={stage.losses} />
        </>
      )
    case 'saved':
      return (
        <>
          <p role="status">{t('panels.export.saved', { name: stage.name })}</p>
          <Lost losses={stage.losses} />
        </>
      )
    case 'let-go':
      return <p role="status">{t('panels.export.notSaved')}</p>
    case 'failed':
      return (
        <p role="alert" className={styles['problem']}>
          {failureWords(t, stage.error)}
        </p>
      )
  }
}

/** What this very file does not carry, counted. */
function Lost({ losses }: { readonly losses: Losses }) {
  const { t } = useTranslation()
  if (losses.length === 0) return <p className={styles['note']}>{t('exporting.nothingLost')}</p>
  return (
    <div className={styles['note']}>
      <p>{t('exporting.lost')}</p>
      <ul>
        {losses.map(({ what, count }) => (
          <li key={what}>{t('exporting.loss', { what: t(what), count })}</li>
        ))}
      </ul>
    </div>
  )
}
