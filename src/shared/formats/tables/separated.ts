/**
 * Rows as lines of separated values (RFC 4180): every field in quotes, lines ended by CR LF. What a spreadsheet
 * would take for a formula gets an apostrophe before it, also after quotes, blanks or a byte order mark, and in
 * full width (security.md C7); a file that is read in again elsewhere has that apostrophe.
 */
import type { Cell } from './table.ts'

const FORMULA = /^[\s"'\uFEFF\u200B-\u200F\u2060-\u2069]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** One line with its end. */
export function separatedLine(cells: readonly Cell[], separator: string): string {
  return `${cells.map(field).join(separator)}\r\n`
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return `"${cell}"`
  const words = harmless(cell ?? '')
  return `"${words.replaceAll('"', '""')}"`
}

/** Words that no spreadsheet computes. */
export function harmless(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words
}
