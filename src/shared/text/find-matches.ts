/** The places found in a text: pairs of offsets in its order, as compact as a list of millions has to be. */
import type { Span } from '#shared/model/passage.ts'

export interface Matches {
  readonly count: number
  at(index: number): Span | undefined
  /** the index of the first that starts at an offset or after it; `count` when there is none */
  from(offset: number): number
  /** those that share a unit with a stretch of the text */
  within(span: Span): readonly Span[]
}

/** @param bounds start and end of each, one after the other; ascending, not overlapping */
export function matchesOf(bounds: Uint32Array): Matches {
  const count = bounds.length / 2
  const at = (index: number): Span | undefined => {
    const [start, end] = [bounds[index * 2], bounds[index * 2 + 1]]
    return start === undefined || end === undefined ? undefined : { start, end }
  }
  const from = (offset: number): number => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle * 2] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    count,
    at,
    from,
    within({ start, end }) {
      const first = from(start)
      // The one before may reach into the stretch.
      const reaching = (bounds[first * 2 - 1] ?? 0) > start ? first - 1 : first
      const found: Span[] = []
      for (let index = reaching; index < count; index++) {
        const span = at(index)
        if (!span || span.start >= end) break
        found.push(span)
      }
      return found
    },
  }
}

export const NO_MATCHES: Matches = matchesOf(new Uint32Array())
