/**
 * Places of a text with words like those of a quote (Myers, “A fast bit-vector algorithm for approximate string
 * matching”, JACM 1999, by approx-string-match), and which of them is the quote's, if one is clearly better than all
 * others.
 */
import approximate from 'approx-string-match'
import type { Quote, Span } from '#shared/model/passage.ts'
import type { LostReason } from '#shared/model/transfer-plan.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { wholeWords } from '#shared/text/words.ts'
import { MARGIN, SHOWN, WORDS_ALONE } from './thresholds.ts'
import { isWord, tokensOf } from './tokens.ts'

export type Found =
  | { readonly status: 'found'; readonly span: Span; readonly score: number; readonly sure: boolean }
  | { readonly status: 'lost'; readonly reason: LostReason; readonly score: number }

export interface Place {
  readonly span: Span
  readonly score: number
  /** score, surroundings and what else speaks for it together */
  readonly rank: number
}

/** Longest pattern of the approximate search; of longer quotes both ends are looked for. */
const PATTERN = 400
/** Letters that may differ, as a share of the pattern. */
const ERRORS = 0.35
/** What surroundings may add to a place's rank. */
export const SURROUNDINGS = 0.15

/** The best place, when it is good enough and no other is nearly as good. */
export function decide(places: readonly Place[], quote: Quote, newText: string): Found {
  const [best, ...others] = places.toSorted((a, b) => b.rank - a.rank)
  if (!best) return { status: 'lost', reason: 'not-found', score: 0 }
  const { span, score } = best
  if (score < SHOWN) return { status: 'lost', reason: 'below-threshold', score }
  const rival = others.find((other) => other.span.end <= span.start || other.span.start >= span.end)
  if (rival && best.rank - rival.rank < MARGIN) return { status: 'lost', reason: 'ambiguous', score }
  return { status: 'found', span, score, sure: hasWeight(best, quote, newText) }
}

/** How many words all of the surroundings count for. */
const SUPPORT = 6

/** A few words alone may stand anywhere by chance; with some of their surroundings they do not. */
function hasWeight({ span }: Place, quote: Quote, newText: string): boolean {
  const words = tokensOf(quote.exact).words.filter(isWord).length
  return words >= WORDS_ALONE || words + SUPPORT * surroundings(newText, span, quote) >= WORDS_ALONE
}

/** How much of the words next to a quote stands next to a place too, 0–1. */
export function surroundings(text: string, { start, end }: Span, { prefix, suffix }: Quote): number {
  const before = tokensOf(text.slice(Math.max(0, start - 64), start)).words.slice(-5)
  const after = tokensOf(text.slice(end, end + 64)).words.slice(0, 5)
  const head = tokensOf(prefix.slice(-64)).words.slice(-5)
  const tail = tokensOf(suffix.slice(0, 64)).words.slice(0, 5)
  const all = head.length + tail.length
  return all === 0 ? 0 : (inCommon(head, before) + inCommon(tail, after)) / all
}

function inCommon(mine: readonly string[], others: readonly string[]): number {
  const left = [...others]
  return mine.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** Places in a window with letters like those of the words. */
export function alike(text: string, window: Span, words: string): Span[] {
  const part = text.slice(window.start, window.end)
  if (words.length <= PATTERN) return search(part, words).map((span) => whole(text, window, span))
  const [head, tail] = [search(part, words.slice(0, PATTERN))[0], search(part, words.slice(-PATTERN)).at(-1)]
  if (!head || !tail || tail.end - head.start > 2 * words.length || tail.end <= head.start) return []
  return [whole(text, window, { start: head.start, end: tail.end })]
}

function search(part: string, words: string): Span[] {
  return approximate(part, words, Math.floor(words.length * ERRORS)).slice(0, 20)
}

function whole(text: string, window: Span, { start, end }: Span): Span {
  const tidy = tidySpan(text, { start: window.start + start, end: window.start + end })
  return tidy.start < tidy.end ? wholeWords(text, tidy.start, tidy.end) : tidy
}
