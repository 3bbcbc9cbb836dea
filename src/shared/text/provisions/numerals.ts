/** Numbers as laws print them: figures, Roman numerals, letters, ordinals in words, with bis and ter. */

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const WELL_FORMED = /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu

/** The value of a Roman numeral below 400, in either case; undefined when it is none. */
export function romanValue(word: string): number | undefined {
  if (word === '' || !WELL_FORMED.test(word)) return undefined
  const values = [...word.toLowerCase()].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** Numbers in words as they follow “Chapter”, “Livre”, or stand before “partie”. */
const WORDS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  premier: '1',
  première: '1',
  deuxième: '2',
  seconde: '2',
  troisième: '3',
  quatrième: '4',
  cinquième: '5',
  sixième: '6',
  septième: '7',
  huitième: '8',
  neuvième: '9',
  dixième: '10',
  unique: 'unique',
  préliminaire: 'préliminaire',
  liminaire: 'liminaire',
}

/** Words for numbers, as an alternative of a pattern. */
export const NUMBER_WORDS = Object.keys(WORDS).join('|')

/** What is put after a number that was set between two others. */
const MULTIPLES = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']
export const MULTIPLE_WORDS = MULTIPLES.join('|')

/** A number as it is kept: words and `1er` become figures, spaces are one; what is a number already stays as printed. */
export function plainNumber(printed: string): string {
  const words = printed.replace(/\s+/gu, ' ').trim()
  const spelled = WORDS[words.toLowerCase()]
  if (spelled !== undefined) return spelled
  return words.replace(/^(?<number>\d+|[ivxlc]+)\s?(?:ers?|ères?|re|e|ème|º|°)(?![\p{L}\d])/iu, '$<number>')
}

/** How a number is written, so that `i` after `h` is told from `i` before `ii`. */
export type Script = 'figures' | 'lower' | 'upper' | 'roman' | 'ROMAN'

/** Where a number stands in the order of its script; `5 bis` between 5 and 6; undefined when it is not in that script. */
export function orderOf(number: string, script: Script): number | undefined {
  const [head = '', multiple = ''] = number.split(/[\s-]+/u)
  const after = (MULTIPLES.indexOf(multiple.toLowerCase()) + 1) / 100
  const value = valueIn(head, script)
  return value === undefined ? undefined : value + after
}

function valueIn(head: string, script: Script): number | undefined {
  if (script === 'figures') return /^\d+$/u.test(head) ? Number(head) : undefined
  if (script === 'roman') return /^[ivxlc]+$/u.test(head) ? romanValue(head) : undefined
  if (script === 'ROMAN') return /^[IVXLC]+$/u.test(head) ? romanValue(head) : undefined
  const isLetters = (script === 'lower' ? /^([a-z])\1?$/u : /^([A-Z])\1?$/u).test(head)
  if (!isLetters) return undefined
  // After z come aa, bb, cc.
  return (head.toLowerCase().codePointAt(0) ?? 0) - 96 + (head.length - 1) * 26
}
