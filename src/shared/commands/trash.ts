/** Bringing things back from the trash, and emptying it. */
import { findConflict } from '#shared/changes/apply.ts'
import { type Change, invert, removed } from '#shared/changes/change.ts'
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
    const restored = standing(library, all)
    if (restored.length === 0)
      throw new CommandError(
        'restore-nothing',
        `“${trash.label}” cannot be restored: what it joined is gone.`,
        { label: trash.label },
      )
    const changes = [...restored, removed('trash', trash)]
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
