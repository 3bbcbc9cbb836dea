/**
 * The course of a text from one version to the next: every stretch that has the same letters in both, with its
 * place in each. Offsets are carried along it.
 */
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { type Region, stretch } from './regions.ts'
import type { WordRuns } from './word-runs.ts'
import { wordRuns } from './word-runs.ts'

/** A stretch of the same letters: offsets in both canonical texts, UTF-16 units. */
export interface Segment {
  readonly old: number
  readonly now: number
  readonly length: number
  /** number of the region it is in */
  readonly region: number
}

/** A region in offsets. */
export interface Land extends Region {
  readonly old: Span
  readonly now: Span
}

export interface Course {
  /** in the order of the old text */
  readonly segments: readonly Segment[]
  /** the same, in the order of the new one */
  readonly byNew: readonly Segment[]
  readonly regions: readonly Land[]
}

/** Compares the regions word by word. Yields after each, so that long work can be watched and stopped. */
export function* courseOf(
  oldTable: BlockTable,
  newTable: BlockTable,
  regions: readonly Region[],
): Generator<void, Course, void> {
  const segments: Segment[] = []
  const grounds: Land[] = []
  for (const [number, region] of regions.entries()) {
    const old = stretch(oldTable, region.oldFrom, region.oldTo)
    const now = stretch(newTable, region.newFrom, region.newTo)
    grounds.push({
      ...region,
      old: { start: old.start, end: old.start + old.text.length },
      now: { start: now.start, end: now.start + now.text.length },
    })
    if (region.same) {
      segments.push({ old: old.start, now: now.start, length: old.text.length, region: number })
      continue
    }
    yield
    for (const [from, to, length] of lettersOf(wordRuns(old.text, now.text), old.text, now.text))
      segments.push({ old: old.start + from, now: now.start + to, length, region: number })
  }
  return { segments, byNew: segments.toSorted((a, b) => a.now - b.now), regions: grounds }
}

/** Runs of the same words as stretches of the same letters: they end where the white space differs. */
export function lettersOf(
  { old, now, runs }: WordRuns,
  oldText: string,
  newText: string,
): [number, number, number][] {
  const found: [number, number, number][] = []
  for (const run of runs) {
    let start = 0
    for (let at = 0; at < run.length; at++) {
      const [oldEnd, newEnd] = [endOf(old, run.old + at), endOf(now, run.now + at)]
      const isLast = at === run.length - 1
      const oldSpace = isLast ? '' : oldText.slice(oldEnd, old.starts[run.old + at + 1])
      const newSpace = isLast ? '' : newText.slice(newEnd, now.starts[run.now + at + 1])
      if (!isLast && oldSpace === newSpace) continue
      const [from, to] = [old.starts[run.old + start] ?? 0, now.starts[run.now + start] ?? 0]
      found.push([from, to, oldEnd - from])
      start = at + 1
    }
  }
  return found
}

function endOf({ words, starts }: WordRuns['old'], at: number): number {
  return (starts[at] ?? 0) + (words[at]?.length ?? 0)
}

/** Number of the first segment that ends after an offset of the old (or new) text. */
export function firstAfter(segments: readonly Segment[], offset: number, side: 'old' | 'now'): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = segments[middle]
    if (one && one[side] + one.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}
