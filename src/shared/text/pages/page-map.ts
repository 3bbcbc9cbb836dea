/**
 * The way from a page of the original to the text and back. Places on the page are units of its pieces joined in the order
 * they stand in the page's text layer; offsets are those of the canonical text.
 */
import type { Span } from '#shared/model/passage.ts'
import type { PageRun } from './align-page.ts'

/** A stretch of a page: units `[from, to)` of its joined pieces. */
export interface PageSpan {
  readonly from: number
  readonly to: number
}

export interface PageMap {
  /** whether any word of the page is in the text */
  readonly isEmpty: boolean
  /** where a span of the text stands on the page, in the order of the page */
  toPage(span: Span): PageSpan[]
  /** the place on the page where the unit at an offset is drawn; undefined where it is on another page */
  placeOf(offset: number): number | undefined
  /** the offset of a place on the page: that of its unit, else the end of the words before it, else the first word's */
  toText(place: number): number | undefined
  /** the offset where words end that end at a place on the page: that of the unit before it, not of what follows */
  endAt(place: number): number | undefined
  /** whether the unit at a place of the page is in the text */
  has(place: number): boolean
  /** the stretch of the text from the first to the last word that stands here, notes apart or not */
  readonly span: Span | undefined
}

interface Placed extends Span, PageSpan {}

/** Pieces in the order they are read: by the text, and what is not in the text stays behind what it followed. */
export function readingOrder(count: number, runs: readonly PageRun[]): number[] {
  const first = new Map<number, number>()
  for (const { piece, start } of runs) first.set(piece, Math.min(first.get(piece) ?? Infinity, start))
  let last = -1
  const keys = Array.from({ length: count }, (_, piece) => (last = first.get(piece) ?? last))
  return Array.from({ length: count }, (_, piece) => piece).toSorted(
    (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b,
  )
}

/** @param order indices of the pieces as they stand now @param lengths units of each piece, by its index */
export function pageMap(
  order: readonly number[],
  lengths: readonly number[],
  runs: readonly PageRun[],
): PageMap {
  const starts = new Map<number, number>()
  let at = 0
  for (const piece of order) {
    starts.set(piece, at)
    at += lengths[piece] ?? 0
  }
  const placed = runs.map(({ piece, from, to, start, end }): Placed => {
    const origin = starts.get(piece) ?? 0
    return { from: origin + from, to: origin + to, start, end }
  })
  const byText = placed.toSorted((a, b) => a.start - b.start)
  const byPage = placed.toSorted((a, b) => a.from - b.from)
  const inText = (offset: number) => byText[lastIndex(byText, (run) => run.start <= offset)]
  const onPage = (place: number) => byPage[lastIndex(byPage, (run) => run.from <= place)]
  return {
    isEmpty: placed.length === 0,
    span: spanOf(byText),
    toPage(span) {
      const found: PageSpan[] = []
      for (
        let i = Math.max(
          0,
          lastIndex(byText, (run) => run.start <= span.start),
        );
        i < byText.length;
        i++
      ) {
        const run = byText[i]
        if (!run || run.start >= span.end) break
        if (run.end <= span.start) continue
        const isLevel = run.to - run.from === run.end - run.start
        const from = isLevel ? run.from + Math.max(0, span.start - run.start) : run.from
        const to = isLevel ? run.to - Math.max(0, run.end - span.end) : run.to
        found.push({ from, to })
      }
      return joined(found.toSorted((a, b) => a.from - b.from))
    },
    placeOf(offset) {
      const run = inText(offset)
      if (!run || offset >= run.end) return undefined
      return Math.min(run.from + offset - run.start, run.to - 1)
    },
    toText(place) {
      const run = onPage(place)
      if (!run) return byPage[0]?.start
      return place >= run.to ? run.end : Math.min(run.start + place - run.from, run.end)
    },
    endAt(place) {
      const run = onPage(place - 1)
      if (!run) return undefined
      const isLevel = run.to - run.from === run.end - run.start
      return isLevel && place <= run.to ? run.start + place - run.from : run.end
    },
    has(place) {
      const run = onPage(place)
      return run !== undefined && place < run.to
    },
  }
}

function spanOf(runs: readonly Placed[]): Span | undefined {
  const [first] = runs
  return first && { start: first.start, end: Math.max(...runs.map(({ end }) => end)) }
}

/** Stretches that adjoin, or have a unit or two between them, as a space, become one. */
function joined(spans: readonly PageSpan[]): PageSpan[] {
  const result: { from: number; to: number }[] = []
  for (const { from, to } of spans) {
    const last = result.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else result.push({ from, to })
  }
  return result
}

/** The last index for which a condition holds that holds up to some index; -1 if for none. */
function lastIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && holds(item)) low = middle + 1
    else high = middle
  }
  return low - 1
}
