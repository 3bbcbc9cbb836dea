/** What a reader does to passages: mark, restyle, note, tag, move the bounds, remove. */
import { added, type Change, change, removed } from '#shared/changes/change.ts'
import { type Annotation, passageOf, styleSchema, targetSchema } from '#shared/model/annotation.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import { isEmptyNote, noteSchema, noteText } from '#shared/model/note.ts'
import { passageSchema, quotedText } from '#shared/model/passage.ts'
import { type Proposal, proposedFor } from '#shared/model/proposal.ts'
import { lineSchema } from '#shared/model/primitives.ts'
import { tagKey } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, excerpt, need } from './command.ts'
import { trashed } from './trashed.ts'

/** A tag by id, or by a label that may be new. */
export const tagChoiceSchema = z.union([z.object({ id: idSchema }), z.object({ label: lineSchema.min(1) })])
export type TagChoice = z.infer<typeof tagChoiceSchema>

export const addAnnotation = defineCommand({
  id: 'annotation.add',
  scope: 'session',
  args: z.object({
    target: targetSchema,
    style: styleSchema.exactOptional(),
    body: noteSchema.exactOptional(),
    tags: z.array(tagChoiceSchema).exactOptional(),
    /** the key of the typing that goes on in its note: one step with it (`annotation.note`) */
    session: z.string().max(100).exactOptional(),
  }),
  run(library, args, context) {
    const id = context.id()
    const tagging = chooseTags(library, args.tags ?? [], context.id)
    const annotation: Annotation = {
      id,
      target: args.target,
      ...(args.style && { style: args.style }),
      tags: tagging.ids,
      ...(args.body && !isEmptyNote(args.body) && { body: args.body }),
      creator: creatorOf(library),
      created: context.now,
      modified: context.now,
    }
    return {
      changes: [...tagging.changes, added('annotations', annotation)],
      params: labelOf(annotation),
      made: id,
      ...(args.session !== undefined && { merge: `note/${id}/${args.session}` }),
    }
  },
})

export const restyleAnnotation = defineCommand({
  id: 'annotation.restyle',
  scope: 'session',
  args: z.object({ annotation: idSchema, style: styleSchema }),
  run(library, { annotation, style }, { now }) {
    const before = need(library.annotations, annotation, 'annotation')
    return {
      changes: [change('annotations', before, { ...before, style, modified: now })],
      params: labelOf(before),
    }
  },
})

/** Gives several annotations a colour or a mark; what is not given stays as each has it. One step. */
export const restyleAnnotations = defineCommand({
  id: 'annotation.restyleMany',
  scope: 'session',
  args: z.object({ annotations: z.array(idSchema).min(1), style: styleSchema.partial() }),
  run(library, { annotations, style }, { now }) {
    const changes = [...new Set(annotations)].flatMap((id) => {
      const before = need(library.annotations, id, 'annotation')
      const { colour = style.colour, mark = style.mark } = before.style ?? {}
      const after = { colour: style.colour ?? colour ?? 1, mark: style.mark ?? mark ?? 'wash' } as const
      const isSame = after.colour === before.style?.colour && after.mark === before.style.mark
      return isSame ? [] : [change('annotations', before, { ...before, style: after, modified: now })]
    })
    const first = need(library.annotations, annotations[0] ?? '', 'annotation')
    return { changes, params: { ...labelOf(first), count: changes.length } }
  },
})

/** Writes the note of an annotation; an empty one takes it away. Typing with one `session` key is one step. */
export const noteAnnotation = defineCommand({
  id: 'annotation.note',
  scope: 'session',
  args: z.object({ annotation: idSchema, body: noteSchema, session: z.string().max(100).exactOptional() }),
  run(library, { annotation, body, session }, { now }) {
    const before = need(library.annotations, annotation, 'annotation')
    const { body: _old, ...rest } = before
    const after: Annotation = isEmptyNote(body)
      ? { ...rest, modified: now }
      : { ...before, body, modified: now }
    return {
      changes: [change('annotations', before, after)],
      params: labelOf(before),
      ...(session !== undefined && { merge: `note/${annotation}/${session}` }),
    }
  },
})

/** Puts exactly these tags on an annotation, making those that are named and new. */
export const tagAnnotation = defineCommand({
  id: 'annotation.tag',
  scope: 'session',
  args: z.object({ annotation: idSchema, tags: z.array(tagChoiceSchema).max(1000) }),
  run(library, { annotation, tags }, context) {
    const before = need(library.annotations, annotation, 'annotation')
    const tagging = chooseTags(library, tags, context.id)
    const after = { ...before, tags: tagging.ids, modified: context.now }
    return { changes: [...tagging.changes, change('annotations', before, after)], params: labelOf(before) }
  },
})

/** Gives an annotation other bounds on the version it points to. */
export const retargetAnnotation = defineCommand({
  id: 'annotation.retarget',
  scope: 'session',
  args: z.object({ annotation: idSchema, target: passageSchema }),
  run(library, { annotation, target }, { now }) {
    const before = need(library.annotations, annotation, 'annotation')
    if (passageOf(before)?.source.document !== target.source.document) {
      throw new CommandError('other-document', 'A highlight cannot move to another document.')
    }
    return {
      changes: [change('annotations', before, { ...before, target, modified: now })],
      params: labelOf(before),
    }
  },
})

/** Moves annotations, and the links that end at them, to the trash: one step, one entry each. */
export const removeAnnotations = defineCommand({
  id: 'annotation.remove',
  scope: 'session',
  args: z.object({ annotations: z.array(idSchema).min(1) }),
  run(library, { annotations }, context) {
    const linked = linksAt(library, new Set(annotations))
    const decided = Map.groupBy(library.transfers.values(), ({ annotation }) => annotation)
    const gone = new Set<string>()
    const changes: Change[] = []
    for (const id of new Set(annotations)) {
      const annotation = need(library.annotations, id, 'annotation')
      const links = (linked.get(id) ?? []).filter((link) => !gone.has(link.id))
      for (const link of links) gone.add(link.id)
      const decisions = decided.get(id) ?? []
      const own = [
        ...links.map((link) => removed('links', link)),
        ...decisions.map((one) => removed('transfers', one)),
        removed('annotations', annotation),
      ]
      const proposal = decisions.find((one) => one.proposal)?.proposal
      changes.push(...own, trashed(context, 'annotation', nameOf(annotation, proposal), own))
    }
    const first = need(library.annotations, annotations[0] ?? '', 'annotation')
    return { changes, params: { ...labelOf(first), count: annotations.length } }
  },
})

/** The links at each of some annotations; linear in links. */
function linksAt({ links }: Library, annotations: ReadonlySet<string>): ReadonlyMap<string, Link[]> {
  const found = new Map<string, Link[]>()
  for (const link of links.values()) {
    for (const end of new Set([link.from.annotation, link.to.annotation])) {
      if (end === undefined || !annotations.has(end)) continue
      const here = found.get(end)
      if (here) here.push(link)
      else found.set(end, [link])
    }
  }
  return found
}

/** The ids of the chosen tags, without doubles, and the changes that make the new ones. */
export function chooseTags(
  library: Library,
  choices: readonly TagChoice[],
  id: () => string,
): { ids: string[]; changes: Change[] } {
  const byKey = new Map([...library.tags.values()].map((tag) => [tagKey(tag.label), tag.id]))
  const ids = new Set<string>()
  const changes: Change[] = []
  for (const choice of choices) {
    if ('id' in choice) {
      ids.add(need(library.tags, choice.id, 'tag').id)
      continue
    }
    const key = tagKey(choice.label)
    if (key === '') throw new CommandError('tag-empty', 'A tag needs a name.')
    const known = byKey.get(key)
    if (known !== undefined) {
      ids.add(known)
      continue
    }
    const tag = { id: id(), label: choice.label.replace(/\s+/gu, ' ').trim().normalize('NFC') }
    byKey.set(key, tag.id)
    ids.add(tag.id)
    changes.push(added('tags', tag))
  }
  return { ids: [...ids], changes }
}

/** The name that signs what is made in this library. */
export function creatorOf(library: Library): string {
  return library.settings.get('library')?.creator ?? ''
}

/** What an annotation is called: its words, or those that wait for a place, else the beginning of its note. */
export function nameOf(annotation: Annotation, proposal?: Proposal): string {
  const passage = passageOf(annotation)
  if (passage) return excerpt(quotedText(passage), 200)
  return excerpt(proposal ? proposedFor(proposal) : annotation.body ? noteText(annotation.body) : '', 200)
}

/** The values of an annotation in the name of a step. */
export function labelOf(annotation: Annotation, proposal?: Proposal): { quote: string } {
  return { quote: excerpt(nameOf(annotation, proposal)) }
}
