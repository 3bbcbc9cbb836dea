/** Whether a paragraph begins with its own number: `(2)`, `2.`, `a)`, `(iv)`, `1° bis`, `[14]`, `1.2.3`, `II. —`. */
import { MULTIPLE_WORDS, orderOf, type Script } from './numerals.ts'

/** One reading of a number; `i` and `v` have two. */
export interface Mark {
  readonly number: string
  /** how it is set and in which script: numbers of one style are one row */
  readonly style: string
  readonly order: number
}

export interface MarkedStart {
  /** readings of the number, the likelier first */
  readonly readings: readonly Mark[]
  /** as printed */
  readonly label: string
  /** UTF-16 units of the block's text up to its own words */
  readonly length: number
}

const HEAD = 24
const MULTIPLE = `(?:\\s?(?:${MULTIPLE_WORDS}))?`
const ONE = `\\d{1,3}${MULTIPLE}|[a-z]{1,2}|[ivxl]{1,6}|[IVXL]{1,6}|[A-Z]`
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['brackets', new RegExp(`^\\(\\s?(?<number>${ONE})\\s?\\)(?=\\s|$|\\()`, 'u')],
  ['bracket', new RegExp(`^(?<number>\\d{1,3}${MULTIPLE}|[a-z]|[ivxl]{1,6}|[A-Z])\\)(?=\\s)`, 'u')],
  ['square', /^\[(?<number>\d{1,3})\](?=\s)/u],
  ['degree', new RegExp(`^(?<number>\\d{1,3})°(?<multiple>\\s(?:${MULTIPLE_WORDS}))?\\)?(?=\\s)`, 'u')],
  ['dash', new RegExp(`^(?<number>[IVXL]{1,6}${MULTIPLE})\\s?\\.?\\s?[-–—](?=\\s)`, 'u')],
  ['decimal', /^(?<number>\d{1,3}(?:\.\d{1,3})+)\.?(?=\s\S)/u],
  [
    'dot',
    new RegExp(
      `^(?<number>\\d{1,3}${MULTIPLE}|[a-z]|[ivxl]{1,6}|[IVXL]{1,6}|[A-Z])\\.\\s?[-–—]?(?=\\s)`,
      'u',
    ),
  ],
  ['pilcrow', /^¶\s?(?<number>\d{1,4})(?=\s|\.)/u],
  ['bare', /^(?<number>\d{1,3})(?=\s+\p{Lu})/u],
]
const SCRIPTS: readonly Script[] = ['figures', 'lower', 'roman', 'ROMAN', 'upper']

export function markedStart(text: string): MarkedStart | undefined {
  const head = text.slice(0, HEAD)
  for (const [form, pattern] of FORMS) {
    const found = pattern.exec(head)
    const number = found?.groups?.['number']
    if (!found || number === undefined) continue
    const whole = number + (found.groups?.['multiple'] ?? '')
    const readings = form === 'decimal' ? [decimal(whole)] : readingsOf(whole, form)
    if (readings.length > 0) return { readings, label: found[0].trim(), length: found[0].length }
  }
  return undefined
}

function readingsOf(number: string, form: string): Mark[] {
  return SCRIPTS.flatMap((script) => {
    const order = orderOf(number, script)
    return order === undefined ? [] : { number, style: `${form}/${script}`, order }
  })
}

/** `1.2.3` is the third of its row, and the row goes as deep as it has numbers. */
function decimal(number: string): Mark {
  const parts = number.split('.')
  return { number, style: `decimal/${parts.length}`, order: Number(parts.at(-1)) }
}
