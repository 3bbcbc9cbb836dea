/** Making several tags of one that has come to mean several things. */
import { added, type Change, change } from '#shared/changes/change.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library } from '#shared/model/library.ts'
import type { Tag } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { tagChoiceSchema, type TagChoice } from './annotations.ts'
import { type CommandContext, CommandError, defineCommand, need } from './command.ts'
import { tagOfLabel, tidyLabel } from './tag-label.ts'
import { exchanged, textsOf } from './tag-passages.ts'

/**
 * The passages of each part get the part's tag instead of this one; passages that no longer have it stay as
 * they are, and so does the tag. New tags have its colour and stand under it, or beside it.
 */
export const splitTag = defineCommand({
  id: 'tag.split',
  scope: 'library',
  args: z.object({
    tag: idSchema,
    parts: z
      .array(z.object({ into: tagChoiceSchema, annotations: z.array(idSchema).max(200_000) }))
      .min(1)
      .max(100),
    place: z.enum(['under', 'beside']),
  }),
  run(library, { tag, parts, place }, context) {
    const split = need(library.tags, tag, 'tag')
    const made = new Map<string, Tag>()
    const passages = new Map<string, Change>()
    for (const part of parts) {
      const into = tagOf(library, part.into, made, () => newTag(split, place, context))
      if (into.id === tag)
        throw new CommandError('tag-into-itself', `“${split.label}” cannot be split into itself.`, {
          label: split.label,
        })
      for (const id of part.annotations) {
        const annotation = library.annotations.get(id)
        if (!annotation?.tags.includes(tag)) continue
        const held = passages.get(id)
        const now = held?.table === 'annotations' && held.after ? held.after : annotation
        // Of two parts that both want a passage, it gets both tags.
        const after = held
          ? { ...now, tags: [...new Set([...now.tags, into.id])] }
          : exchanged(now, new Set([tag]), into.id, context.now)
        passages.set(id, change('annotations', annotation, after))
      }
    }
    const retagged = [...passages.values()]
    return {
      changes: [...[...made.values()].map((one) => added('tags', one)), ...retagged],
      params: {
        label: split.label,
        parts: parts.length,
        count: retagged.length,
        texts: textsOf(retagged),
      },
    }
  },
})

/** The tag a part goes to: a known one by id or name, one an earlier part made, or a new one. */
function tagOf(
  library: Library,
  choice: TagChoice,
  made: Map<string, Tag>,
  make: () => Omit<Tag, 'label'>,
): Tag {
  if ('id' in choice) return need(library.tags, choice.id, 'tag')
  const label = tidyLabel(choice.label)
  const known = tagOfLabel(library, label) ?? tagOfLabel({ ...library, tags: made }, label)
  if (known) return known
  const { id, ...rest } = make()
  const tag: Tag = { id, label, ...rest }
  made.set(id, tag)
  return tag
}

function newTag(split: Tag, place: 'under' | 'beside', context: CommandContext): Omit<Tag, 'label'> {
  const broader = place === 'under' ? split.id : split.broader
  return {
    id: context.id(),
    ...(broader !== undefined && { broader }),
    ...(split.colour && { colour: split.colour }),
  }
}
