/**
 * RIS: a line for each fact, `TY  - JOUR` … `ER  -`. Tags repeat for several creators; programs disagree on which tag
 * holds the title of the journal, so each field takes the first that says something.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
import type { Said } from '../bibliography.ts'

const LINE = /^(?<tag>[A-Z][A-Z0-9]) {0,2}- ?(?<value>.*)$/u

/** Words of CSL for the commonest types; others stay unsaid. */
const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  RPRT: 'report',
  GOVDOC: 'report',
  THES: 'thesis',
  STAT: 'legislation',
  BILL: 'bill',
  CASE: 'legal_case',
  ELEC: 'webpage',
  BLOG: 'post-weblog',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
}

/** One for each record that has begun; lines that go on are added to the fact before them. */
export function readRis(text: string): readonly Said[] {
  const found: Said[] = []
  let facts: Map<string, string[]> | undefined
  let last: string[] | undefined
  for (const line of text.split(/\r\n?|\n/u)) {
    const { tag, value = '' } = LINE.exec(line)?.groups ?? {}
    if (tag === undefined) {
      if (last && line.trim() !== '') last[last.length - 1] += ` ${line.trim()}`
    } else if (tag === 'ER') {
      if (facts) found.push(fieldsOf(facts))
      facts = last = undefined
    } else {
      if (tag === 'TY' && facts) found.push(fieldsOf(facts))
      if (tag === 'TY') facts = new Map()
      last = facts?.get(tag) ?? []
      last.push(value.trim())
      facts?.set(tag, last)
    }
  }
  if (facts) found.push(fieldsOf(facts))
  return found
}

function fieldsOf(facts: ReadonlyMap<string, readonly string[]>): Said {
  const all = (...tags: string[]): readonly string[] =>
    tags.map((tag) => facts.get(tag)).find((values) => values) ?? []
  const first = (...tags: string[]): string | undefined =>
    tags.flatMap((tag) => facts.get(tag) ?? []).find((value) => value !== '')
  const type = first('TY') ?? ''
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined)
  const number = first('SN')
  // A number of a series (ISSN) has eight digits and is not that of the work.
  const isOfWork =
    /BOOK|CHAP/u.test(type) || /^(?:97[89])?\d{9}[\dX]$/iu.test(number?.replace(/[\s-]/gu, '') ?? '')
  return {
    title: first('TI', 'T1', 'CT', 'BT'),
    creators: all('AU', 'A1', 'ED', 'A2'),
    date: dateOf(first('DA', 'PY', 'Y1')),
    language: first('LA'),
    publisher: first('PB'),
    type: Object.hasOwn(TYPES, type) ? TYPES[type] : undefined,
    container: first('JF', 'JO', 'T2', 'J2', 'JA', ...(type === 'CHAP' ? ['BT'] : [])),
    volume: first('VL'),
    issue: first('IS'),
    pages: pages.join('–'),
    place: first('CY', 'PP'),
    doi: first('DO'),
    isbn: isOfWork ? number : undefined,
  }
}

/** `2023/09/16/` and `2023///` */
function dateOf(said: string | undefined): string | undefined {
  const [year, month, day] = (said ?? '').split(/[/-]/u)
  if (!/^\d{4}$/u.test(year ?? '')) return said
  const parts = [year, ...(isIn(month, 12) ? [month, ...(isIn(day, 31) ? [day] : [])] : [])]
  return parts.map((part) => part?.padStart(2, '0')).join('-')
}

function isIn(part: string | undefined, most: number): boolean {
  return /^\d{1,2}$/u.test(part ?? '') && Number(part) >= 1 && Number(part) <= most
}
