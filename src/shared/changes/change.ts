/**
 * A change is data that inverts: `{table, id, before, after}`. A transaction is what one run of a command
 * changed. The same transactions are applied, journalled, sent to other windows, undone and shown as history.
 */
import type { AnyRecord, RecordOf, TableName } from '#shared/model/library.ts'

export interface ChangeOf<T extends TableName> {
  readonly table: T
  readonly id: string
  /** the record as it was; null when it did not exist */
  readonly before: RecordOf<T> | null
  /** the record as it is now; null when it is removed */
  readonly after: RecordOf<T> | null
}
export type Change = { [T in TableName]: ChangeOf<T> }[TableName]

/** Plain values that say what a command was asked for, for labels ("Undo Add highlight") and history. */
export type Params = Readonly<Record<string, string | number | boolean>>

export interface Transaction {
  readonly id: string
  /** id of the command that made it; `undo` and `redo` for those */
  readonly command: string
  readonly params: Params
  readonly changes: readonly Change[]
  /** transactions in a row with the same merge key are one step of undo (typing in one note) */
  readonly merge?: string
}

/** A transaction that is in the journal. */
export interface Committed extends Transaction {
  /** position in the library's one numbering */
  readonly seq: number
  /** which process wrote it */
  readonly writer: string
  /** ISO 8601, for display */
  readonly time: string
}

/** The change of one record, typed by its table. */
export function change<T extends TableName>(
  table: T,
  before: RecordOf<T> | null | undefined,
  after: RecordOf<T> | null,
): Change {
  const id = (after ?? before)?.id
  if (id === undefined) throw new Error(`a change of ${table} from nothing to nothing`)
  return { table, id, before: before ?? null, after } as ChangeOf<T> as Change
}

/** Adds a record that was not there. */
export function added<T extends TableName>(table: T, record: RecordOf<T>): Change {
  return change(table, null, record)
}

/** Removes a record. */
export function removed<T extends TableName>(table: T, record: RecordOf<T>): Change {
  return change(table, record, null)
}

/** Undoes what `changes` did: each one swapped, in reverse order. */
export function invert(changes: readonly Change[]): Change[] {
  return changes.toReversed().map((one) => ({ ...one, before: one.after, after: one.before }) as Change)
}

/** Several transactions as one list with at most one change per record; records that end as they began drop out. */
export function squash(lists: readonly (readonly Change[])[]): Change[] {
  const byRecord = new Map<string, Change>()
  for (const one of lists.flat()) {
    const key = `${one.table}/${one.id}`
    const earlier = byRecord.get(key)
    byRecord.set(key, earlier ? ({ ...one, before: earlier.before } as Change) : one)
  }
  return [...byRecord.values()].filter((one) => !sameRecord(one.before, one.after))
}

/** Whether two records are equal as data: the canonical JSON of both is the same. */
export function sameRecord(a: AnyRecord | null, b: AnyRecord | null): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

/** JSON with the keys of every object sorted, so that equal data has equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  })
}
