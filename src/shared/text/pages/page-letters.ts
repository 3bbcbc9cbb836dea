/**
 * Words as letters to compare by: what a page draws and what the text says differ in spaces, ligatures, accents drawn apart
 * and soft hyphens, and in nothing that tells one word from another.
 */

/** Letters, and where each of them stands: letter `i` was made of the units `[from[i], to[i])` of what was read. */
export interface Letters {
  readonly letters: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Accents that stand alone, spaces, marks, controls, signs of symbol fonts. */
const SILENT = /[\p{M}\p{Z}\p{C}\s\u02C6\u02C7\u02DC\u00A8\u00B4\u00B8]/gu
/** Letters and hyphens that are drawn in two ways. */
const ALIKE = new Map([
  ['\u0131', 'i'],
  ['\u2010', '-'],
  ['\u2011', '-'],
])

/** @param offset of the first unit, which `from` and `to` count on from */
export function lettersOf(text: string, offset = 0): Letters {
  let letters = ''
  const from: number[] = []
  const to: number[] = []
  let at = offset
  for (const character of text) {
    const folded = fold(character)
    for (let i = 0; i < folded.length; i++) {
      from.push(at)
      to.push(at + character.length)
    }
    letters += folded
    at += character.length
  }
  return { letters, from, to }
}

function fold(character: string): string {
  if (character >= '!' && character <= '~') return character
  return ALIKE.get(character) ?? character.normalize('NFKD').replace(SILENT, '')
}

/** Several one after the other, with a sign between them that no text has. */
export function joinLetters(parts: readonly Letters[]): Letters {
  const from: number[] = []
  const to: number[] = []
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      from.push(-1)
      to.push(-1)
    }
    for (const unit of part.from) from.push(unit)
    for (const unit of part.to) to.push(unit)
  }
  return { letters: parts.map(({ letters }) => letters).join(BETWEEN), from, to }
}

/** Stands between parts; folding leaves no control character. */
export const BETWEEN = '\u0000'
