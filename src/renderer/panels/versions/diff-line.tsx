/** One line of a comparison: the block as it was, a sign for what became of it, the block as it is. */
import { ArrowDown, ArrowUp, Minus, PencilLine, Plus, UnfoldVertical } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './diff.module.css'
import type { DiffLine } from './diff-lines.ts'
import { DiffParts } from './diff-parts.tsx'

interface DiffLineViewProps {
  readonly line: DiffLine
  /** the words of a block that is the same in both */
  wordsOf(old: number): string
  readonly isCurrent: boolean
  onOpen(run: number): void
}

type Difference = Extract<DiffLine, { kind: 'changed' | 'added' | 'removed' | 'moved' }>

const SIGNS = { changed: PencilLine, added: Plus, removed: Minus } as const

export const DiffLineView = memo(function DiffLineView({
  line,
  wordsOf,
  isCurrent,
  onOpen,
}: DiffLineViewProps) {
  const { t } = useTranslation()
  switch (line.kind) {
    case 'fold':
      return (
        <button
          type="button"
          className={styles['fold']}
          onClick={({ currentTarget }) => {
            // It goes, and what it opens has no button: the keyboard stays in the list.
            currentTarget.closest<HTMLElement>('[role="region"]')?.focus({ preventScroll: true })
            onOpen(line.run)
          }}
        >
          <UnfoldVertical size={13} aria-hidden="true" />
          {t('versions.diff.fold', { count: line.count })}
        </button>
      )
    case 'gone': {
      const Arrow = line.new > line.old ? ArrowDown : ArrowUp
      return (
        <p className={styles['gone']}>
          <Arrow size={13} aria-hidden="true" />
          {t('versions.diff.gone', { old: line.old + 1, new: line.new + 1 })}
        </p>
      )
    }
    case 'same':
      return (
        <div className={styles['line']}>
          <Side number={line.old}>{wordsOf(line.old)}</Side>
          <span className={styles['sign']} />
          <Side number={line.new}>{wordsOf(line.old)}</Side>
        </div>
      )
    default: {
      const from = line.kind === 'moved' ? { number: (line.old ?? 0) + 1 } : {}
      return (
        <div className={styles['line']} data-kind={line.kind} data-current={isCurrent || undefined}>
          <Side number={line.old}>
            {line.old !== undefined && <DiffParts parts={line.parts} side="old" />}
          </Side>
          <span className={styles['sign']} title={t(`versions.diff.kinds.${line.kind}`, from)}>
            <Sign line={line} />
            <span className={styles['unseen']}>{t(`versions.diff.kinds.${line.kind}`, from)}</span>
          </span>
          <Side number={line.new}>
            {line.kind === 'moved' && (
              <span className={styles['where']}>{t('versions.diff.kinds.moved', from)}</span>
            )}
            {line.new !== undefined && <DiffParts parts={line.parts} side="new" />}
          </Side>
        </div>
      )
    }
  }
})

interface SideProps {
  /** index of the block in its text; absent where the other text has more */
  readonly number: number | undefined
  readonly children: React.ReactNode
}

function Side({ number, children }: SideProps) {
  return (
    <div className={styles['side']} data-empty={number === undefined || undefined}>
      {number !== undefined && <span className={styles['number']}>{number + 1}</span>}
      <div className={styles['words']} dir="auto">
        {children}
      </div>
    </div>
  )
}

/** A block stands further up now, or further down. */
function Sign({ line: { kind, old = 0, new: now = 0 } }: { readonly line: Difference }) {
  if (kind === 'moved')
    return now < old ? <ArrowUp size={15} aria-hidden="true" /> : <ArrowDown size={15} aria-hidden="true" />
  const Icon = SIGNS[kind]
  return <Icon size={15} aria-hidden="true" />
}
