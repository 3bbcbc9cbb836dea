/**
 * Two versions of a text side by side. Only lines near the view are mounted, whatever the length; J and K, or the
 * buttons, go from difference to difference.
 */
import { announce } from '#renderer/session/window-state.ts'
import { useSession } from '#renderer/session/react.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Block } from '#shared/model/document.ts'
import type { TextDiff } from '#shared/model/transfer-plan.ts'
import { ChevronDown, ChevronUp, Equal } from 'lucide-react'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VList, type VListHandle } from 'virtua'
import styles from './diff.module.css'
import { DiffLineView } from './diff-line.tsx'
import { changePlaces, type DiffLine, diffLines } from './diff-lines.ts'

interface DiffViewProps {
  readonly diff: TextDiff
  /** blocks of the old text */
  readonly blocks: readonly Block[]
  /** heads of the two columns */
  readonly heads: readonly [string, string]
}

export function DiffView({ diff, blocks, heads }: DiffViewProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const lines = useMemo(() => diffLines(diff, opened), [diff, opened])
  const places = useMemo(() => changePlaces(lines), [lines])
  /** the difference that was gone to, by its order */
  const [at, setAt] = useState(-1)
  const list = useRef<VListHandle>(null)
  const wordsOf = useCallback((old: number) => blocks[old]?.text ?? '', [blocks])
  const open = useCallback((run: number) => setOpened((before) => new Set([...before, run])), [])
  const go = (step: 1 | -1): void => {
    const next = Math.max(0, Math.min(at + step, places.length - 1))
    const line = lines[places[next] ?? -1]
    if (!line) return
    setAt(next)
    list.current?.scrollToIndex(places[next] ?? 0, { align: 'center' })
    const words = line.kind === 'fold' || line.kind === 'same' ? '' : kindWords(line)
    announce(
      session.window,
      [t('versions.diff.at', { number: next + 1, count: places.length }), words].filter(Boolean).join(': '),
    )
  }
  const kindWords = (line: DiffLine): string =>
    t(`versions.diff.kinds.${line.kind}`, { number: ('old' in line ? (line.old ?? 0) : 0) + 1 })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = ({ j: 1, n: 1, k: -1, p: -1 } as const)[event.key.toLowerCase()]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(step)
  }
  const count = places.length
  if (count === 0) return <EmptyState icon={Equal} title={t('versions.diff.none')} />
  return (
    <div className={styles['view']} onKeyDown={onKeyDown}>
      <div className={styles['bar']}>
        <span className={styles['heads']}>{heads[0]}</span>
        <span className={styles['steps']}>
          <IconButton
            icon={ChevronUp}
            label={t('versions.diff.previous')}
            keys="K"
            isDisabled={at <= 0}
            onPress={() => go(-1)}
          />
          <span className={styles['at']}>
            {at < 0 ? t('versions.diff.count', { count }) : t('versions.diff.at', { number: at + 1, count })}
          </span>
          <IconButton
            icon={ChevronDown}
            label={t('versions.diff.next')}
            keys="J"
            isDisabled={at >= count - 1}
            onPress={() => go(1)}
          />
        </span>
        <span className={styles['heads']}>{heads[1]}</span>
      </div>
      <VList
        ref={list}
        className={styles['list'] ?? ''}
        role="region"
        tabIndex={0}
        aria-label={t('versions.diff.label')}
        data={lines}
      >
        {(line: DiffLine, index: number) => (
          <DiffLineView
            key={line.key}
            line={line}
            wordsOf={wordsOf}
            isCurrent={index === places[at]}
            onOpen={open}
          />
        )}
      </VList>
    </div>
  )
}
