/** The versions of one note, told from the history of its annotation: each step that changed its words. */
import { canonicalJson } from '#shared/changes/change.ts'
import type { HistoryEntry } from '#shared/host/contract.ts'
import type { NoteDoc } from '#shared/model/note.ts'

/** A note as it was after one step; undefined where there was none. */
export interface NoteVersion {
  /** number of the step that made it; 0 for what was there before the oldest known step */
  readonly seq: number
  /** ISO 8601; undefined for what was there before */
  readonly time: string | undefined
  readonly note: NoteDoc | undefined
}

/** Versions, the newest first. Steps that left the note alone (colours, tags) are passed over. */
export function versionsOf(entries: readonly HistoryEntry[]): readonly NoteVersion[] {
  const steps = entries.flatMap(({ seq, time, change }) => {
    if (change?.table !== 'annotations') return []
    const before = change.before?.body
    const after = change.after?.body
    return canonicalJson(before ?? null) === canonicalJson(after ?? null)
      ? []
      : [{ seq, time, before, after }]
  })
  const versions = steps.map(({ seq, time, after }): NoteVersion => ({ seq, time, note: after }))
  const oldest = steps.at(-1)
  return oldest?.before ? [...versions, { seq: 0, time: undefined, note: oldest.before }] : versions
}
