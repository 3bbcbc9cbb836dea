/** One block of a text that is being corrected: its words, or a field with them. */
import type { Block } from '#shared/model/document.ts'
import { Pencil, Undo2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './correct.module.css'
import { hasLines } from './correcting.ts'

interface BlockRowProps {
  readonly block: Block
  /** 1 for the first of the text */
  readonly number: number
  /** the words it gets, where they differ */
  readonly correction: string | undefined
  readonly isOpen: boolean
  readonly focus: { readonly 'data-row': string; readonly tabIndex: number; onFocus(): void }
  onOpen(block: string): void
  onType(block: Block, text: string): void
  onEnd(block: string): void
  onTakeBack(block: Block): void
}

export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { block, number, correction, isOpen, focus, onOpen, onType, onEnd, onTakeBack } = props
  const { t } = useTranslation()
  const words = correction ?? block.text
  const isCorrected = correction !== undefined
  return (
    <div
      role="listitem"
      className={styles['row']}
      data-type={block.type}
      data-corrected={isCorrected || undefined}
    >
      <span className={styles['number']}>
        {isCorrected && <Pencil size={12} aria-hidden="true" />}
        {number}
      </span>
      {isOpen ? (
        <textarea
          // The field opens where the reader is.
          autoFocus
          className={styles['field']}
          aria-label={t('versions.correct.block', { number })}
          dir="auto"
          spellCheck
          value={words}
          onChange={(event) => onType(block, event.target.value)}
          onBlur={() => onEnd('')}
          onKeyDown={(event) => {
            const ends = event.key === 'Escape' || (event.key === 'Enter' && !hasLines(block))
            if (!ends || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.stopPropagation()
            onEnd(block.id)
          }}
        />
      ) : (
        <button
          type="button"
          className={styles['words']}
          dir="auto"
          onClick={() => onOpen(block.id)}
          {...focus}
        >
          {isCorrected && <span className={styles['unseen']}>{t('versions.correct.isCorrected')} </span>}
          {words === '' ? <em className={styles['empty']}>{t('versions.correct.taken')}</em> : words}
        </button>
      )}
      {isCorrected && !isOpen && (
        <button
          type="button"
          className={styles['back']}
          tabIndex={focus.tabIndex}
          title={t('versions.correct.takeBack')}
          aria-label={t('versions.correct.takeBackOf', { number })}
          onClick={() => onTakeBack(block)}
        >
          <Undo2 size={14} aria-hidden="true" />
        </button>
      )}
    </div>
  )
})
