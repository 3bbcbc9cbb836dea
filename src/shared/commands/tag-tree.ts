/** Nesting tags: a tag and all under it go under another one, or to the top. */
import { change } from '#shared/changes/change.ts'
import { idSchema } from '#shared/model/ids.ts'
import { descendantsOf } from '#shared/model/tag-tree.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { placed } from './tag-moving.ts'

/** Refused when a tag would come to stand under itself. Tags that stand there already change nothing. */
export const moveTags = defineCommand({
  id: 'tag.move',
  scope: 'session',
  /** `broader` null: to the top */
  args: z.object({ tags: z.array(idSchema).min(1), broader: idSchema.nullable() }),
  run(library, { tags, broader }) {
    const parent = broader === null ? undefined : need(library.tags, broader, 'tag')
    const moved = [...new Set(tags)].map((id) => need(library.tags, id, 'tag'))
    for (const tag of moved) {
      if (parent && descendantsOf(library.tags, tag.id).has(parent.id))
        throw new CommandError('tag-circle', `“${tag.label}” cannot stand under “${parent.label}”.`, {
          label: tag.label,
          parent: parent.label,
        })
    }
    const changes = moved
      .filter((tag) => tag.broader !== parent?.id)
      .map((tag) => change('tags', tag, placed(tag, parent?.id)))
    return { changes, params: { label: moved[0]?.label ?? '', count: moved.length } }
  },
})
