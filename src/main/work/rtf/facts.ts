/** What the head of an RTF file says: its fonts, its styles, its title. Filled in while the head is read. */
import type { Said } from '../bibliography.ts'
import { encodingOfCharset } from './charsets.ts'

export interface Facts {
  /** encoding by the number of a font */
  readonly fonts: Map<number, string | undefined>
  /** level of a heading, 1–6, by the number of a style */
  readonly headings: Map<number, number>
  /** words of `info`, by the control word of their group */
  readonly info: Map<string, string>
  /** numbers of a date, by the control word of its group */
  readonly times: Map<string, Map<string, number>>
}

export const noFacts = (): Facts => ({
  fonts: new Map(),
  headings: new Map(),
  info: new Map(),
  times: new Map(),
})

export function addFont({ fonts }: Facts, font: number, charset: number): void {
  fonts.set(font, encodingOfCharset(charset))
}

/** Headings are known by the names that Word and LibreOffice give their styles in English, German, French and Spanish. */
const HEADING = /^(?:heading|überschrift|titre|título|titolo)\s*(?<level>[1-9])/iu

/** @param name of the style; ends with a semicolon in the file */
export function addStyle(
  { headings }: Facts,
  style: number,
  name: string,
  outline: number | undefined,
): void {
  const plain = name.replace(/;\s*$/u, '').trim()
  const level = Number(HEADING.exec(plain)?.groups?.['level'] ?? (outline ?? -1) + 1)
  if (/^(?:title|titel|titre)$/iu.test(plain)) headings.set(style, 1)
  else if (level >= 1 && level <= 9) headings.set(style, Math.min(6, level))
}

/** What `info` says. */
export function saidBy({ info, times }: Facts): Said {
  const time = times.get('creatim')
  const [year, month, day] = ['yr', 'mo', 'dy'].map((part) => time?.get(part) ?? 0)
  const parts = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))]
  return {
    title: info.get('title'),
    creators: [info.get('author') ?? ''],
    publisher: info.get('company'),
    date: year ? parts.join('-') : undefined,
  }
}

/** Groups of `info` that hold words or times. */
export const INFO = new Set([
  'title',
  'subject',
  'author',
  'company',
  'creatim',
  'revtim',
  'doccomm',
  'keywords',
  'operator',
  'manager',
])
