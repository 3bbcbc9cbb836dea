/** The words of a mention in a line: a quote in quotation marks, a title as it is, a tag behind its sign. */
import type { Mentioned } from './mentioned.ts'

/** Longest quote that is shown in a line, in UTF-16 units. */
const LINE = 90

/** @param quoted puts words into the quotation marks of the reader's language */
export function mentionWords(
  { kind, words }: Pick<Mentioned, 'kind' | 'words'>,
  quoted: (words: string) => string,
): string {
  const short = shortened(words)
  if (kind === 'tag') return `#${short}`
  return kind === 'passage' ? quoted(short) : short
}

/** The words on one line, cut at a word where they are long. */
export function shortened(words: string, length = LINE): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).toWellFormed().trimEnd()}…`
}
