/**
 * A text folded for finding, with the way back: which offsets of the text a stretch of the folded one covers.
 * Most letters stay one unit, so the map is a short list of stretches: even ones, unit for unit, and knots,
 * where some units became other units (ß and ss, a letter with its points, a run of white space).
 */
import type { Span } from '#shared/model/passage.ts'
import { foldCharacter, type Keeping } from './find-letters.ts'

export interface FoldedText {
  readonly folded: string
  /** the span of the text that units `[start, end)` of the folded text cover; whole characters, so it may be wider */
  spanOf(start: number, end: number): Span
}

const PIECE = 8_192

/** Folds a text; linear, once per version and kind of question. */
export function foldText(text: string, keeping: Keeping): FoldedText {
  const map = startMap()
  const pieces: string[] = []
  let piece = ''
  let written = 0
  const known = new Map<number, string>()
  const foldOf = (code: number): string => {
    let folded = known.get(code)
    if (folded === undefined) {
      folded = foldCharacter(String.fromCodePoint(code), keeping)
      known.set(code, folded)
    }
    return folded
  }
  let isAfterSpace = false
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const units = code > 0xffff ? 2 : 1
    const folded = foldOf(code)
    const isSpace = folded === ' ' && !keeping.isLayoutKept
    // What does not count belongs to the character before it; further white space to the first.
    if (folded === '' || (isSpace && isAfterSpace)) map.widen(at, units)
    else {
      map.add(written, at, folded.length, units)
      written += folded.length
      piece += folded
      // One string grown by millions of letters would cost more memory than the text.
      if (piece.length > PIECE) {
        pieces.push(piece)
        piece = ''
      }
      isAfterSpace = isSpace
    }
    at += units
  }
  return { folded: pieces.join('') + piece, spanOf: map.spanOf }
}

/** Folds what is looked for, by the same rules. */
export function foldQuery(query: string, keeping: Keeping): string {
  return foldText(query.normalize('NFC'), keeping).folded
}

/** Stretches in the order of the text; a knot cannot be cut. */
function startMap() {
  const foldedAt: number[] = []
  const textAt: number[] = []
  const lengths: number[] = []
  const isKnot: boolean[] = []
  let newest = { folded: 0, at: 0, units: 0 }
  const push = (folded: number, at: number, units: number, knot: boolean): void => {
    foldedAt.push(folded)
    textAt.push(at)
    lengths.push(units)
    isKnot.push(knot)
  }
  const holding = (unit: number): number => {
    let low = 0
    let high = foldedAt.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((foldedAt[middle] ?? 0) <= unit) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    /** a character of `units` at `at` became `count` units at `folded` */
    add(folded: number, at: number, count: number, units: number): void {
      newest = { folded, at, units }
      const last = lengths.length - 1
      if (count === units && isKnot[last] === false) lengths[last] = (lengths[last] ?? 0) + units
      else push(folded, at, units, count !== units)
    },
    /** units that became nothing go with the character before */
    widen(at: number, units: number): void {
      const last = lengths.length - 1
      if (last < 0) return
      if (isKnot[last]) {
        lengths[last] = at + units - (textAt[last] ?? 0)
        return
      }
      const rest = (lengths[last] ?? 0) - newest.units
      if (rest > 0) lengths[last] = rest
      else for (const list of [foldedAt, textAt, lengths, isKnot]) list.pop()
      push(newest.folded, newest.at, at + units - newest.at, true)
    },
    spanOf(start: number, end: number): Span {
      const first = holding(start)
      const last = holding(Math.max(start, end - 1))
      const within = isKnot[first] ? 0 : start - (foldedAt[first] ?? 0)
      const reach = isKnot[last] ? (lengths[last] ?? 0) : end - (foldedAt[last] ?? 0)
      return { start: (textAt[first] ?? 0) + within, end: (textAt[last] ?? 0) + reach }
    },
  }
}
