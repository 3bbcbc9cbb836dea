/**
 * What a voice says in one breath: a sentence, or a part of one that is very long. Voices of browsers stop in
 * the middle of long utterances, and pausing takes effect between them.
 */
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, blockAt } from './block-table.ts'
import { sentencesOf } from './units.ts'

/** Words in one utterance at most. */
const MOST_WORDS = 200

const words = new Intl.Segmenter('und', { granularity: 'word' })
/** Where a long sentence is best cut: after a mark that parts clauses. */
const CLAUSE = /[,;:—–،؛、，；：)\]»”](?=\s)|[、，；：](?=\S)/gu

/** The utterance that holds an offset, or the next one after it; undefined past the last words. */
export function utteranceAt(table: BlockTable, offset: number): Span | undefined {
  for (let at = Math.max(0, blockAt(table, offset)); at < table.blocks.length; at++) {
    const found = utterancesOf(table, at).find(({ end }) => end > offset)
    if (found) return found
  }
  return undefined
}

/** The utterance before the one that begins at an offset; undefined at the first. */
export function utteranceBefore(table: BlockTable, offset: number): Span | undefined {
  for (let at = blockAt(table, offset); at >= 0; at--) {
    const found = utterancesOf(table, at).findLast(({ start }) => start < offset)
    if (found) return found
  }
  return undefined
}

/** An utterance as it is spoken: the cells of a row with a pause between them. */
export function spokenWords(table: BlockTable, { start, end }: Span): string {
  return table.text.slice(start, end).replace(/\t+/gu, ', ').replace(/\s+/gu, ' ').trim()
}

function utterancesOf(table: BlockTable, block: number): Span[] {
  const text = table.blocks[block]?.text ?? ''
  const origin = table.starts[block] ?? 0
  const begins = sentencesOf(text)
  return begins
    .flatMap((start, index) => pieces(text, index === 0 ? 0 : start, begins[index + 1] ?? text.length))
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: origin + start, end: origin + end }))
}

/** A sentence in parts of at most so many words, cut between clauses where that leaves more than half. */
function pieces(text: string, start: number, end: number): Span[] {
  const limit = endOfWord(text, start, end, MOST_WORDS)
  if (limit === undefined) return [{ start, end }]
  const clauses = [...text.slice(start, limit).matchAll(CLAUSE)].map(({ index }) => start + index + 1)
  const clause = clauses.at(-1) ?? start
  const cut = clause - start > (limit - start) / 2 ? clause : limit
  return [{ start, end: cut }, ...pieces(text, cut, end)]
}

/** Where the word of this number ends; undefined when there are no words after it. */
function endOfWord(text: string, start: number, end: number, number: number): number | undefined {
  let count = 0
  let found: number | undefined
  for (const { index, segment, isWordLike } of words.segment(text.slice(start, end))) {
    if (!isWordLike) continue
    if (found !== undefined) return found
    if (++count === number) found = start + index + segment.length
  }
  return undefined
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end)
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - (piece.length - piece.trimEnd().length),
  }
}
