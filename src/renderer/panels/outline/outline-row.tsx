/** One heading in the tree: its words at its depth, and how many annotations stand under it. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Heading } from './headings.ts'
import styles from './outline.module.css'

interface OutlineRowProps {
  readonly id: string
  readonly index: number
  readonly heading: Heading | undefined
  readonly count: number
  readonly isFolded: boolean
  readonly isActive: boolean
  readonly isCurrent: boolean
  readonly language: string | undefined
  onGo(heading: Heading, enter: boolean): void
  onFold(index: number, isFolded: boolean): void
}

/** How far the words stand in, by depth. */
type Depth = CSSProperties & { '--depth': number }

export function OutlineRow(props: OutlineRowProps) {
  const { id, index, heading, count, isFolded, isActive, isCurrent, language, onGo, onFold } = props
  const { t } = useTranslation()
  if (!heading) return <div />
  const isParent = heading.under > 0
  const Fold = isFolded ? ChevronRight : ChevronDown
  const depth: Depth = { '--depth': heading.depth }
  return (
    <div
      id={id}
      role="treeitem"
      className={styles['row']}
      style={depth}
      aria-level={heading.depth + 1}
      aria-posinset={heading.position}
      aria-setsize={heading.siblings}
      aria-selected={isActive}
      aria-current={isCurrent ? 'location' : undefined}
      aria-expanded={isParent ? !isFolded : undefined}
      onClick={() => onGo(heading, false)}
    >
      {/* By keyboard: the arrows to the right and to the left. */}
      <span
        className={styles['fold']}
        aria-hidden="true"
        onClick={(event) => {
          if (!isParent) return
          event.stopPropagation()
          onFold(index, !isFolded)
        }}
      >
        {isParent && <Fold size={13} />}
      </span>
      <bdi className={styles['words']} lang={language}>
        {heading.text.trim() || t('outline.noWords')}
      </bdi>
      {count > 0 && (
        <span className={styles['count']} aria-label={t('outline.count', { count })}>
          {count}
        </span>
      )}
    </div>
  )
}
