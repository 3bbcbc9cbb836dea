/** One annotation in the table of a new version: its words then and now, what became of them, the reader's decision. */
import type { Annotation } from '#shared/model/annotation.ts'
import type { TransferRow } from '#shared/model/transfer-plan.ts'
import { CircleHelp, CornerDownRight, Equal, type LucideIcon, PencilLine, Unlink } from 'lucide-react'
import { type KeyboardEvent, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { noteOf } from '../annotations/words.ts'
import { canAccept, type Decision, DECISIONS } from './decisions.ts'
import { DiffParts } from './diff-parts.tsx'
import { rowParts } from './row-parts.ts'
import styles from './transfer.module.css'

const ICONS: Readonly<Record<TransferRow['status'], LucideIcon>> = {
  exact: Equal,
  moved: CornerDownRight,
  reworded: PencilLine,
  lost: Unlink,
}
/** Letters that decide about the row that has the keyboard. */
const LETTERS: Readonly<Record<string, Decision>> = { a: 'accepted', l: 'left', r: 'refused' }

interface TransferRowViewProps {
  readonly row: TransferRow
  readonly annotation: Annotation | undefined
  readonly decision: Decision | undefined
  readonly focus: { readonly 'data-row': string; readonly tabIndex: number; onFocus(): void }
  onDecide(row: TransferRow, decision: Decision): void
}

export const TransferRowView = memo(function TransferRowView(props: TransferRowViewProps) {
  const { row, annotation, decision, focus, onDecide } = props
  const { t } = useTranslation()
  const parts = useMemo(() => rowParts(row), [row])
  const note = annotation ? noteOf(annotation) : ''
  const percent = Math.floor(row.score * 100)
  const status = t(`versions.status.${row.status}`)
  const state = decision ? t(`versions.decided.${decision}`) : t('versions.asks')
  const Icon = ICONS[row.status]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const letter = LETTERS[event.key.toLowerCase()]
    if (!letter || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    onDecide(row, letter)
  }
  return (
    <div
      role="listitem"
      className={styles['row']}
      aria-label={t('versions.rowLabel', { quote: row.quote, status, state })}
      data-status={row.status}
      data-decision={decision ?? 'open'}
      data-colour={annotation?.style?.colour}
      onKeyDown={onKeyDown}
      {...focus}
    >
      <div className={styles['status']}>
        <span className={styles['kind']}>
          <Icon size={14} aria-hidden="true" />
          {row.status === 'reworded' ? `${status} ${t('versions.percent', { percent })}` : status}
        </span>
        {row.reason !== undefined && (
          <span className={styles['reason']}>{t(`versions.reasons.${row.reason}`, { percent })}</span>
        )}
      </div>
      <div className={styles['words']} dir="auto">
        <DiffParts parts={row.status === 'lost' ? [{ kind: 'same', text: row.quote }] : parts} side="old" />
        {note !== '' && <span className={styles['note']}>{note}</span>}
      </div>
      <div className={styles['words']} dir="auto">
        {canAccept(row) ? (
          <DiffParts parts={parts} side="new" />
        ) : (
          <span className={styles['nowhere']}>{t('versions.nowhere')}</span>
        )}
      </div>
      <div className={styles['decision']} role="group" aria-label={t('versions.decision')}>
        {decision === undefined && (
          <span className={styles['asks']}>
            <CircleHelp size={13} aria-hidden="true" />
            {t('versions.asks')}
          </span>
        )}
        {DECISIONS.filter((one) => one !== 'accepted' || canAccept(row)).map((one) => (
          <button
            key={one}
            type="button"
            tabIndex={focus.tabIndex}
            className={styles['choice']}
            aria-pressed={decision === one}
            onClick={() => onDecide(row, one)}
          >
            {t(`versions.decide.${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
})
