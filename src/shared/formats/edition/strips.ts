/**
 * Which highlights lie over which words: the ranges of a text's annotations in reading order, each in a lane of its
 * own. Where more lie on one another than an eye can tell apart, the deepest are left out and counted.
 */
import { passageOf, type Style } from '#shared/model/annotation.ts'
import type { Span } from '#shared/model/passage.ts'
import { blockAt, type BlockTable } from '#shared/text/block-table.ts'
import { lanesOf } from '#shared/text/lanes.ts'
import type { EditionText, Entry } from './ledger.ts'

/** Highlights that can lie over one word; it bounds how deep elements nest and how large the file grows. */
export const DEEPEST = 8

export interface Strip extends Span {
  readonly entry: Entry
  readonly style: Style | undefined
  /** 0–2 */
  readonly lane: number
}

/** Where the number of an annotation stands: after the last word of its passage. */
export interface Mark {
  readonly offset: number
  readonly entry: Entry
}

export interface Strips {
  /** by start, the longest first */
  readonly strips: readonly Strip[]
  /** by the index of the block in which they stand, in the order of the text */
  readonly marks: ReadonlyMap<number, readonly Mark[]>
  /** by the index of the block in which a passage begins: what has a note beside it */
  readonly notes: ReadonlyMap<number, readonly Entry[]>
  /** ranges that are not shown */
  readonly buried: number
}

type Bare = Omit<Strip, 'lane'>

/** The ranges of one text; linear but for sorting. */
export function stripsOf({ of: { table }, entries }: EditionText): Strips {
  const here = entries.filter(({ kind }) => kind === 'passage')
  const { shown, buried } = shallow(here.flatMap((entry) => rangesOf(entry, table.text.length)))
  const lanes = lanesOf(shown)
  const strips = shown.map((strip, index) => ({ ...strip, lane: lanes[index] ?? 0 }))
  const numbered = here.filter(({ number }) => number !== undefined)
  return {
    strips,
    buried,
    marks: marksOf(numbered, table),
    notes: grouped(numbered, (entry) => blockAt(table, rangesOf(entry, table.text.length)[0]?.start ?? 0)),
  }
}

function rangesOf(entry: Entry, length: number): Bare[] {
  const { annotation } = entry
  const spans = (passageOf(annotation)?.spans ?? []).toSorted((a, b) => a.start - b.start)
  const inside = spans.filter(({ start }) => start < length)
  return inside.map(({ start, end }) => ({
    start,
    end: Math.min(end, length),
    entry,
    style: annotation.style,
  }))
}

function shallow(ranges: Bare[]): { shown: Bare[]; buried: number } {
  ranges.sort((a, b) => a.start - b.start || b.end - a.end)
  let open: Bare[] = []
  const shown = ranges.filter((range) => {
    open = open.filter(({ end }) => end > range.start)
    if (open.length >= DEEPEST) return false
    open.push(range)
    return true
  })
  return { shown, buried: ranges.length - shown.length }
}

function marksOf(numbered: readonly Entry[], table: BlockTable): ReadonlyMap<number, readonly Mark[]> {
  const marks = numbered.map((entry): Mark => {
    const ends = rangesOf(entry, table.text.length).map(({ end }) => end)
    return { entry, offset: ends.reduce((a, b) => Math.max(a, b), 0) }
  })
  marks.sort((a, b) => a.offset - b.offset || (a.entry.number ?? 0) - (b.entry.number ?? 0))
  return grouped(marks, ({ offset }) => blockAt(table, offset - 1))
}

function grouped<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const at = Math.max(0, key(item))
    const group = groups.get(at)
    if (group) group.push(item)
    else groups.set(at, [item])
  }
  return groups
}
