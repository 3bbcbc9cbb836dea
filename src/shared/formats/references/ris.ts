/** A document as a record of RIS, the form that every reference manager has read since 1991. */
import type { Document } from '#shared/model/document.ts'
import { dateNumbers } from './csl-date.ts'
import { addressOf } from './csl-item.ts'
import { risTypeOf } from './ris-types.ts'

/** The lines of one record, with an empty line at its end. Ends of lines are those of the format: CR LF. */
export function risRecord(document: Document): string {
  const { title, subtitle, creators, source, pages = '' } = document
  const type = risTypeOf(document)
  const range = /^(?<from>[^–-]+)[–-]+(?<to>[^–-]+)$/u.exec(pages.trim())?.groups
  const address = addressOf(document)
  const facts: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', type],
    ['TI', [title, subtitle].flatMap((part) => part?.trim() || []).join(': ')],
    ...creators.map((name) => ['AU', name] as const),
    ['DA', risDate(document.date)],
    ['PY', /^\d{4}/u.exec(document.date ?? '')?.[0]],
    ['T2', document.container],
    ['VL', document.volume],
    ['IS', document.issue],
    ['SP', range ? range['from'] : pages],
    ['EP', range?.['to']],
    ['PB', document.publisher],
    ['CY', document.place],
    ['LA', document.language],
    ['DO', document.doi],
    ['SN', document.isbn],
    ['UR', address],
    ['Y2', address === undefined ? undefined : risDate(source.retrieved?.slice(0, 10))],
  ]
  const lines = facts.flatMap(([tag, value]) => {
    const words = lineOf(value ?? '')
    return words === '' ? [] : `${tag}  - ${words}`
  })
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n\r\n`
}

/** `2023/09/16/`; other words as they are. */
function risDate(date: string | undefined): string | undefined {
  const numbers = date === undefined ? undefined : dateNumbers(date.trim())
  if (!numbers) return date
  const [year = 0, month, day] = numbers
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}

function lineOf(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
