/** One step of the history: what was done to what and when; taking it back, going to what it changed. */
import type { HistoryEntry } from '#shared/host/contract.ts'
import { useTranslation } from 'react-i18next'
import styles from '../rows.module.css'

interface ChangeRowProps {
  readonly entry: HistoryEntry
  readonly words: string
  readonly detail: string
  readonly time: string
  readonly canRevert: boolean
  readonly row: Readonly<Record<string, unknown>>
  readonly tabIndex: number
  onGo(): void
  onRevert(): void
}

export function ChangeRow({
  entry,
  words,
  detail,
  time,
  canRevert,
  row,
  tabIndex,
  onGo,
  onRevert,
}: ChangeRowProps) {
  const { t } = useTranslation()
  return (
    <li className={styles['row']}>
      <button type="button" className={styles['main']} title={detail || undefined} onClick={onGo} {...row}>
        <span className={styles['name']}>{words}</span>
        {detail !== '' && <bdi className={styles['small']}>{detail}</bdi>}
        <time className={styles['small']} dateTime={entry.time}>
          {time}
        </time>
      </button>
      {canRevert && (
        <button
          type="button"
          className={styles['act']}
          tabIndex={tabIndex}
          aria-label={t('changes.revertThis', { step: words })}
          onClick={onRevert}
        >
          {t('changes.revert')}
        </button>
      )}
    </li>
  )
}
