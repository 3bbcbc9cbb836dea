/**
 * A library: tables of small records by id. This is the shape that is stored, sent, changed and undone;
 * indexes, counts and backlinks are derived from it and never stored.
 */
import { annotationSchema } from './annotation.ts'
import { deskSchema } from './desk.ts'
import { documentSchema } from './document.ts'
import { idSchema } from './ids.ts'
import { linkSchema } from './link.ts'
import { timeSchema } from './primitives.ts'
import { proposalSchema } from './proposal.ts'
import { relationSchema } from './relation.ts'
import { settingsSchema } from './settings.ts'
import { tagSchema } from './tag.ts'
import { z } from './zod.ts'

/** One change of one record: before and after; null where it was not, or is no more. */
export const changeSchema = z.object({
  table: z.enum([
    'documents',
    'annotations',
    'links',
    'tags',
    'relations',
    'desks',
    'settings',
    'trash',
    'transfers',
  ]),
  id: idSchema,
  before: z.unknown(),
  after: z.unknown(),
})

/** Something removed, with the changes that removed it; their inverse brings it back. */
export const trashedSchema = z.object({
  id: idSchema,
  deleted: timeSchema,
  kind: z.enum(['annotation', 'document', 'link', 'tag', 'desk']),
  /** what it was called, for lists: a title, the start of a quote */
  label: z.string().max(300),
  changes: z.array(changeSchema),
})
export type Trashed = z.infer<typeof trashedSchema>

/** What a reader decides about an annotation when a new version of its text comes (decisions.md 10). */
export const decisionSchema = z.enum(['accepted', 'refused', 'left'])

/** A decision, or a question: `asked` waits for the reader to accept a proposed place, or to give another one. */
export const transferSchema = z.object({
  id: idSchema,
  annotation: idSchema,
  version: idSchema,
  decision: z.enum([...decisionSchema.options, 'asked']),
  proposal: proposalSchema.exactOptional(),
})

/** Every table and the schema of its records. */
export const TABLES = {
  documents: documentSchema,
  annotations: annotationSchema,
  links: linkSchema,
  tags: tagSchema,
  relations: relationSchema,
  desks: deskSchema,
  settings: settingsSchema,
  trash: trashedSchema,
  transfers: transferSchema,
} as const

export type TableName = keyof typeof TABLES
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
export type RecordOf<T extends TableName> = z.infer<(typeof TABLES)[T]>
export type AnyRecord = RecordOf<TableName>

/** A library (or the loaded part of one) that may be read. */
export type Library = { readonly [T in TableName]: ReadonlyMap<string, RecordOf<T>> }
/** The same, for the few places that own a working copy. Change it through `changes/apply` only. */
export type WorkingLibrary = { readonly [T in TableName]: Map<string, RecordOf<T>> }

/** A library with nothing in it. */
export function emptyLibrary(): WorkingLibrary {
  return {
    documents: new Map(),
    annotations: new Map(),
    links: new Map(),
    tags: new Map(),
    relations: new Map(),
    desks: new Map(),
    settings: new Map(),
    trash: new Map(),
    transfers: new Map(),
  }
}

/**
 * Checks one record of a table. Unknown keys are dropped and keys come in schema order, so equal records
 * have equal JSON.
 */
export function parseRecord<T extends TableName>(
  table: T,
  value: unknown,
): { ok: true; record: RecordOf<T> } | { ok: false; reason: string } {
  const result = TABLES[table].safeParse(value)
  if (result.success) return { ok: true, record: result.data as RecordOf<T> }
  const issue = result.error.issues[0]
  return {
    ok: false,
    reason:
      `${table}${nameOf(value)}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not a record'}`.trim(),
  }
}

/** The id that a broken record gives itself, for people who look for it. */
function nameOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? ` ${id.slice(0, 64).toWellFormed()}` : ''
}
