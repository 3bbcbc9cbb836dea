/**
 * What the index knows of one annotation: enough to list it, to sort it by place or by time, to find it by a
 * few words, and to tell which tags it has and what its note mentions, while its shard is not loaded.
 */
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { noteStart, quoteStart } from '#shared/model/excerpt.ts'
import { mentionsIn } from '#shared/model/note-mentions.ts'
import { extentOf } from '#shared/model/passage.ts'
import { COLOURS, type Colour } from '#shared/model/primitives.ts'

export interface IndexRow {
  readonly id: string
  /** empty for a memo of the library */
  readonly document: string
  /** the start of the quote; empty without a passage */
  readonly quote: string
  readonly colour?: Colour
  /** whether there is a note, even one of which `note` shows no word */
  readonly noted: boolean
  /** the start of the note's words */
  readonly note: string
  /** first unit of the passage in its text; -1 without a passage */
  readonly start: number
  /** milliseconds since the epoch */
  readonly modified: number
  readonly tags: readonly string[]
  /** annotations, documents and tags that the note mentions */
  readonly mentions: readonly string[]
}

/** The row of an annotation as it is now. */
export function rowOf(annotation: Annotation): IndexRow {
  const passage = passageOf(annotation)
  return {
    id: annotation.id,
    document: documentOf(annotation) ?? '',
    quote: quoteStart(annotation),
    ...(annotation.style && { colour: annotation.style.colour }),
    noted: annotation.body !== undefined,
    note: noteStart(annotation),
    start: passage ? extentOf(passage).start : -1,
    modified: Date.parse(annotation.modified),
    tags: annotation.tags,
    mentions: annotation.body ? mentionsIn(annotation.body) : [],
  }
}

/** Gives an id of another record its number in the file, where it stands once and not in every row. */
export type NumberOf = (id: string) => number

/** A row as a line of the index's file. */
export function writeRow(row: IndexRow, numberOf: NumberOf): string {
  return JSON.stringify([
    row.id,
    numberOf(row.document),
    row.quote,
    row.colour ?? 0,
    row.noted ? 1 : 0,
    row.note,
    row.start,
    row.modified,
    row.tags.map(numberOf),
    row.mentions.map(numberOf),
  ])
}

/**
 * Reads a row back; undefined when it is none. Checked by hand: a library may have a million of them, and
 * all are read before the reader sees anything.
 * @param ids what the numbers stand for
 */
export function readRow(value: unknown, ids: readonly string[]): IndexRow | undefined {
  if (!Array.isArray(value)) return undefined
  const [id, document, quote, colour, noted, note, start, modified, tags, mentions] = value as unknown[]
  const of = typeof document === 'number' ? ids[document] : undefined
  const tagged = namesOf(tags, ids)
  const mentioned = namesOf(mentions, ids)
  if (typeof id !== 'string' || of === undefined || !tagged || !mentioned) return undefined
  if (typeof quote !== 'string' || typeof note !== 'string') return undefined
  if (typeof start !== 'number' || typeof modified !== 'number') return undefined
  const known = COLOURS.find((one) => one === colour)
  return {
    id,
    document: of,
    quote,
    ...(known && { colour: known }),
    noted: noted === 1,
    note,
    start,
    modified,
    tags: tagged,
    mentions: mentioned,
  }
}

const NONE: readonly string[] = []

function namesOf(numbers: unknown, ids: readonly string[]): readonly string[] | undefined {
  if (!Array.isArray(numbers)) return undefined
  if (numbers.length === 0) return NONE
  const names = (numbers as unknown[]).flatMap((one) => (typeof one === 'number' ? (ids[one] ?? []) : []))
  return names.length === numbers.length ? names : undefined
}
