/** Keeping what a reader sees as one character whole, and white space out of a selection's ends. */
import type { Span } from '#shared/model/passage.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
/** No grapheme cluster of real text is longer; keeps the cost of one question constant. */
const WINDOW = 64

/** Moves an offset to the start (-1) or the end (1) of the cluster it stands in; on a boundary it stays. */
export function snap(text: string, offset: number, direction: -1 | 1): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  const from = windowStart(text, offset)
  for (const { index, segment } of graphemes.segment(text.slice(from, offset + WINDOW))) {
    const start = from + index
    const end = start + segment.length
    if (start === offset) return offset
    if (end > offset) return direction < 0 ? start : end
  }
  return offset
}

/** The next (1) or previous (-1) boundary between grapheme clusters. */
export function step(text: string, offset: number, direction: -1 | 1): number {
  if (direction > 0) return snap(text, Math.min(offset + 1, text.length), 1)
  return snap(text, Math.max(offset - 1, 0), -1)
}

/** Grows a span to whole clusters, then trims white space at both ends; may come out empty. */
export function tidySpan(text: string, span: Span): Span {
  let start = snap(text, Math.min(span.start, span.end), -1)
  let end = snap(text, Math.max(span.start, span.end), 1)
  while (start < end && /\s/u.test(text[start] ?? '')) start++
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** A safe place to begin segmenting: after white space if there is one near, else a fixed way back. */
function windowStart(text: string, offset: number): number {
  const floor = Math.max(0, offset - WINDOW)
  for (let at = offset - 1; at > floor; at--) if (/\s/u.test(text[at] ?? '')) return at
  return startOfFlags(text, floor)
}

/** Flags are pairs of regional indicators: where a pair begins is only known from the start of their run. */
function startOfFlags(text: string, offset: number): number {
  const inPair = /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset
  let at = inPair
  while (at >= 2 && /^\p{RI}$/u.test(text.slice(at - 2, at))) at -= 2
  return at
}
