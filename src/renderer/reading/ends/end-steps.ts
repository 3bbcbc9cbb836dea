/**
 * Where the end of a highlight may go: between whole characters, never into the gap between two blocks, and
 * never past the other end.
 */
import type { Span } from '#shared/model/passage.ts'
import { snap, step } from '#shared/text/graphemes.ts'
import { wordStep } from '#shared/text/word-step.ts'

export type End = 'start' | 'end'

/** A span with one end at an offset, or as near to it as may be. */
export function withEnd(text: string, span: Span, end: End, offset: number): Span {
  const at = outOfGap(text, snap(text, offset, end === 'start' ? -1 : 1), end)
  if (end === 'start') return { start: Math.min(at, step(text, span.end, -1)), end: span.end }
  return { start: span.start, end: Math.max(at, step(text, span.start, 1)) }
}

/** A span with one end moved by a character or a word. */
export function stepEnd(text: string, span: Span, end: End, direction: -1 | 1, byWord: boolean): Span {
  const from = span[end]
  if (byWord) return withEnd(text, span, end, wordStep(text, from, end, direction))
  const next = step(text, from, direction)
  // The line break between two blocks is no character of its own.
  const isGap = text[end === 'start' ? next : next - 1] === '\n'
  return withEnd(text, span, end, isGap ? step(text, next, direction) : next)
}

/** The character that shows where an end is: the first one, or the last. */
export function characterAt(text: string, span: Span, end: End): number {
  return end === 'start' ? span.start : step(text, span.end, -1)
}

/** Some words at an end, for those who listen. */
export function wordsAt(text: string, span: Span, end: End, length = 40): string {
  const { start, end: stop } = span
  const part =
    end === 'start'
      ? text.slice(start, snap(text, Math.min(stop, start + length), -1))
      : text.slice(snap(text, Math.max(start, stop - length), 1), stop)
  return part.replace(/\s+/gu, ' ')
}

function outOfGap(text: string, offset: number, end: End): number {
  if (end === 'start') return text[offset] === '\n' ? offset + 1 : offset
  return text[offset - 1] === '\n' ? offset - 1 : offset
}
