/** Whether a word runs over an offset: a quotation without surroundings that cuts words is of another place. */

const LETTER = /^[\p{L}\p{N}\p{M}]$/u
/** Scripts written without spaces: any two letters may part there. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u

/** @param offset in UTF-16 units */
export function isCutWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const unit = text[offset - 1] ?? ''
  const before = /[\uDC00-\uDFFF]/.test(unit) ? text.slice(offset - 2, offset) : unit
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  return LETTER.test(before) && LETTER.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after)
}
