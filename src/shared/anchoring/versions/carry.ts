/**
 * Carries a span along the course of a text: to the same words where they stand now, or to what stands in their
 * place. Where the words at an end of it were changed, the end goes where their replacement ends; what was put
 * in beside it stays outside.
 */
import type { Span } from '#shared/model/passage.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { type Course, firstAfter, type Segment } from './course.ts'
import { isBlank, tokensOf } from './tokens.ts'

export interface Carried {
  readonly span: Span
  /** whether its words are all there, in one piece */
  readonly same: boolean
  /** whether the blocks it stands in kept their place */
  readonly inOrder: boolean
}

/** Where a span of the old text is in the new one; undefined when its place is gone or in pieces. */
export function carry(course: Course, oldText: string, newText: string, span: Span): Carried | undefined {
  const { segments, regions } = course
  const first = firstAfter(segments, span.start, 'old')
  let last = first
  while ((segments[last]?.old ?? Number.POSITIVE_INFINITY) < span.end) last++
  const inner = segments.slice(first, last)
  if (inner.some((one, at) => at > 0 && one.now < (inner[at - 1]?.now ?? 0))) return undefined
  const start = edge(course, oldText, newText, span, inner[0], first, 'start')
  const end = edge(course, oldText, newText, span, inner.at(-1), last - 1, 'end')
  if (start === undefined || end === undefined || start >= end) return undefined
  const same = inner.length > 0 && isWhole(inner, oldText, newText, span)
  // What is cut out of a changed text may cut a character; what is the same is cut as it was.
  const place = same ? { start, end } : tidySpan(newText, { start, end })
  if (place.start >= place.end) return undefined
  const touched = new Set(inner.map(({ region }) => region))
  return {
    span: place,
    same,
    inOrder: [...touched].every((region) => regions[region]?.inOrder === true),
  }
}

/** Whether segments cover a span, with nothing but white space between them on both sides. */
function isWhole(inner: readonly Segment[], oldText: string, newText: string, span: Span): boolean {
  let [old, now] = [span.start, inner[0]?.now ?? 0]
  for (const one of inner) {
    if (!isBlank(oldText, old, one.old) || !isBlank(newText, now, one.now)) return false
    old = one.old + one.length
    now = one.now + one.length
  }
  return isBlank(oldText, old, span.end)
}

/**
 * Where one end of a span is now.
 * @param kept the segment nearest to that end inside of the span, if any
 * @param at its number; without one, the number of the segment beside the span's place
 */
function edge(
  course: Course,
  oldText: string,
  newText: string,
  span: Span,
  kept: Segment | undefined,
  at: number,
  side: 'start' | 'end',
): number | undefined {
  const { segments, regions } = course
  if (kept && side === 'start' && kept.old <= span.start) return kept.now + span.start - kept.old
  if (kept && side === 'end' && kept.old + kept.length >= span.end) return kept.now + span.end - kept.old
  // The span ends in words that changed: the stretch between the kept words on either side of them.
  const number = kept ? kept.region : regionAt(course, span)
  const region = regions[number]
  if (!region) return undefined
  const own = (one: Segment | undefined): Segment | undefined => (one?.region === number ? one : undefined)
  const beside = kept ? at : firstAfter(segments, span.start, 'old')
  const before = own(kept && side === 'end' ? kept : segments[beside - 1])
  const after = own(kept && side === 'start' ? kept : segments[kept ? beside + 1 : beside])
  const old = {
    start: before ? before.old + before.length : region.old.start,
    end: after?.old ?? region.old.end,
  }
  const now = {
    start: before ? before.now + before.length : region.now.start,
    end: after?.now ?? region.now.end,
  }
  if (now.start > now.end) return undefined
  const gone = tokensOf(oldText.slice(old.start, old.end)).starts.map((one) => old.start + one)
  const come = tokensOf(newText.slice(now.start, now.end))
  if (side === 'start') {
    const outside = gone.filter((one) => one < span.start).length
    if (outside === gone.length) return after?.now
    const skip = share(outside, gone.length, come.words.length)
    return skip === come.words.length ? after?.now : now.start + (come.starts[skip] ?? 0)
  }
  const inside = gone.filter((one) => one < span.end).length
  const take = share(inside, gone.length, come.words.length)
  if (take === 0) return before && before.now + before.length
  return now.start + (come.starts[take - 1] ?? 0) + (come.words[take - 1]?.length ?? 0)
}

/** How many of `others` stand for `part` of `whole`. */
function share(part: number, whole: number, others: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * others)
}

/** The number of the region a span lies in, or -1. */
function regionAt({ regions }: Course, span: Span): number {
  let low = 0
  let high = regions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((regions[middle]?.old.end ?? 0) < span.end) low = middle + 1
    else high = middle
  }
  const found = regions[low]
  return found && found.old.start <= span.start && span.end <= found.old.end ? low : -1
}
