/**
 * The border of the store: what a transaction must be before memory or disk hear of it. Records are checked
 * by their schemas and come out with their keys in schema order, so that equal records have equal bytes.
 */
import type { Change, Transaction } from '#shared/changes/change.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { idSchema } from '#shared/model/ids.ts'
import { type AnyRecord, type Library, parseRecord, TABLES, type TableName } from '#shared/model/library.ts'
import { isObject } from './envelope.ts'
import { StoreError } from './errors.ts'
import { paramsSchema } from './journal-lines.ts'

/** Largest record as JSON, in UTF-8 bytes (decisions.md 9). */
const RECORD_LIMIT = 1_000_000
/** A trash entry holds all that went with a document, and never crosses a process as a request. */
const TRASH_LIMIT = 64_000_000
/** Deeper JSON can be read but not always be written again. */
const DEPTH_LIMIT = 64

/** Checks a transaction's form. Throws `StoreError` `invalid` that names table, id and field. */
export function admit(transaction: Transaction): Transaction {
  const { id, command, params, merge, changes } = transaction
  if (!idSchema.safeParse(id).success)
    throw invalid(`The transaction id “${String(id).slice(0, 80)}” is not an id.`)
  if (typeof command !== 'string' || command.length > 100)
    throw invalid('A transaction names its command in at most 100 characters.')
  if (depthOf(params) > 2 || !paramsSchema.safeParse(params).success)
    throw invalid(`The parameters of ${command} are not plain values.`)
  if (merge !== undefined && (typeof merge !== 'string' || merge.length > 300))
    throw invalid(`The merge key of ${command} is not a short text.`)
  if (!Array.isArray(changes)) throw invalid(`The changes of ${command} are not a list.`)
  return { id, command, params, changes: changes.map(admitChange), ...(merge !== undefined && { merge }) }
}

function admitChange(one: unknown): Change {
  if (!isObject(one)) throw invalid('A change is not an object.')
  const table = one['table']
  const id = one['id']
  if (!isTable(table)) throw invalid(`There is no table “${String(table).slice(0, 80)}”.`)
  if (!idSchema.safeParse(id).success)
    throw invalid(`${table}: “${String(id).slice(0, 80)}” is not an id.`, { table })
  const before = one['before'] ?? null
  const after = one['after'] ?? null
  const where = { table, id: String(id) }
  if (before === null && after === null)
    throw invalid(`${table} ${where.id}: a change from nothing to nothing.`, where)
  for (const side of [before, after]) {
    if (side === null) continue
    if (depthOf(side) > DEPTH_LIMIT)
      throw invalid(`${table} ${where.id}: nested deeper than ${DEPTH_LIMIT}.`, where)
    if (!isObject(side) || side['id'] !== id)
      throw invalid(`${table} ${where.id}: the record has another id.`, where)
  }
  return { ...where, before, after: after === null ? null : admitRecord(table, after, where) } as Change
}

function admitRecord(table: TableName, value: unknown, where: { table: string; id: string }): AnyRecord {
  const parsed = parseRecord(table, value)
  if (!parsed.ok) throw invalid(`The record ${where.id} is not valid: ${parsed.reason}`, where)
  const bytes = Buffer.byteLength(JSON.stringify(parsed.record))
  const limit = table === 'trash' ? TRASH_LIMIT : RECORD_LIMIT
  if (bytes > limit)
    throw invalid(
      `${table} ${where.id} takes ${bytes} bytes; a record may have ${limit}. Shorten it or divide it.`,
      where,
    )
  return parsed.record
}

/** The transaction as stored: `before` sides checked by schema, in schema order. Call when nothing conflicts. */
export function settle(transaction: Transaction): Transaction {
  const changes = transaction.changes.map((one) => {
    if (one.before === null) return one
    const parsed = parseRecord(one.table, one.before)
    return parsed.ok ? ({ ...one, before: parsed.record } as Change) : one
  })
  return { ...transaction, changes }
}

/**
 * Refuses what would leave annotations without a place: their document must have a record afterwards.
 * @param after the library as it would be
 * @param annotations ids of every annotation that may belong to a document of this transaction
 */
export function checkPlaces(after: Library, transaction: Transaction, annotations: Iterable<string>): void {
  const removed = new Set(
    transaction.changes.filter((one) => one.table === 'documents' && one.after === null).map((one) => one.id),
  )
  const touched = transaction.changes.filter((one) => one.table === 'annotations').map((one) => one.id)
  for (const id of [...touched, ...(removed.size > 0 ? annotations : [])]) {
    const annotation = after.annotations.get(id)
    const document = annotation && documentOf(annotation)
    if (document === undefined || after.documents.has(document)) continue
    throw invalid(`The annotation ${id} belongs to the document ${document}, which is not in the library.`, {
      table: 'annotations',
      id,
      document,
    })
  }
}

/** How many lists and objects lie inside each other at most; stops counting past the limit or a million values. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value]
  let depth = 0
  while (level.length > 0 && depth <= DEPTH_LIMIT) {
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    )
    depth += 1
    if (level.length > 1_000_000) return Number.POSITIVE_INFINITY
  }
  return depth
}

function isTable(value: unknown): value is TableName {
  return typeof value === 'string' && Object.hasOwn(TABLES, value)
}

function invalid(message: string, params: Record<string, string> = {}): StoreError {
  return new StoreError('invalid', message, params)
}
