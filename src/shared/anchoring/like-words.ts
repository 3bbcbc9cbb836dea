/**
 * Where words that a text does not have as they came would stand in it: somebody quoted another edition, or typed
 * them off. What is above the published thresholds and has no rival is proposed to the reader, never taken for found.
 */
import type { Quote, Span } from '#shared/model/passage.ts'
import { alike, decide, type Found, SURROUNDINGS, surroundings } from './versions/like-places.ts'
import { type FreeStretches, freeStretches } from './versions/free.ts'
import { wordLikeness } from './versions/likeness-of-words.ts'
import { ELSEWHERE } from './versions/thresholds.ts'

export interface LikeWords {
  readonly span: Span
  /** how much of the words is the same, 0–1 */
  readonly score: number
}

/** Answers for one text; it is prepared when the first quote is asked for. Offsets are UTF-16 units. */
export function likeWords(text: string): (quote: Quote) => LikeWords | undefined {
  let stretches: FreeStretches | undefined
  return (quote) => {
    stretches ??= freeStretches({ text }, { byNew: [] })
    const places = stretches
      .near(quote.exact)
      .flatMap((window) => placesIn(text, window, quote.exact))
      .map((span) => {
        const score = wordLikeness(quote.exact, text.slice(span.start, span.end))
        return { span, score, rank: score + SURROUNDINGS * surroundings(text, span, quote) }
      })
    const found: Found = decide(places, quote, text)
    if (found.status === 'lost' || !found.sure || found.score < ELSEWHERE) return undefined
    return { span: found.span, score: Math.round(found.score * 1000) / 1000 }
  }
}

/** The best place of a window, and the best on either side of it: the search itself answers the best only. */
function placesIn(text: string, window: Span, words: string): Span[] {
  const best = alike(text, window, words)
  const [first] = best
  if (!first) return best
  const beside = [
    { start: window.start, end: first.start },
    { start: first.end, end: window.end },
  ]
  return [...best, ...beside.flatMap((part) => (part.start < part.end ? alike(text, part, words) : []))]
}
