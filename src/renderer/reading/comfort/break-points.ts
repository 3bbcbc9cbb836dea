/** Where a stretch of text may be broken inside its words. Addresses, numbers and what says itself are left whole. */
import type { Breaker } from './patterns.ts'

const TOKEN = /\S+/gu
const WORD = /\p{L}[\p{L}\p{M}]*/gu
/** Addresses, paths, names with digits, words with soft hyphens of their own. */
const WHOLE = /[\d@/\\_\u00ad]|\p{L}\.\p{L}/u

/** Offsets (UTF-16 units, ascending) in `text` before which a line may end with a hyphen. */
export function breakPoints(text: string, breaker: Breaker): number[] {
  const points: number[] = []
  for (const { 0: token, index: from } of text.matchAll(TOKEN)) {
    if (WHOLE.test(token)) continue
    for (const { 0: word, index } of token.matchAll(WORD)) {
      for (const at of breaker(word)) points.push(from + index + at)
    }
  }
  return points
}
