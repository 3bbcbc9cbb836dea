/** What a reference says otherwise than the record of a text: old words beside new ones, field by field. */
import type { Bibliography, Document } from '#shared/model/document.ts'
import type { Reference } from '#shared/model/reference.ts'

/** In the order the details are shown. */
const FIELDS = [
  'title',
  'subtitle',
  'creators',
  'date',
  'language',
  'publisher',
  'rights',
  'type',
  'container',
  'volume',
  'issue',
  'pages',
  'place',
  'doi',
  'isbn',
] as const satisfies readonly (keyof Reference)[]
export type ReferenceField = (typeof FIELDS)[number]

export interface Difference {
  readonly field: ReferenceField
  /** empty when the record says nothing */
  readonly before: string
  readonly after: string
}

/** Fields that the reference has and the record has not, or has otherwise. */
export function differences(document: Document, reference: Reference): readonly Difference[] {
  return FIELDS.flatMap((field) => {
    const [before, after] = [wordsOf(document[field]), wordsOf(reference[field])]
    return after === '' || after === before ? [] : { field, before, after }
  })
}

/** The chosen fields of a reference, as an edit of the record. */
export function fieldsOf(reference: Reference, chosen: ReadonlySet<ReferenceField>): Partial<Bibliography> {
  return Object.fromEntries(
    Object.entries(reference).filter(([field]) => FIELDS.some((one) => one === field && chosen.has(one))),
  )
}

function wordsOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'object' ? value.join('; ') : (value ?? '')
}
