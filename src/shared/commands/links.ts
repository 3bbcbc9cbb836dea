/** Tying passages together. */
import { added, change, type Change, removed } from '#shared/changes/change.ts'
import { styleSchema } from '#shared/model/annotation.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library } from '#shared/model/library.ts'
import { type Link, type LinkEnd, linkEndSchema, linkSchema } from '#shared/model/link.ts'
import { isEmptyNote, noteSchema } from '#shared/model/note.ts'
import { passageSchema } from '#shared/model/passage.ts'
import { lineSchema } from '#shared/model/primitives.ts'
import { tagKey } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { addAnnotation, creatorOf } from './annotations.ts'
import { type CommandContext, CommandError, defineCommand, need } from './command.ts'
import { trashed } from './trashed.ts'

/** A relation by id, or a new one by its two readings. */
const relationChoiceSchema = z.union([
  z.object({ id: idSchema }),
  z.object({ label: lineSchema.min(1), inverse: lineSchema.exactOptional() }),
])
type RelationChoice = z.infer<typeof relationChoiceSchema>

/** An end that is there already, or a passage that becomes a highlight with the link, in the same step. */
const endChoiceSchema = z.union([z.object({ passage: passageSchema, style: styleSchema }), linkEndSchema])
export type EndChoice = z.infer<typeof endChoiceSchema>

export const addLink = defineCommand({
  id: 'link.add',
  scope: 'session',
  args: z.object({
    from: endChoiceSchema,
    to: endChoiceSchema,
    relation: relationChoiceSchema,
    body: noteSchema.exactOptional(),
  }),
  run(library, { from: start, to: finish, relation, body }, context) {
    const first = chooseEnd(library, start, context)
    const second = chooseEnd(library, finish, context)
    const [from, to] = [first.end, second.end]
    checkEnds(library, from, to)
    const chosen = chooseRelation(library, relation, context)
    const link: Link = {
      id: context.id(),
      relation: chosen.id,
      from,
      to,
      ...(body && !isEmptyNote(body) && { body }),
      creator: creatorOf(library),
      created: context.now,
      modified: context.now,
    }
    const changes = [...first.changes, ...second.changes, ...chosen.changes, added('links', link)]
    return { changes, params: { relation: chosen.label }, made: link.id }
  },
})

/** Changes the relation, the direction or the rationale of a link; what is not given stays. */
export const editLink = defineCommand({
  id: 'link.edit',
  scope: 'session',
  args: z.object({
    link: idSchema,
    relation: relationChoiceSchema.exactOptional(),
    swap: z.boolean().exactOptional(),
    body: noteSchema.exactOptional(),
  }),
  run(library, args, context) {
    const before = need(library.links, args.link, 'link')
    const chosen = chooseRelation(library, args.relation ?? { id: before.relation }, context)
    const { body: _old, ...rest } = before
    const body = args.body ?? before.body
    const after = linkSchema.parse({
      ...rest,
      relation: chosen.id,
      ...(args.swap && { from: before.to, to: before.from }),
      ...(body && !isEmptyNote(body) && { body }),
      modified: context.now,
    })
    return {
      changes: [...chosen.changes, change('links', before, after)],
      params: { relation: chosen.label },
    }
  },
})

export const removeLink = defineCommand({
  id: 'link.remove',
  scope: 'session',
  args: z.object({ link: idSchema }),
  run(library, { link }, context) {
    const before = need(library.links, link, 'link')
    const label = library.relations.get(before.relation)?.label ?? before.relation
    const own = [removed('links', before)]
    return { changes: [...own, trashed(context, 'link', label, own)], params: { relation: label } }
  },
})

/** Adds or renames a relation of the reader's own, or of those that came with the library. */
export const editRelation = defineCommand({
  id: 'relation.edit',
  scope: 'session',
  args: z.object({ relation: idSchema, label: lineSchema.min(1), inverse: lineSchema.min(1) }),
  run(library, { relation, label, inverse }) {
    const before = need(library.relations, relation, 'relation')
    const after = { ...before, label, inverse, directed: label !== inverse }
    return { changes: [change('relations', before, after)], params: { relation: label } }
  },
})

function chooseEnd(
  library: Library,
  choice: EndChoice,
  context: CommandContext,
): { end: LinkEnd; changes: readonly Change[] } {
  if (!('passage' in choice)) return { end: choice, changes: [] }
  const made = addAnnotation.run(library, { target: choice.passage, style: choice.style }, context)
  const document = choice.passage.source.document
  return {
    end: { document, ...(made.made !== undefined && { annotation: made.made }) },
    changes: made.changes,
  }
}

function checkEnds(library: Library, from: LinkEnd, to: LinkEnd): void {
  if (from.document === to.document && from.annotation === to.annotation) {
    throw new CommandError('link-to-itself', 'A link needs two different ends.')
  }
  for (const end of [from, to]) need(library.documents, end.document, 'document')
}

function chooseRelation(
  library: Library,
  choice: RelationChoice,
  context: CommandContext,
): { id: string; label: string; changes: Change[] } {
  if ('id' in choice) {
    const known = need(library.relations, choice.id, 'relation')
    return { id: known.id, label: known.label, changes: [] }
  }
  const label = choice.label.trim()
  if (label === '') throw new CommandError('relation-empty', 'A relation needs a name.')
  const same = [...library.relations.values()].find((relation) => tagKey(relation.label) === tagKey(label))
  if (same) return { id: same.id, label: same.label, changes: [] }
  const inverse = choice.inverse?.trim() || label
  const relation = { id: context.id(), label, inverse, directed: label !== inverse }
  return { id: relation.id, label, changes: [added('relations', relation)] }
}
