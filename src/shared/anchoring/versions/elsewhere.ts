/**
 * Looks for a passage that is no longer in its place: first its very words, then wording like it (Myers, “A fast
 * bit-vector algorithm for approximate string matching”, JACM 1999, by approx-string-match). Words that stood
 * elsewhere before are not taken for it, however much alike. Several places nearly as good are a tie.
 */
import approximate from 'approx-string-match'
import type { Quote, Span } from '#shared/model/passage.ts'
import type { LostReason } from '#shared/model/transfer-plan.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { wholeWords } from '#shared/text/words.ts'
import { occurrences } from '../resolve.ts'
import { type Course, firstAfter } from './course.ts'
import type { FreeStretches } from './free.ts'
import { wordLikeness } from './likeness-of-words.ts'
import { expectedPlace, takenBy } from './support.ts'
import { MARGIN, SHOWN, WORDS_ALONE } from './thresholds.ts'
import { isWord, tokensOf } from './tokens.ts'

export type Found =
  | { readonly status: 'found'; readonly span: Span; readonly score: number; readonly sure: boolean }
  | { readonly status: 'lost'; readonly reason: LostReason; readonly score: number }

/** Two texts, and what is known of how one became the other. */
export interface Ground {
  readonly course: Course
  readonly free: FreeStretches
  readonly oldText: string
  readonly newText: string
}

interface Place {
  readonly span: Span
  readonly score: number
  /** score, surroundings and neighbourhood together */
  readonly rank: number
}

/** More of a place than this that stood elsewhere before makes it another passage. */
const TAKEN = 0.5
/** Longest pattern of the approximate search; of longer quotes both ends are looked for. */
const PATTERN = 400
/** Letters that may differ, as a share of the pattern. */
const ERRORS = 0.35
/** Places with the very words that are compared. Of more nothing is known, so no one of them is chosen. */
const PLACES = 10_000
/** What surroundings and neighbourhood may add to a place's rank. */
const SURROUNDINGS = 0.15
const NEIGHBOURHOOD = 0.1

/** The place of a quote, among the stretches of a new text that are not accounted for. */
export function findElsewhere({ course, free, oldText, newText }: Ground, quote: Quote, span: Span): Found {
  const expected = expectedPlace(course, span)
  const isFree = (place: Span): boolean => takenBy(course, place, span) <= TAKEN
  const ranked = (place: Span, score: number): Place => {
    const near = expected && expected.start <= place.start && place.end <= expected.end
    const rank = score + SURROUNDINGS * surroundings(newText, place, quote) + (near ? NEIGHBOURHOOD : 0)
    return { span: place, score, rank }
  }
  const places = occurrences(newText, quote.exact, PLACES)
  if (places.length === PLACES) return { status: 'lost', reason: 'ambiguous', score: 1 }
  const exact = places
    .map((start) => ({ start, end: start + quote.exact.length }))
    .filter(isFree)
    .map((place) => ranked(place, 1))
  if (exact.length > 0) {
    const found = decide(exact, quote, newText)
    const isOthers = found.status === 'found' && hasRival(course, oldText, newText, quote, span, found.span)
    return isOthers ? { status: 'lost', reason: 'ambiguous', score: 1 } : found
  }
  const like = free
    .near(quote.exact)
    .flatMap((window) => alike(newText, window, quote.exact))
    .filter(isFree)
    .map((place) => ranked(place, wordLikeness(quote.exact, newText.slice(place.start, place.end))))
  return decide(like, quote, newText)
}

/** Whether the same words stood a second time in the old text, lost their place too, and fit this place as well. */
function hasRival(
  { segments }: Course,
  oldText: string,
  newText: string,
  quote: Quote,
  own: Span,
  place: Span,
): boolean {
  const fit = surroundings(newText, place, quote)
  const rivals = occurrences(oldText, quote.exact, PLACES)
  if (rivals.length === PLACES) return true
  return rivals.some((start) => {
    const end = start + quote.exact.length
    const near = segments[firstAfter(segments, start, 'old')]
    if (start === own.start || (near && near.old <= start && near.old + near.length >= end)) return false
    const context = {
      exact: quote.exact,
      prefix: oldText.slice(Math.max(0, start - quote.prefix.length), start),
      suffix: oldText.slice(end, end + quote.suffix.length),
    }
    return surroundings(newText, place, context) >= fit - MARGIN
  })
}

/** The best place, when it is good enough and no other is nearly as good. */
function decide(places: readonly Place[], quote: Quote, newText: string): Found {
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
function surroundings(text: string, { start, end }: Span, { prefix, suffix }: Quote): number {
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
function alike(text: string, window: Span, words: string): Span[] {
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
