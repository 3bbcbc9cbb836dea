/** Bringing things back from the trash, and emptying it. */
import { findConflict } from '#shared/changes/apply.ts'
import { type Change, change, invert, removed } from '#shared/changes/change.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import { idSchema } from '#shared/model/ids.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { standing } from './standing.ts'

/** Restores one entry with everything that was removed with it. Refused when something now stands in its place. */
export const restoreTrashed = defineCommand({
  id: 'trash.restore',
  scope: 'library',
  args: z.object({ entry: idSchema }),
  run(library, { entry }) {
    const trash = need(library.trash, entry, 'trash entry')
    const all = invert(trash.changes as Change[])
    const { changes: restored, waiting } = standing(library, all)
    if (restored.length === 0)
      throw new CommandError(
        'restore-nothing',
        `“${trash.label}” cannot be restored: what it joined is gone.`,
        { label: trash.label },
      )
    const changes = [...restored, removed('trash', trash), ...handedOn(library, trash.id, waiting)]
    const conflict = findConflict(library, changes)
    if (conflict) {
      throw new CommandError(
        'restore-conflict',
        `“${trash.label}” cannot be restored: ${conflict.change.table} ${conflict.change.id} has changed since.`,
        { label: trash.label },
      )
    }
    return { changes, params: { label: trash.label } }
  },
})

/** Links that miss an end go to the entry that holds it, and come back with it. */
function handedOn(library: Library, from: string, waiting: readonly Change[]): Change[] {
  const given = new Map<string, Change[]>()
  for (const one of waiting) {
    if (one.table !== 'links' || !one.after) continue
    const { after: link } = one
    const holder = [...library.trash.values()].find(
      ({ id, changes }) => id !== from && changes.some((gone) => isEnd(gone as Change, link)),
    )
    if (holder) given.set(holder.id, [...(given.get(holder.id) ?? []), removed('links', link)])
  }
  return [...given].flatMap(([id, links]) => {
    const entry = library.trash.get(id)
    // What is taken away first comes back last: after its ends.
    return entry ? change('trash', entry, { ...entry, changes: [...links, ...entry.changes] }) : []
  })
}

function isEnd({ table, id, after }: Change, { from, to }: Link): boolean {
  if (after !== null) return false
  if (table === 'annotations') return id === from.annotation || id === to.annotation
  return table === 'documents' && (id === from.document || id === to.document)
}

/** Removes everything in the trash for good. This is the one thing that cannot be undone. */
export const emptyTrash = defineCommand({
  id: 'trash.empty',
  scope: 'library',
  args: z.object({}),
  run(library) {
    return {
      changes: [...library.trash.values()].map((entry) => removed('trash', entry)),
      params: { count: library.trash.size },
    }
  },
})
