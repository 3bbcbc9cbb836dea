/**
 * The records this window works on: the whole library but the annotations of documents that are not open.
 * Changes are applied at once; whoever shows records listens and is told which ones changed.
 */
import { applyChanges } from '#shared/changes/apply.ts'
import { added, type Change, invert } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { emptyLibrary, type Library, TABLE_NAMES, type WorkingLibrary } from '#shared/model/library.ts'
import type { LibrarySnapshot } from '#shared/host/contract.ts'

export interface WorkingCopy {
  readonly library: Library
  /** grows with every applied change: the cheap question "has anything changed?" */
  readonly revision: number
  /** what was done, here or elsewhere */
  apply(changes: readonly Change[]): void
  rollback(changes: readonly Change[]): void
  /** what the host says is so, without anything being done by it */
  accept(changes: readonly Change[]): void
  /** takes in the annotations of a document that was opened; those already here win */
  load(annotations: readonly Annotation[]): void
  onChange(listener: ChangeListener): () => void
}

/** @param done false for what was only learned: a document was opened, the host was asked again */
export type ChangeListener = (changes: readonly Change[], done: boolean) => void

/** A working copy of what the host sent at start. */
export function workingCopy(snapshot: LibrarySnapshot): WorkingCopy {
  const library = fill(snapshot)
  const listeners = new Set<ChangeListener>()
  let revision = 0
  const enter = (changes: readonly Change[], done: boolean): void => {
    applyChanges(library, changes)
    revision++
    for (const listener of listeners) listener(changes, done)
  }
  const apply = (changes: readonly Change[]): void => {
    if (changes.length > 0) enter(changes, true)
  }
  return {
    library,
    get revision() {
      return revision
    },
    apply,
    rollback: (changes) => apply(invert(changes)),
    accept: (changes) => enter(changes, false),
    load(annotations) {
      const fresh = annotations.filter((annotation) => !library.annotations.has(annotation.id))
      if (fresh.length > 0) {
        enter(
          fresh.map((annotation) => added('annotations', annotation)),
          false,
        )
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function fill(snapshot: LibrarySnapshot): WorkingLibrary {
  const library = emptyLibrary()
  for (const name of TABLE_NAMES) {
    const table = library[name] as Map<string, unknown>
    for (const record of snapshot.tables[name]) table.set(record.id, record)
  }
  return library
}
