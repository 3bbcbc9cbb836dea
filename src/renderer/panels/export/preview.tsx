/** The beginning of an export before it is made, as its bytes say it; formats of other programs are only named. */
import { useTranslation } from 'react-i18next'
import styles from './preview.module.css'
import type { Preview } from './use-preview.ts'
import { failureWords } from '../deeds.ts'

interface PreviewPaneProps {
  /** whether the format is made of words that can be shown */
  readonly isText: boolean
  readonly preview: Preview
}

export function PreviewPane({ isText, preview }: PreviewPaneProps) {
  const { t } = useTranslation()
  const label = t('exporting.preview')
  return (
    <section className={styles['preview']} aria-label={label}>
      <h3 className={styles['title']}>{label}</h3>
      {!isText && <p className={styles['note']}>{t('exporting.noPreview')}</p>}
      {isText && preview.status === 'coming' && <p className={styles['note']}>{t('exporting.coming')}</p>}
      {isText && preview.status === 'failed' && (
        <p className={styles['problem']}>{failureWords(t, preview.error)}</p>
      )}
      {isText && preview.status === 'there' && (
        // It scrolls, so it must be reachable by keyboard.
        <pre className={styles['words']} dir="auto" tabIndex={0} aria-label={label}>
          {preview.text.replace(/^\uFEFF/u, '')}
          {preview.goesOn && `\n${t('exporting.goesOn')}`}
        </pre>
      )}
    </section>
  )
}
