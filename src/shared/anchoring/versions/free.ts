/**
 * The stretches of a new text that come from nowhere in the old one, and which of them have words of a quote: the
 * approximate search looks there and nowhere else, so it stays short however long the text is.
 */
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import type { Course } from './course.ts'
import { isWord, tokensOf } from './tokens.ts'

export interface FreeStretches {
  /** windows of the text that have most of the rarer words of a quote, each longer than the quote */
  near(words: string): Span[]
}

/** Units of one entry of the index. */
const CHUNK = 1000
/** A word in more chunks than this says nothing of one. */
const COMMON = 60
/** Windows that are searched for one quote. */
const WINDOWS = 5
/** Shorter stretches are changes in a sentence. */
const SHORTEST = 12

/** Prepares a text; linear in what is free of it. */
export function freeStretches(
  { text }: Pick<BlockTable, 'text'>,
  course: Pick<Course, 'byNew'>,
): FreeStretches {
  const chunks: Span[] = []
  const index = new Map<string, number[]>()
  const add = (start: number, end: number): void => {
    if (end - start < SHORTEST) return
    for (let from = start; from < end; from += CHUNK) {
      const chunk = { start: from, end: Math.min(end, from + CHUNK) }
      for (const word of wordsOf(text.slice(chunk.start, chunk.end))) {
        const here = index.get(word)
        if (!here) index.set(word, [chunks.length])
        else if (here.length <= COMMON) here.push(chunks.length)
      }
      chunks.push(chunk)
    }
  }
  let at = 0
  for (const { now, length } of course.byNew) {
    add(at, now)
    at = Math.max(at, now + length)
  }
  add(at, text.length)
  return {
    near(words) {
      const votes = new Map<number, number>()
      for (const word of wordsOf(words)) {
        const here = index.get(word) ?? []
        if (here.length > COMMON) continue
        for (const chunk of here) votes.set(chunk, (votes.get(chunk) ?? 0) + 1 / here.length)
      }
      const best = [...votes].toSorted((a, b) => b[1] - a[1]).slice(0, WINDOWS)
      const around = Math.min(words.length, 20_000) + 100
      return best.flatMap(([chunk]) => {
        const one = chunks[chunk]
        return one
          ? { start: Math.max(0, one.start - around), end: Math.min(text.length, one.end + around) }
          : []
      })
    },
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(tokensOf(text.toLowerCase()).words.filter(isWord))
}
