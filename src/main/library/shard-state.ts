/**
 * What one shard holds, as a value: its tables, and up to which line of the journal they go. States are
 * replaced, never changed, so a checkpoint can write one while commits make the next.
 */
import type { Change, Committed } from '#shared/changes/change.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { type AnyRecord, parseRecord, TABLE_NAMES, type TableName } from '#shared/model/library.ts'
import { isObject } from './envelope.ts'
import { annotationShard, type ShardKey } from './layout.ts'

export type ShardTables = ReadonlyMap<TableName, ReadonlyMap<string, AnyRecord>>

export interface ShardState {
  readonly seq: number
  readonly tables: ShardTables
}

const LIBRARY_TABLES = TABLE_NAMES.filter((table) => table !== 'annotations')

/** The tables a shard has, in the order they are written. */
export function tablesOf(key: ShardKey): readonly TableName[] {
  return key === 'library' ? LIBRARY_TABLES : ['annotations']
}

/** A shard in which nothing has happened yet. */
export function emptyShard(key: ShardKey): ShardState {
  return { seq: 0, tables: new Map(tablesOf(key).map((table) => [table, new Map()])) }
}

/** Every record of one table of a shard; empty when the shard has no such table. */
export function recordsOf(state: ShardState, table: TableName): ReadonlyMap<string, AnyRecord> {
  return state.tables.get(table) ?? new Map<string, AnyRecord>()
}

/** The shards that a change touches: two when an annotation moves to another document. */
export function shardsOf(change: Change): ShardKey[] {
  if (change.table !== 'annotations') return ['library']
  const sides = [change.before, change.after].filter((side) => side !== null)
  return [...new Set(sides.map((annotation) => annotationShard(documentOf(annotation))))]
}

/** Every shard that changes touch, with those of the documents that come or go by them. */
export function shardsConcerned(changes: readonly Change[]): Set<ShardKey> {
  const documents = changes.filter((one) => one.table === 'documents').map((one) => annotationShard(one.id))
  return new Set([...documents, ...changes.flatMap(shardsOf)])
}

/** A shard after the lines it does not hold yet. The same state comes back when none of them touches it. */
export function advance(key: ShardKey, state: ShardState, lines: Iterable<Committed>): ShardState {
  const tables = new Map(state.tables)
  const copied = new Map<TableName, Map<string, AnyRecord>>()
  let seq = state.seq
  for (const line of lines) {
    if (line.seq <= state.seq) continue
    for (const change of line.changes) {
      if (!shardsOf(change).includes(key)) continue
      const table = copied.get(change.table) ?? new Map(tables.get(change.table))
      copied.set(change.table, table)
      tables.set(change.table, table)
      if (change.after !== null && shardsOf({ ...change, before: null }).includes(key)) {
        table.set(change.id, change.after)
      } else {
        table.delete(change.id)
      }
      seq = line.seq
    }
  }
  return copied.size === 0 ? state : { seq, tables }
}

/**
 * The data part of a shard's file: tables in the model's order, records sorted by id, one on each line, so
 * that equal data has equal bytes and a difference of two versions reads like a list of edits.
 */
export function writeTables(key: ShardKey, tables: ShardTables): string {
  const parts = tablesOf(key).map((table) => {
    const records = [...(tables.get(table)?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return `${JSON.stringify(table)}:[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`
  })
  return `{${parts.join(',\n')}}`
}

/**
 * Reads the data part: every record is checked by its schema. The reason names the first that fails; with
 * `lenient` (a library of a newer format, to be looked at only) what fails is left out instead.
 */
export function readTables(
  key: ShardKey,
  data: unknown,
  lenient = false,
): { ok: true; tables: ShardTables } | { ok: false; reason: string } {
  if (!isObject(data)) return { ok: false, reason: 'there is no data' }
  const tables = new Map<TableName, Map<string, AnyRecord>>()
  for (const table of tablesOf(key)) {
    const list = lenient ? (data[table] ?? []) : data[table]
    if (!Array.isArray(list)) return { ok: false, reason: `the table ${table} is not there` }
    const records = new Map<string, AnyRecord>()
    for (const value of list as unknown[]) {
      const parsed = parseRecord(table, value)
      if (!parsed.ok && lenient) continue
      if (!parsed.ok) return parsed
      if (records.has(parsed.record.id))
        return { ok: false, reason: `${table}: ${parsed.record.id} is there twice` }
      if (!belongs(key, table, parsed.record))
        return { ok: false, reason: `${table}: ${parsed.record.id} is of another document` }
      records.set(parsed.record.id, parsed.record)
    }
    tables.set(table, records)
  }
  return { ok: true, tables }
}

function belongs(key: ShardKey, table: TableName, record: AnyRecord): boolean {
  return shardsOf({ table, id: record.id, before: null, after: record } as Change).includes(key)
}
