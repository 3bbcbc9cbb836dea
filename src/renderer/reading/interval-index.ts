/**
 * The annotated stretches of a text, kept so that "which lie here?" costs what the answer holds: an array in
 * text order read as a balanced tree, each node knowing the furthest end below it. One index serves painting,
 * hit-testing and lanes.
 */
import type { Span } from '#shared/model/passage.ts'

/** One stretch of one annotation. */
export interface Entry extends Span {
  readonly annotation: string
}

export interface IntervalIndex {
  /** all entries in text order: by start, the longer first, then by annotation */
  readonly entries: readonly Entry[]
  /** entries that share at least one unit with a span, in text order */
  overlapping(span: Span): Entry[]
  /** entries of an annotation */
  of(annotation: string): readonly Entry[]
  put(entries: readonly Entry[]): void
  /** takes out all entries of an annotation */
  remove(annotation: string): void
}

export function intervalIndex(initial: readonly Entry[] = []): IntervalIndex {
  const entries = initial.toSorted(inOrder)
  const byAnnotation = new Map<string, Entry[]>()
  const furthest: number[] = []
  let isStale = true
  const file = (entry: Entry): void => {
    const own = byAnnotation.get(entry.annotation) ?? []
    byAnnotation.set(entry.annotation, [...own, entry])
  }
  for (const entry of entries) file(entry)

  /** Fills in the furthest end below each node: the middle of a stretch is the root of its tree. */
  const measure = (from: number, to: number): number => {
    if (from >= to) return -1
    const middle = (from + to) >> 1
    const below = Math.max(measure(from, middle), measure(middle + 1, to))
    return (furthest[middle] = Math.max(entries[middle]?.end ?? -1, below))
  }
  const collect = (span: Span, from: number, to: number, found: Entry[]): void => {
    if (from >= to) return
    const middle = (from + to) >> 1
    const entry = entries[middle]
    if (!entry || (furthest[middle] ?? -1) <= span.start) return
    collect(span, from, middle, found)
    if (entry.start >= span.end) return
    if (entry.end > span.start) found.push(entry)
    collect(span, middle + 1, to, found)
  }
  return {
    entries,
    overlapping(span) {
      if (isStale) {
        furthest.length = entries.length
        measure(0, entries.length)
        isStale = false
      }
      const found: Entry[] = []
      collect(span, 0, entries.length, found)
      return found
    },
    of: (annotation) => byAnnotation.get(annotation) ?? [],
    put(fresh) {
      for (const entry of fresh) {
        entries.splice(placeOf(entries, entry), 0, entry)
        file(entry)
      }
      isStale = true
    },
    remove(annotation) {
      for (const entry of byAnnotation.get(annotation) ?? []) entries.splice(placeOf(entries, entry), 1)
      byAnnotation.delete(annotation)
      isStale = true
    },
  }
}

/** The entries at a unit of the text, the shortest first: what a click there means. */
export function entriesAt(index: IntervalIndex, offset: number): Entry[] {
  const length = (entry: Entry) => entry.end - entry.start
  return index.overlapping({ start: offset, end: offset + 1 }).toSorted((a, b) => length(a) - length(b))
}

function inOrder(a: Entry, b: Entry): number {
  return a.start - b.start || b.end - a.end || compare(a.annotation, b.annotation)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Where an entry stands, or would. */
function placeOf(entries: readonly Entry[], entry: Entry): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = entries[middle]
    if (there && inOrder(there, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}
