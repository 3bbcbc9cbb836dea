/** The blocks of a text, one of them open at a time. Only those near the view are mounted, whatever the length. */
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Block } from '#shared/model/document.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VList } from 'virtua'
import { ChipToggle } from '../annotations/chip-toggle.tsx'
import { FilterField } from '../filter-field.tsx'
import { useVirtualRows } from '../virtual-rows.ts'
import { BlockRow } from './block-row.tsx'
import styles from './correct.module.css'
import { corrected, type Corrections } from './correcting.ts'

interface BlockEditorProps {
  readonly blocks: readonly Block[]
  readonly corrections: Corrections
  /** index of the block that is read */
  readonly start: number
  onCorrections(after: (before: Corrections) => Corrections): void
}

export function BlockEditor({ blocks, corrections, start, onCorrections }: BlockEditorProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const [open, setOpen] = useState<string | null>(null)
  const numbers = useMemo(() => new Map(blocks.map(({ id }, index) => [id, index + 1])), [blocks])
  const found = useMemo(() => withWords(blocks, words), [blocks, words])
  // What was corrected when they were asked for: a keystroke neither takes a row away nor looks at all of them.
  const [only, setOnly] = useState<Corrections | null>(null)
  const shown = useMemo(() => (only ? found.filter(({ id }) => only.has(id)) : found), [found, only])
  const places = useMemo(() => new Map(shown.map(({ id }, index) => [id, index])), [shown])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const rows = useVirtualRows({ ids, indexOf: (id) => places.get(id) ?? -1 })
  const { list, place, onKeyDown, keepMounted, go } = rows
  const begin = useRef(() => go(blocks[start]?.id ?? blocks[0]?.id))
  useEffect(() => begin.current(), [])

  const onType = useCallback(
    (block: Block, text: string) => onCorrections((before) => corrected(before, block, text)),
    [onCorrections],
  )
  const onEnd = (block: string): void => {
    setOpen(null)
    // Only where the field was left by its own keys does the row take the focus back.
    if (block !== '') go(block)
  }
  return (
    <div className={styles['editor']}>
      <div className={styles['tools']}>
        <FilterField label={t('versions.correct.find')} value={typed} onChange={setTyped} />
        <ChipToggle
          isOn={only !== null}
          count={corrections.size}
          onToggle={() => setOnly(only ? null : corrections)}
        >
          {t('versions.correct.only')}
        </ChipToggle>
      </div>
      {shown.length === 0 && (
        <EmptyState title={t(only ? 'versions.correct.noneYet' : 'versions.correct.noMatch')} />
      )}
      {shown.length > 0 && (
        <div ref={place} className={styles['place']} onKeyDown={onKeyDown}>
          <VList
            ref={list}
            className={styles['list'] ?? ''}
            role="list"
            aria-label={t('versions.correct.list')}
            keepMounted={keepMounted}
            data={shown}
          >
            {(block: Block) => (
              <BlockRow
                key={block.id}
                block={block}
                number={numbers.get(block.id) ?? 0}
                correction={corrections.get(block.id)}
                isOpen={block.id === open}
                focus={rows.row(block.id)}
                onOpen={setOpen}
                onType={onType}
                onEnd={onEnd}
                onTakeBack={(one) => {
                  onType(one, one.text)
                  // Its button goes; the row has the keyboard.
                  go(one.id)
                }}
              />
            )}
          </VList>
        </div>
      )}
    </div>
  )
}

function withWords(blocks: readonly Block[], typed: string): readonly Block[] {
  const words = foldedWords(typed)
  if (words.length === 0) return blocks
  return blocks.filter(({ text }) => {
    const all = folded(text)
    return words.every((word) => all.includes(word))
  })
}
