/**
 * What a voice says in one breath: a sentence, or a part of one that is very long. Voices of browsers stop in
 * the middle of long utterances, and pausing takes effect between them.
 */
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, blockAt } from './block-table.ts'
import { snap } from './graphemes.ts'
import { sentencesOf } from './units.ts'

/** Words in one utterance at most, and UTF-16 units: what has no spaces is no word to a segmenter, and has no end. */
const MOST_WORDS = 200
const MOST_UNITS = 4000

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
  const found = sentencesOf(text)
  // Closing signs alone begin no sentence.
  const begins = found.length > 0 ? found : [0]
  return begins
    .flatMap((start, index) => pieces(text, index === 0 ? 0 : start, begins[index + 1] ?? text.length))
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: origin + start, end: origin + end }))
}

/** A sentence in parts of at most so many words, cut between clauses where that leaves more than half. Linear. */
function pieces(text: string, start: number, end: number): Span[] {
  const parts: Span[] = []
  let from = start
  for (let limit = limitOf(text, from, end); limit !== undefined; limit = limitOf(text, from, end)) {
    const clauses = [...text.slice(from, limit).matchAll(CLAUSE)]
    const clause = from + (clauses.at(-1)?.index ?? -1) + 1
    const cut = clause - from > (limit - from) / 2 ? clause : limit
    parts.push({ start: from, end: cut })
    from = cut
  }
  return [...parts, { start: from, end }]
}

/** Where an utterance has to end that begins at `start`; undefined when it can go on to `end`. */
function limitOf(text: string, start: number, end: number): number | undefined {
  const reach = Math.min(end, start + MOST_UNITS)
  let count = 0
  let found: number | undefined
  let last = start
  for (const { index, segment, isWordLike } of words.segment(text.slice(start, reach))) {
    last = start + index
    if (!isWordLike) continue
    if (found !== undefined) return found
    if (++count === MOST_WORDS) found = start + index + segment.length
  }
  if (reach === end) return undefined
  // The last segment may be half a word; where it is all there is, the cut is between characters.
  return found ?? (last > start ? last : snap(text, reach, -1))
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end)
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - (piece.length - piece.trimEnd().length),
  }
}
