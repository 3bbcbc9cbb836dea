/**
 * How alike two blocks are: the share of words and of pairs of words that both have (Dice's coefficient over
 * w-shingles; Broder, “On the resemblance and containment of documents”, 1997). Words alone forgive a
 * changed order, pairs alone break at every changed word; both together stand small edits in short verses.
 */
import { isWord, tokensOf } from './tokens.ts'

/** The features of a block: sorted numbers, each once. */
export type Features = Float64Array

/** Room for ids of words in one half of a number; a text of 20 million units has fewer words. */
const WORDS = 2 ** 26

/** A block is a part of another one when so much of it is in that. */
export const PART_OF = 0.6

/** Gives each block its features; equal words get equal numbers as long as one reader is used. */
export function featureReader(): (text: string) => Features {
  const ids = new Map<string, number>()
  const idOf = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, ids.size + 1)
    return ids.size
  }
  return (text) => {
    const { words } = tokensOf(text.toLowerCase())
    const real = words.filter(isWord)
    const found = new Set<number>()
    let last = 0
    // A block of signs only is what its signs are.
    for (const word of real.length > 0 ? real : words) {
      const id = idOf(word)
      found.add(id)
      if (last > 0) found.add(last * WORDS + id)
      last = id
    }
    return Float64Array.from(found).sort()
  }
}

/** How alike two blocks are, 0–1. */
export function likeness(a: Features, b: Features): number {
  return a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length)
}

/** How much of `part` is in `whole`, 0–1. */
export function containment(part: Features, whole: Features): number {
  return part.length === 0 ? 0 : shared(part, whole) / part.length
}

function shared(a: Features, b: Features): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]]
    if (left === right) count++
    if (left <= right) i++
    if (right <= left) j++
  }
  return count
}
