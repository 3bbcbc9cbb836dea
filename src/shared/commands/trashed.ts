/** The trash entry of something removed: its changes, whose inverse brings it back. */
import { added, type Change } from '#shared/changes/change.ts'
import type { Trashed } from '#shared/model/library.ts'
import type { CommandContext } from './command.ts'

/** The change that puts an entry into the trash. */
export function trashed(
  context: CommandContext,
  kind: Trashed['kind'],
  label: string,
  changes: readonly Change[],
): Change {
  return added('trash', {
    id: context.id(),
    deleted: context.now,
    kind,
    label: label.slice(0, 300).toWellFormed(),
    changes: [...changes],
  })
}
