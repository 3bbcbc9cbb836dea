/** The first lines of a text, each in its own direction. */
import { useTranslation } from 'react-i18next'
import styles from './reread.module.css'

interface PreviewLinesProps {
  /** undefined while they are read */
  readonly lines: readonly string[] | undefined
  readonly isLate: boolean
}

export function PreviewLines({ lines, isLate }: PreviewLinesProps) {
  const { t } = useTranslation()
  if (!lines) return isLate ? <p role="status">{t('intake.reread.reading')}</p> : null
  return (
    <section className={styles['page']} aria-label={t('intake.reread.preview')} tabIndex={0}>
      {lines.map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </section>
  )
}
