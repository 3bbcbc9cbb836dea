/** How many links lead out of sight at each edge of each pane; a press brings the nearest of them in. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { SIDES, type Side } from '#shared/model/desk.ts'
import { useTranslation } from 'react-i18next'
import { bringIn } from './align.ts'
import styles from './gutter.module.css'
import type { Counts } from './scene.ts'
import type { Tie, TieEnd } from './ties.ts'

const EDGES = ['above', 'below'] as const

interface EdgeCountsProps {
  readonly counts: Counts
  readonly ties: readonly Tie[]
}

export function EdgeCounts({ counts, ties }: EdgeCountsProps) {
  const { t } = useTranslation()
  const geometry = useGeometry()

  const goTo = (side: Side, edge: 'above' | 'below'): void => {
    const pane = geometry[side]
    const { scrollTop, height } = pane.view
    const distanceOf = (end: TieEnd): number => {
      const extent = end.annotation === undefined ? undefined : pane.extent(end.annotation)
      if (!extent) return -1
      return edge === 'above' ? scrollTop - extent.bottom : extent.top - scrollTop - height
    }
    const ends = ties.flatMap((tie) => (tie.ends.length === 2 ? tie.ends : []))
    const leaving = ends.filter((end) => end.side === side && distanceOf(end) >= 0)
    const next = leaving.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0]
    if (next) bringIn(geometry, next)
  }

  return SIDES.flatMap((side) =>
    EDGES.map((edge) => {
      const count = counts[`${side}-${edge}`]
      if (count === 0) return null
      return (
        <button
          key={`${side}-${edge}`}
          type="button"
          className={styles['count']}
          data-side={side}
          data-edge={edge}
          tabIndex={-1}
          aria-label={t(`links.counts.${edge}`, { count })}
          title={t(`links.counts.${edge}`, { count })}
          onClick={() => goTo(side, edge)}
        >
          {edge === 'above' ? '↑' : '↓'} {count}
        </button>
      )
    }),
  )
}
