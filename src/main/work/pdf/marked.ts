/** One annotation of a PDF as plain data, out of what pdf.js says of it. */
import type { Style } from '#shared/model/annotation.ts'
import { lineOf, stored, washOf } from '../others/foreign.ts'
import type { Box } from './page-flow.ts'
import type { Matrix } from './picture.ts'

/** What PDF calls marks of text, as ours. */
const KINDS: Readonly<Record<string, Style['mark'] | undefined>> = {
  Highlight: 'wash',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'dotted',
}

export interface Marked {
  /** the annotation's own name or number in the file */
  readonly id: string
  /** the annotation this one answers */
  readonly answers?: string
  readonly style?: Style
  /** words under it, as pdf.js reads them */
  readonly words: string
  /** the first rectangle it covers */
  readonly box: Box
  readonly note: string
  readonly author: string
  readonly created?: string
  readonly modified?: string
}

/** Undefined for links, fields, drawings and other things that are no annotation of words. @param shown page to screen */
export function markedOf(said: unknown, shown: Matrix): Marked | undefined {
  if (typeof said !== 'object' || said === null) return undefined
  const facts = new Map<string, unknown>(Object.entries(said))
  const subtype = String(facts.get('subtype'))
  const mark = KINDS[subtype]
  if (mark === undefined && subtype !== 'Text') return undefined
  const answers = textIn(facts.get('inReplyTo'))
  const [created, modified] = [timeOf(facts.get('creationDate')), timeOf(facts.get('modificationDate'))]
  return {
    id: textIn(facts.get('id')),
    ...(answers !== '' && { answers }),
    ...(mark && { style: { ...washOf(hexOf(facts.get('color'))), mark } }),
    words: stored(textIn(facts.get('overlaidText'))),
    box: boxOf(numbersIn(facts.get('quadPoints')) ?? [], numbersIn(facts.get('rect')) ?? [], shown),
    note: stored(wordsIn(facts.get('contentsObj'))).trim(),
    author: lineOf(wordsIn(facts.get('titleObj'))),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

function wordsIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'str' in value ? textIn(value.str) : ''
}

function numbersIn(value: unknown): number[] | undefined {
  const numbers =
    Array.isArray(value) || value instanceof Float32Array ? Array.from(value, Number) : undefined
  return numbers?.every(Number.isFinite) ? numbers : undefined
}

function hexOf(value: unknown): string | undefined {
  if (!(value instanceof Uint8ClampedArray) || value.length !== 3) return undefined
  return `#${Array.from(value, (part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The first quadrilateral, or the whole rectangle, on the page as shown. */
function boxOf(quads: readonly number[], rect: readonly number[], shown: Matrix): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = shown
  const corners = quads.length >= 8 ? quads.slice(0, 8) : rect
  const xs: number[] = []
  const ys: number[] = []
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const [x = 0, y = 0] = corners.slice(at, at + 2)
    xs.push(a * x + c * y + e)
    ys.push(b * x + d * y + f)
  }
  if (xs.length === 0) return { x: 0, end: 0, top: 0, bottom: 0 }
  return { x: Math.min(...xs), end: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** `D:20231016120000+02'00'` as a time of ours; undefined for what is no whole day. */
export function timeOf(value: unknown): string | undefined {
  const found = /^D?:?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:([+-])(\d\d)'?(\d\d)?'?|Z.*)?$/u.exec(
    textIn(value),
  )
  if (!found) return undefined
  const [, year, month, day, hour = '00', minute = '00', second = '00', sign, hours = '00', minutes = '00'] =
    found
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(time) || time < 0 ? undefined : new Date(time).toISOString()
}
