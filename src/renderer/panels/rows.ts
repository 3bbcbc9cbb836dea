/**
 * A list that is one stop of Tab: arrows, Home and End go from row to row, Del asks for the row's removal
 * (Backspace too, which is the key of that name on a Mac) with the focus already on its neighbour, so that it is never lost.
 */
import { type KeyboardEvent, useState } from 'react'

export interface RowsDeeds {
  remove?(id: string): void
}

/** Props for the list and for the button that stands for each row; `ids` in the order shown. */
export function useRows(ids: readonly string[], { remove }: RowsDeeds = {}) {
  const [visited, setVisited] = useState<string | null>(null)
  const current = visited !== null && ids.includes(visited) ? visited : ids[0]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const row = event.target
    if (!(row instanceof HTMLElement) || row.dataset['row'] === undefined || hasModifier(event)) return
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.indexOf(row)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (to !== undefined) rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus()
    else if ((event.key === 'Delete' || event.key === 'Backspace') && remove) {
      const neighbour = rows[at + 1] ?? rows[at - 1]
      neighbour?.focus()
      remove(row.dataset['row'])
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    list: { onKeyDown },
    row: (id: string) => ({
      'data-row': id,
      tabIndex: id === current ? 0 : -1,
      onFocus: () => setVisited(id),
    }),
    /** for other buttons of a row: within reach of Tab only while their row is the current one */
    beside: (id: string) => ({ excludeFromTabOrder: id !== current }),
  }
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey
}
