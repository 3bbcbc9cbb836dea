/** Which highlights lie over one another, and in which lane of the margin each one's bar stands. */
import type { Extent } from '#renderer/geometry/pane-geometry.ts'
import type { Entry } from '../interval-index.ts'

/** Of entries in text order, those that share words with an entry of another annotation. */
export function stacked(entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>()
  let open: Entry[] = []
  for (const entry of entries) {
    open = open.filter((one) => one.end > entry.start)
    for (const one of open) {
      if (one.annotation === entry.annotation) continue
      found.add(one)
      found.add(entry)
    }
    open.push(entry)
  }
  return entries.filter((entry) => found.has(entry))
}

export interface Bar extends Extent {
  readonly entry: Entry
  readonly lane: number
}

/** px by which lines may run into one another without being the same line. */
const TOUCH = 3

/** A bar for each entry, side by side where their heights meet. */
export function barsOf(placed: readonly (Extent & { readonly entry: Entry })[]): Bar[] {
  const ends: number[] = []
  return placed
    .toSorted((a, b) => a.top - b.top || b.bottom - a.bottom)
    .map(({ entry, top, bottom }) => {
      const free = ends.findIndex((end) => end <= top + TOUCH)
      const lane = free < 0 ? ends.length : free
      ends[lane] = bottom
      return { entry, top, bottom, lane }
    })
}
