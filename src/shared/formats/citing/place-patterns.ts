/**
 * Places that differ only by their numbers (art. 8(2), art. 9(1)) are cited once by the library, which takes some
 * milliseconds each time, and after that by putting the numbers in: an export cites thousands of them.
 */
import type { CslNode } from './csl-node.ts'

/** Stands for the first number; the next are the ones after it. Long enough to be in no title. */
const FIRST = 940_271

export interface PlacePattern {
  /** the place with numbers of no meaning in it */
  readonly pattern: string
  /** the numbers that stand for them, in order */
  readonly numbers: readonly string[]
}

/** The pattern of a place; undefined for ranges, several numbers in a row and words, which styles write in their own ways. */
export function placePattern(locator: string): PlacePattern | undefined {
  const numbers = locator.match(/\d+/gu) ?? []
  if (!/^\d+(?:\((?:\d+|\p{L})\))*$/u.test(locator)) return undefined
  let at = 0
  return { pattern: locator.replace(/\d+/gu, () => String(FIRST + at++)), numbers }
}

/** The words of a cited pattern with the real numbers; undefined where one of them is not there just once. */
export function fillPattern(words: string, numbers: readonly string[]): string | undefined {
  const marks = numbers.map((_number, at) => String(FIRST + at))
  if (!marks.every((mark) => words.split(mark).length === 2)) return undefined
  return words.replace(/\d{6}/gu, (mark) => numbers[marks.indexOf(mark)] ?? mark)
}

/** Whether a style writes numbers of places as they are, and not as “8th” or “VIII”. */
export function keepsNumbers(style: CslNode): boolean {
  const { name, attrs, children } = style
  if (name === 'number' && attrs['variable'] === 'locator' && (attrs['form'] ?? 'numeric') !== 'numeric')
    return false
  return children.every((child) => typeof child === 'string' || keepsNumbers(child))
}
