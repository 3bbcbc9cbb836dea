/**
 * A text as words and signs, for comparing two versions of it. White space only separates: a line that is broken
 * elsewhere has the same words. Scripts written without spaces are taken character by character, because
 * finding their words (UAX #29) would need a dictionary and twenty times as long.
 */

export interface Tokens {
  readonly words: readonly string[]
  /** offset of each word in the text, UTF-16 units, ascending */
  readonly starts: readonly number[]
}

const TOKEN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+|[^\p{L}\p{N}\p{M}\s]/gv
const WORD = /[\p{L}\p{N}]/u

/** The words and signs of a text, in order. */
export function tokensOf(text: string): Tokens {
  const words: string[] = []
  const starts: number[] = []
  for (const found of text.matchAll(TOKEN)) {
    words.push(found[0])
    starts.push(found.index)
  }
  return { words, starts }
}

/** Whether a token is a word or a number, and no sign. */
export function isWord(token: string): boolean {
  return WORD.test(token)
}

/** Whether there is nothing but white space in `[start, end)`. */
export function isBlank(text: string, start: number, end: number): boolean {
  return end <= start || text.slice(start, end).trim() === ''
}
