/**
 * A long list that is one stop of Tab, of which only the rows in sight are mounted: arrows, Home and End go from row
 * to row, bringing it into sight first; Del asks for a row's removal with the focus already on its neighbour.
 */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { VListHandle } from 'virtua'

/** Rows that PgUp and PgDn go over. */
const PAGE = 8

interface VirtualRows {
  /** ids of the rows that take the focus, in the order shown */
  readonly ids: readonly string[]
  /** the place of a row among all that the list shows, headings included */
  indexOf(id: string): number
  remove?(id: string): void
}

export function useVirtualRows({ ids, indexOf, remove }: VirtualRows) {
  const [visited, setVisited] = useState<string | null>(null)
  const list = useRef<VListHandle>(null)
  const place = useRef<HTMLDivElement>(null)
  const isGoing = useRef(false)
  const isThere = visited !== null && indexOf(visited) >= 0
  const current = isThere ? visited : ids[0]

  // The row is mounted by now, wherever it is.
  useLayoutEffect(() => {
    if (!isGoing.current || current === undefined) return
    isGoing.current = false
    place.current
      ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"]`)
      ?.focus({ preventScroll: true })
  })
  const go = (id: string | undefined): void => {
    if (id === undefined) return
    isGoing.current = true
    setVisited(id)
    list.current?.scrollToIndex(indexOf(id), { align: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.target
    if (!(row instanceof HTMLElement) || row.dataset['row'] === undefined) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const at = ids.indexOf(row.dataset['row'])
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
    }
    const to = steps[event.key]
    if (to !== undefined) go(ids[Math.max(0, Math.min(to, ids.length - 1))])
    else if ((event.key === 'Delete' || event.key === 'Backspace') && remove) {
      go(ids[at + 1] ?? ids[at - 1])
      remove(row.dataset['row'])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    list,
    place,
    /** brings a row into sight and gives it the focus */
    go,
    /** before a row goes: its neighbour takes the focus */
    leave: (id: string) => go(ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1]),
    onKeyDown,
    keepMounted: current === undefined ? [] : [indexOf(current)].filter((index) => index >= 0),
    row: (id: string) => ({
      'data-row': id,
      tabIndex: id === current ? 0 : -1,
      onFocus: () => setVisited(id),
    }),
    /** for other buttons of a row: within reach of Tab only while their row is the current one */
    beside: (id: string) => ({ excludeFromTabOrder: id !== current }),
  }
}
