/** An annotation from elsewhere that waits for a place: its words, those of the place that is proposed, what can be done. */
import { Chip } from '#renderer/ui/chip.tsx'
import type { Stray } from '#renderer/session/strays.ts'
import { proposedFor } from '#shared/model/proposal.ts'
import { useTranslation } from 'react-i18next'
import { noteOf } from '../annotations/words.ts'
import { type Deed, RowMenu } from '../row-menu.tsx'
import rowStyles from '../rows.module.css'
import type { useVirtualRows } from '../virtual-rows.ts'
import styles from './strays.module.css'

interface AskedRowProps {
  readonly stray: Stray
  /** the words at the proposed place; empty when none is offered in the current version */
  readonly there: string
  readonly rows: Pick<ReturnType<typeof useVirtualRows>, 'row' | 'beside'>
  readonly isAttaching: boolean
  readonly deeds: readonly Deed[]
  readonly canChange: boolean
  onShow(): void
  onAccept(): void
}

export function AskedRow(props: AskedRowProps) {
  const { stray, there, rows, isAttaching, deeds, canChange, onShow, onAccept } = props
  const { t } = useTranslation()
  const { annotation, state, asked } = stray
  if (!asked) return null
  const quote = proposedFor(asked.proposal)
  const note = noteOf(annotation)
  const percent = Math.round(asked.proposal.score * 100)
  return (
    <div
      className={`${rowStyles['row']} ${styles['row']}`}
      data-colour={annotation.style?.colour}
      data-here={isAttaching || undefined}
    >
      <div className={styles['body']}>
        <button
          type="button"
          className={rowStyles['main']}
          title={there === '' ? undefined : t('asked.show')}
          onClick={onShow}
          {...rows.row(annotation.id)}
        >
          <span className={styles['quote']} dir="auto">
            <mark className={styles['exact']}>{quote}</mark>
          </span>
          {note !== '' && <bdi className={styles['note']}>{note}</bdi>}
          <span className={rowStyles['line']}>
            {state === 'left' && <Chip>{t('versions.strays.states.left')}</Chip>}
            <span className={rowStyles['small']}>
              {there === '' ? t('asked.nowhere') : t('asked.proposed', { percent })}
            </span>
          </span>
          {there !== '' && (
            <span className={styles['quote']} dir="auto">
              <span className={styles['around']}>{there}</span>
            </span>
          )}
        </button>
        {canChange && there !== '' && (
          <button
            type="button"
            className={`${rowStyles['act']} ${styles['attach']}`}
            aria-label={t('asked.acceptThis', { quote: quote.slice(0, 80).toWellFormed() })}
            tabIndex={rows.row(annotation.id).tabIndex}
            onClick={onAccept}
          >
            {t('asked.acceptShort')}
          </button>
        )}
      </div>
      <span className={rowStyles['beside']}>
        <RowMenu name={quote.slice(0, 40).toWellFormed()} deeds={deeds} {...rows.beside(annotation.id)} />
      </span>
    </div>
  )
}
