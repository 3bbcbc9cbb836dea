/**
 * The passages of a tag: one stop of Tab, arrows to move, Enter or a click to go there. Only rows near the view
 * are mounted; the next page is fetched when the last rows come near.
 */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useSession, useWindow } from '#renderer/session/react.tsx'
import { goTo } from '#renderer/travel/go.ts'
import type { Excerpt } from '#shared/host/contract.ts'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { VList, type VListHandle } from 'virtua'
import { TaggedRow } from './tagged-row.tsx'
import styles from './tags.module.css'

/** Rows that PgUp and PgDn go over, and how near the end the next page is fetched. */
const STEP = 8
const NEAR = 40

interface TaggedListProps {
  readonly label: string
  readonly excerpts: readonly Excerpt[]
  readonly total: number
  more(): void
}

export function TaggedList({ label, excerpts, total, more }: TaggedListProps) {
  const session = useSession()
  const panes = useGeometry()
  const focus = useWindow((state) => state.focus)
  const list = useRef<VListHandle>(null)
  const base = useId()
  const [active, setActive] = useState(0)
  const at = Math.min(active, excerpts.length - 1)
  const go = (index: number): void => {
    const to = Math.max(0, Math.min(index, excerpts.length - 1))
    setActive(to)
    list.current?.scrollToIndex(to, { align: 'nearest' })
    if (to > excerpts.length - NEAR) more()
  }
  const choose = (index: number): void => {
    const excerpt = excerpts[index]
    setActive(index)
    if (excerpt) goTo(session, panes, { document: excerpt.document, annotation: excerpt.id })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: excerpts.length - 1,
      PageDown: at + STEP,
      PageUp: at - STEP,
    }
    const to = steps[event.key]
    if (to !== undefined) go(to)
    else if (event.key === 'Enter') choose(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onScroll = (): void => {
    const view = list.current
    if (view && view.findItemIndex(view.scrollOffset + view.viewportSize) > excerpts.length - NEAR) more()
  }
  return (
    <VList
      ref={list}
      className={styles['list'] ?? ''}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${base}${excerpts[at]?.id ?? ''}`}
      keepMounted={at >= 0 ? [at] : []}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      {excerpts.map((excerpt, index) => (
        <TaggedRow
          key={excerpt.id}
          id={`${base}${excerpt.id}`}
          excerpt={excerpt}
          isFirstOfText={excerpts[index - 1]?.document !== excerpt.document}
          position={index + 1}
          total={total}
          isActive={index === at}
          isHere={excerpt.id === focus}
          onChoose={() => choose(index)}
        />
      ))}
    </VList>
  )
}
