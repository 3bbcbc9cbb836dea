/**
 * Finds where a quoted passage stands in a text. The position is believed when the words there are the
 * quote's; else the words are searched, and their surroundings choose between several places. A tie, or no
 * place with exactly these words, is an honest orphan. (Rewording across versions is `transfer`'s work.)
 */
import type { Quote, QuotedSpan, Span } from '#shared/model/passage.ts'

export type Resolution =
  | { readonly status: 'exact'; readonly span: Span }
  | { readonly status: 'moved'; readonly span: Span }
  | { readonly status: 'orphan'; readonly quote: Quote; readonly reason: 'not-found' | 'ambiguous' }

/** Units of context that must agree to choose between several places; fewer do by chance. */
const TELLING = 8

/** Resolves one quoted span; offsets are UTF-16 units. */
export function resolve(text: string, { start, end, quote }: QuotedSpan): Resolution {
  if (text.slice(start, end) === quote.exact && end - start === quote.exact.length) {
    return { status: 'exact', span: { start, end } }
  }
  return find(text, quote)
}

/** Resolves a quote without a trusted position: unique by its words and context, or an orphan. */
export function find(text: string, quote: Quote): Resolution {
  const places = occurrences(text, quote.exact)
  const first = places[0]
  if (first === undefined) return { status: 'orphan', quote, reason: 'not-found' }
  if (places.length === 1) return moved(first, quote)
  const scored = places
    .map((place) => ({ place, score: contextScore(text, place, quote) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  const enough = Math.max(1, Math.min(TELLING, quote.prefix.length + quote.suffix.length))
  if (!best || best.score < enough || best.score === second?.score)
    return { status: 'orphan', quote, reason: 'ambiguous' }
  return moved(best.place, quote)
}

/** Every offset at which the words stand, overlapping ones included, at most `limit`. */
export function occurrences(text: string, words: string, limit = 10_000): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0 && places.length < limit; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

/** How many units of prefix and suffix agree, counted outward from the words. */
function contextScore(text: string, place: number, { exact, prefix, suffix }: Quote): number {
  let before = 0
  while (before < prefix.length && text[place - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[place + exact.length + after] === suffix[after]) after++
  return before + after
}

function moved(place: number, quote: Quote): Resolution {
  return { status: 'moved', span: { start: place, end: place + quote.exact.length } }
}
