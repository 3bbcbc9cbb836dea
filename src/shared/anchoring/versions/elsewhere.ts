/**
 * Looks for a passage that is no longer in its place: first its very words, then wording like it. Words that stood
 * elsewhere before are not taken for it, however much alike. Several places nearly as good are a tie.
 */
import type { Quote, Span } from '#shared/model/passage.ts'
import { occurrences } from '../resolve.ts'
import { type Course, firstAfter } from './course.ts'
import type { FreeStretches } from './free.ts'
import { wordLikeness } from './likeness-of-words.ts'
import { expectedPlace, takenBy } from './support.ts'
import { alike, decide, type Found, type Place, SURROUNDINGS, surroundings } from './like-places.ts'
import { MARGIN } from './thresholds.ts'

/** Two texts, and what is known of how one became the other. */
export interface Ground {
  readonly course: Course
  readonly free: FreeStretches
  readonly oldText: string
  readonly newText: string
}

/** More of a place than this that stood elsewhere before makes it another passage. */
const TAKEN = 0.5
/** Places with the very words that are compared. Of more nothing is known, so no one of them is chosen. */
const PLACES = 10_000
/** What the neighbourhood may add to a place's rank. */
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
