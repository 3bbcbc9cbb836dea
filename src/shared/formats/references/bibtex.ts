/**
 * A document as an entry of BibTeX, or of BibLaTeX, which has words for treaties, laws and pages of the web.
 * Everything is escaped, so that a title is words to TeX; texts are in UTF-8.
 * https://ctan.org/pkg/biblatex
 */
import type { Document } from '#shared/model/document.ts'
import { type BibDialect, bibTypeOf } from './bibtex-types.ts'
import { dateNumbers } from './csl-date.ts'
import { addressOf } from './csl-item.ts'
import { cslName } from './csl-name.ts'
import { caseKept, tex, verbatim } from './tex.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Fact = readonly [field: string, value: string | undefined]

/** One entry with an empty line at its end. @param key cites it; letters and digits */
export function bibEntry(document: Document, key: string, dialect: BibDialect): string {
  const { title, subtitle, pages } = document
  const type = bibTypeOf(document, dialect)
  const isNew = dialect === 'biblatex'
  const facts: readonly Fact[] = [
    ['author', document.creators.flatMap((name) => bibName(name) ?? []).join(' and ')],
    ['title', caseKept(isNew ? title : [title, subtitle].flatMap((part) => part?.trim() || []).join(': '))],
    ['subtitle', isNew ? caseKept(subtitle ?? '') : undefined],
    ...dateFacts(document.date, isNew),
    [containerField(type, isNew), caseKept(document.container ?? '')],
    ['volume', tex(document.volume ?? '')],
    ['number', tex(document.issue ?? '')],
    ['pages', tex(pages ?? '').replace(/(?<=\d)[–-](?=\d)/gu, '--')],
    [publisherField(type, isNew), tex(document.publisher ?? '')],
    [isNew ? 'location' : 'address', tex(document.place ?? '')],
    ['doi', verbatim(document.doi ?? '')],
    ['isbn', tex(document.isbn ?? '')],
    ['url', verbatim(addressOf(document) ?? '')],
    ['urldate', addressOf(document) === undefined ? undefined : document.source.retrieved?.slice(0, 10)],
    ['language', tex(document.language ?? '')],
  ]
  const lines = facts.flatMap(([field, value]) => (value ? `  ${field} = ${valueOf(field, value)},\n` : []))
  return `@${type}{${key},\n${lines.join('')}}\n\n`
}

/** Names of months are words that each style translates; they stand without braces. */
function valueOf(field: string, value: string): string {
  return field === 'month' ? value : `{${value}}`
}

function dateFacts(date: string | undefined, isNew: boolean): readonly Fact[] {
  const words = date?.trim() ?? ''
  const numbers = dateNumbers(words)
  if (!numbers) return [['year', tex(words)]]
  if (isNew) return [['date', words]]
  const [, month, day] = numbers
  return [
    ['year', words.slice(0, 4)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
  ]
}

function containerField(type: string, isNew: boolean): string {
  if (type === 'article') return isNew ? 'journaltitle' : 'journal'
  return type === 'misc' && !isNew ? 'howpublished' : 'booktitle'
}

function publisherField(type: string, isNew: boolean): string {
  if (type === 'techreport' || type === 'report' || type === 'thesis') return 'institution'
  if (type === 'phdthesis') return 'school'
  return isNew && type === 'online' ? 'organization' : 'publisher'
}

/** A person is “Family, Given”; a body is kept whole by braces, as is an “and” in a name. */
function bibName(name: string): string | undefined {
  const parts = cslName(name)
  if (!parts) return undefined
  if ('literal' in parts) return `{${tex(parts.literal)}}`
  const whole = (words: string): string => (/[,{}]|\band\b/iu.test(words) ? `{${tex(words)}}` : tex(words))
  return `${whole(parts.family)}, ${whole(parts.given)}`
}
