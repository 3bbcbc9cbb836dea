/** Puts changes into a working library, all of them or none. */
import type { AnyRecord, Library, WorkingLibrary } from '#shared/model/library.ts'
import { type Change, sameRecord } from './change.ts'

/** A change whose `before` is not what the library holds. */
export interface Conflict {
  readonly change: Change
  readonly current: AnyRecord | null
}

/** The first change that does not fit the library, or undefined when all fit in order. */
export function findConflict(library: Library, changes: readonly Change[]): Conflict | undefined {
  const pending = new Map<string, AnyRecord | null>()
  for (const one of changes) {
    const key = `${one.table}/${one.id}`
    const held = pending.has(key) ? pending.get(key) : library[one.table].get(one.id)
    const current = held ?? null
    if (!sameRecord(current, one.before)) return { change: one, current }
    pending.set(key, one.after)
  }
  return undefined
}

/** Applies changes in order. Does not compare `before`; ask `findConflict` first where that matters. */
export function applyChanges(library: WorkingLibrary, changes: readonly Change[]): void {
  for (const one of changes) {
    const table = library[one.table] as Map<string, AnyRecord>
    if (one.after === null) table.delete(one.id)
    else table.set(one.id, one.after)
  }
}
