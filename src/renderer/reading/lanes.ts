/**
 * Overlapping highlights get different lanes, so that each one's underline stays visible (decisions.md 15).
 * Greedy colouring in text order: the lanes follow from the passages alone, not from the order in which they
 * were made or scrolled into view.
 */
import type { Span } from '#shared/model/passage.ts'
import { lanesOf } from '#shared/text/lanes.ts'
import type { Entry, IntervalIndex } from './interval-index.ts'

export interface Lanes {
  laneOf(entry: Entry): number
  /** chooses anew where a stretch changed; answers the entries whose lane is another one now */
  choose(around: Span): Entry[]
}

export function createLanes(index: IntervalIndex): Lanes {
  const lanes = new Map<string, number>()
  const settle = (entries: readonly Entry[]): Entry[] => {
    const chosen = lanesOf(entries)
    return entries.filter((entry, at) => {
      const lane = chosen[at] ?? 0
      const isOther = lanes.get(keyOf(entry)) !== lane
      lanes.set(keyOf(entry), lane)
      return isOther
    })
  }
  settle(index.entries)
  return {
    laneOf: (entry) => lanes.get(keyOf(entry)) ?? 0,
    choose: (around) => settle(clusterAround(index, around)),
  }
}

/** Everything that overlaps a stretch, directly or through others: lanes outside of it cannot differ. */
function clusterAround(index: IntervalIndex, around: Span): Entry[] {
  let found = index.overlapping(around)
  for (;;) {
    let { start, end } = around
    for (const entry of found) {
      start = Math.min(start, entry.start)
      end = Math.max(end, entry.end)
    }
    const wider = index.overlapping({ start, end })
    if (wider.length === found.length) return wider
    found = wider
  }
}

function keyOf(entry: Entry): string {
  return `${entry.annotation} ${entry.start} ${entry.end}`
}
