/** Keeping the list of tags in order. Renaming reaches every passage, because passages hold ids. */
import { added, change, removed } from '#shared/changes/change.ts'
import { idSchema } from '#shared/model/ids.ts'
import { colourSchema, lineSchema } from '#shared/model/primitives.ts'
import { type ScopeNote, scopeNoteSchema, type Tag } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { defineCommand, need } from './command.ts'
import { freeLabel } from './tag-label.ts'
import { risen } from './tag-moving.ts'
import { retag, textsOf } from './tag-passages.ts'
import { trashed } from './trashed.ts'

export const addTag = defineCommand({
  id: 'tag.add',
  scope: 'session',
  args: z.object({
    label: lineSchema.min(1),
    broader: idSchema.exactOptional(),
    colour: colourSchema.exactOptional(),
    scopeNote: scopeNoteSchema.exactOptional(),
  }),
  run(library, { label, broader, colour, scopeNote }, context) {
    if (broader !== undefined) need(library.tags, broader, 'tag')
    const tag: Tag = {
      id: context.id(),
      label: freeLabel(library, label),
      ...(broader !== undefined && { broader }),
      ...(scopeNote && !isEmpty(scopeNote) && { scopeNote }),
      ...(colour && { colour }),
    }
    return { changes: [added('tags', tag)], params: { label: tag.label }, made: tag.id }
  },
})

/** Changes what is given; null takes the colour or the example away, three empty texts the scope note. */
export const editTag = defineCommand({
  id: 'tag.edit',
  scope: 'session',
  args: z.object({
    tag: idSchema,
    label: lineSchema.min(1).exactOptional(),
    colour: colourSchema.nullable().exactOptional(),
    scopeNote: scopeNoteSchema.exactOptional(),
    example: idSchema.nullable().exactOptional(),
  }),
  run(library, args) {
    const before = need(library.tags, args.tag, 'tag')
    const { scopeNote: ownNote, colour: ownColour, example: ownExample, ...rest } = before
    const scopeNote = args.scopeNote ?? ownNote
    const colour = args.colour === undefined ? ownColour : args.colour
    const example = args.example === undefined ? ownExample : args.example
    const after: Tag = {
      ...rest,
      label: args.label === undefined ? before.label : freeLabel(library, args.label, before.id),
      ...(scopeNote && !isEmpty(scopeNote) && { scopeNote }),
      ...(colour && { colour }),
      ...(example && { example }),
    }
    return { changes: [change('tags', before, after)], params: { label: after.label } }
  },
})

/** Removes a tag from every annotation that has it, and itself, as one step; its children rise to its parent. */
export const removeTag = defineCommand({
  id: 'tag.remove',
  scope: 'library',
  args: z.object({ tag: idSchema }),
  run(library, { tag }, context) {
    const before = need(library.tags, tag, 'tag')
    const passages = retag(library, new Set([tag]), undefined, context.now)
    const own = [...passages, ...risen(library, before), removed('tags', before)]
    return {
      changes: [...own, trashed(context, 'tag', before.label, own)],
      params: { label: before.label, count: passages.length, texts: textsOf(passages) },
    }
  },
})

function isEmpty({ definition, when, whenNot }: ScopeNote): boolean {
  return `${definition}${when}${whenNot}`.trim() === ''
}
