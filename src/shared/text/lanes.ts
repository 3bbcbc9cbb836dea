/**
 * Layers of passages that overlap: each gets a lane of its own, so that its line stays visible under the others
 * (decisions.md 15). On the desk and in editions alike.
 */
import type { Span } from '#shared/model/passage.ts'

export const LANES = 3

/** A lane for each of some entries that are in text order. A fourth layer shares the lane that ends first. */
export function lanesOf(entries: readonly Span[]): number[] {
  const ends = Array.from({ length: LANES }, () => -1)
  return entries.map(({ start, end }) => {
    const free = ends.findIndex((taken) => taken <= start)
    const lane = free >= 0 ? free : ends.indexOf(Math.min(...ends))
    ends[lane] = Math.max(ends[lane] ?? -1, end)
    return lane
  })
}
