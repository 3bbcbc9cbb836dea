/** Bibliographic words as files give them, brought into the model's form: one line, NFC, within its limits. */
import { type Bibliography, bibliographySchema } from '#shared/model/document.ts'
import type { Content } from './importer.ts'

const LINE_LIMIT = 2000
const CREATORS_LIMIT = 200

type Field = Exclude<keyof Bibliography, 'creators'>

/** What a file says of itself; values that say nothing may be undefined or empty. */
export type Said = Readonly<Partial<Record<Field, string | undefined>>> & {
  readonly creators?: readonly string[]
}

/** The fields that hold something; what does not fit its field (a language that is a sentence) is left out. */
export function bibliographyOf({ creators = [], ...said }: Said): Content['bibliography'] {
  const names = [...new Set(creators.map(lineOf).filter((name) => name !== ''))].slice(0, CREATORS_LIMIT)
  const found: Partial<Record<keyof Bibliography, unknown>> = names.length > 0 ? { creators: names } : {}
  for (const [field, value] of Object.entries(said) as [Field, string | undefined][]) {
    const line = inForm(field, value ?? '')
    if (line === '' || (field === 'language' && !LANGUAGE.test(line))) continue
    if (bibliographySchema.shape[field].safeParse(line).success) found[field] = line
  }
  return bibliographySchema.partial().parse(found)
}

function inForm(field: Field, words: string): string {
  if (field === 'date') return dateOf(words)
  // A remark has paragraphs; everything else is one line.
  if (field === 'description')
    return words
      .split(/\r\n|\r|\n/u)
      .map(lineOf)
      .join('\n')
      .trim()
  return lineOf(words)
}

/** The shape of a BCP 47 tag; what its parts mean is not looked up. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u

/** A day, month or year out of a time; other words stay as they are. */
function dateOf(words: string): string {
  const line = lineOf(words)
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/u.exec(line)?.[0] ?? line
}

function lineOf(words: string): string {
  const line = words
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return line.slice(0, LINE_LIMIT).toWellFormed()
}
