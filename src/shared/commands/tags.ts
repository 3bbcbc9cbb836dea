/** Keeping the list of tags in order. Renaming reaches every passage, because passages hold ids. */
import { change, removed } from '#shared/changes/change.ts'
import { idSchema } from '#shared/model/ids.ts'
import { colourSchema, lineSchema } from '#shared/model/primitives.ts'
import { tagKey } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { trashed } from './trashed.ts'

export const editTag = defineCommand({
  id: 'tag.edit',
  scope: 'session',
  args: z.object({ tag: idSchema, label: lineSchema.min(1), colour: colourSchema.exactOptional() }),
  run(library, { tag, label, colour }) {
    const before = need(library.tags, tag, 'tag')
    if (tagKey(label) === '') throw new CommandError('tag-empty', 'A tag needs a name.')
    const clash = [...library.tags.values()].find(
      (other) => other.id !== tag && tagKey(other.label) === tagKey(label),
    )
    if (clash)
      throw new CommandError('tag-exists', `There is already a tag “${clash.label}”.`, { label: clash.label })
    const after = { ...before, label: label.trim(), ...(colour && { colour }) }
    return { changes: [change('tags', before, after)], params: { label: after.label } }
  },
})

/** Removes a tag from every annotation that has it, and itself, as one step. */
export const removeTag = defineCommand({
  id: 'tag.remove',
  scope: 'library',
  args: z.object({ tag: idSchema }),
  run(library, { tag }, context) {
    const before = need(library.tags, tag, 'tag')
    const tagged = [...library.annotations.values()].filter((annotation) => annotation.tags.includes(tag))
    const own = [
      ...tagged.map((annotation) =>
        change('annotations', annotation, {
          ...annotation,
          tags: annotation.tags.filter((id) => id !== tag),
          modified: context.now,
        }),
      ),
      ...[...library.tags.values()]
        .filter((other) => other.broader === tag)
        .map((child) => {
          const { broader: _gone, ...rest } = child
          return change(
            'tags',
            child,
            before.broader === undefined ? rest : { ...rest, broader: before.broader },
          )
        }),
      removed('tags', before),
    ]
    return {
      changes: [...own, trashed(context, 'tag', before.label, own)],
      params: { label: before.label, count: tagged.length },
    }
  },
})
