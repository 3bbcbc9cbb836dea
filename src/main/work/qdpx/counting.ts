/**
 * How a program counts the places of its selections. The standard says code points, but programs differ in line ends,
 * in characters outside the basic plane and in whether the last character is counted: the way is kept in which most
 * selections say what their name says.
 */
import { bareWords } from '#shared/text/bare.ts'
import type { Span } from '#shared/model/passage.ts'
import { codePointMap } from '#shared/text/code-points.ts'

export interface Selection {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** From a selection to UTF-16 offsets of the text with LF line ends; undefined for what is outside of it. */
type Counting = (selection: Selection) => Span | undefined

/** Selections that are tried; after so many the way is known. */
const TRIED = 500

/** @param text with LF line ends */
export function countingOf(text: string, selections: readonly Selection[]): Counting {
  const named = selections.filter(({ name }) => bareWords(name).length > 3).slice(0, TRIED)
  let best: { way: Counting; score: number } | undefined
  for (const way of ways(text)) {
    const score = named.filter((one) => says(text, way(one), one.name)).length
    if (!best || score > best.score) best = { way, score }
    if (score === named.length) break
  }
  return best?.way ?? (() => undefined)
}

/** The standard's way first. */
function* ways(text: string): Generator<Counting> {
  const points = codePointMap(text)
  yield spanBy(text, points.toUtf16, 0)
  if (text.includes('\n')) {
    const crlf = text.replaceAll('\n', '\r\n')
    const crlfPoints = codePointMap(crlf)
    const toLf = withoutReturns(text)
    yield spanBy(text, (at) => toLf(crlfPoints.toUtf16(at)), 0)
    yield spanBy(text, toLf, 0)
    yield spanBy(text, (at) => toLf(crlfPoints.toUtf16(at)), 1)
  }
  yield spanBy(text, (at) => at, 0)
  yield spanBy(text, points.toUtf16, 1)
  yield spanBy(text, (at) => at, 1)
}

function spanBy(text: string, toUtf16: (at: number) => number, more: 0 | 1): Counting {
  return ({ start, end }) => {
    const span = { start: toUtf16(start), end: toUtf16(end + more) }
    return span.start < span.end && span.end <= text.length ? span : undefined
  }
}

/** From an offset where each line end is two units to one where it is one. */
function withoutReturns(text: string): (at: number) => number {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at + ends.length)
  return (at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
}

/** Whether a name is what is selected, or its beginning: programs cut long names. */
function says(text: string, span: Span | undefined, name: string): boolean {
  if (!span) return false
  const wanted = bareWords(name.replace(/(?:…|\.{3})$/u, ''))
  const there = bareWords(text.slice(span.start, span.end))
  return there === wanted || (wanted.length >= 12 && there.startsWith(wanted))
}
