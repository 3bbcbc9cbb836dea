/** Where a find may begin and end: not inside what a reader sees as one character, and not inside a word if words are meant. */
import type { Span } from '#shared/model/passage.ts'
import { snap } from './graphemes.ts'

/** What may belong to the character before it; most offsets of most texts are settled by this alone. */
const JOINS =
  /^[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{RI}\u200D\u1100-\u11FF\uD7B0-\uD7FF\uDC00-\uDFFF]/u
const ZWJ = '\u200D'
/** No mark and no joiner stands below it. */
const FIRST_MARK = '\u0300'

/** Whether an offset is between two characters as a reader sees them. */
export function isCharacterEdge(text: string, offset: number): boolean {
  const next = text[offset] ?? ''
  if (next < FIRST_MARK) return true
  const code = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (!JOINS.test(code) && text[offset - 1] !== ZWJ) return true
  return snap(text, offset, 1) === offset
}

/** A span grown to whole characters. */
export function toCharacterEdges(text: string, { start, end }: Span): Span {
  return {
    start: isCharacterEdge(text, start) ? start : snap(text, start, -1),
    end: isCharacterEdge(text, end) ? end : snap(text, end, 1),
  }
}

const LETTER = /^[\p{L}\p{N}\p{M}_]$/u
/** Scripts written without spaces between words. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u
const words = new Intl.Segmenter('und', { granularity: 'word' })
/** Units around an offset that say where the words of an unspaced script are. */
const AROUND = 60

/** Whether no word runs over an offset. Apostrophes and hyphens part words: "homme" is a word of "l’homme". */
export function isWordEdge(text: string, offset: number): boolean {
  const before = codeBefore(text, offset)
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  if (offset === 0 || offset >= text.length || !LETTER.test(before) || !LETTER.test(after)) return true
  if (!UNSPACED.test(before) || !UNSPACED.test(after)) return false
  const from = Math.max(0, offset - AROUND)
  for (const { index } of words.segment(text.slice(from, offset + AROUND))) {
    if (from + index >= offset) return from + index === offset
  }
  return false
}

function codeBefore(text: string, offset: number): string {
  const unit = text[offset - 1] ?? ''
  return /[\uDC00-\uDFFF]/.test(unit) ? text.slice(offset - 2, offset) : unit
}
