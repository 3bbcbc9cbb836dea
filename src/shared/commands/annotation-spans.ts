/**
 * Which stretches of a text belong to an annotation: a further one, one less, one annotation made of several
 * or several of one. Quotes come with the arguments or follow from those that are there; no text is needed.
 */
import { added, type Change, change, removed } from '#shared/changes/change.ts'
import { unionOf } from '#shared/anchoring/union.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library } from '#shared/model/library.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { withMentions } from '#shared/model/note-mentions.ts'
import { extentOf, type Passage, passageSchema, type QuotedSpan } from '#shared/model/passage.ts'
import { z } from '#shared/model/zod.ts'
import { creatorOf, labelOf, nameOf } from './annotations.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { trashed } from './trashed.ts'

/** Spans that one annotation may have (passageSchema). */
const MOST = 100

/** Adds further ranges to an annotation; those that overlap or touch become one. */
export const addSpan = defineCommand({
  id: 'annotation.addSpan',
  scope: 'session',
  args: z.object({ annotation: idSchema, target: passageSchema }),
  run(library, { annotation, target }, { now }) {
    const { before, passage } = marked(library, annotation)
    if (!isSameText(passage, target)) {
      throw new CommandError('other-document', 'A highlight cannot reach into another document.')
    }
    const spans = checked(unionOf([...passage.spans, ...target.spans]))
    const after = { ...before, target: { ...passage, spans }, modified: now }
    return {
      changes: isSame(spans, passage.spans) ? [] : [change('annotations', before, after)],
      params: labelOf(after),
    }
  },
})

/** Takes one range from an annotation that has several. */
export const removeSpan = defineCommand({
  id: 'annotation.removeSpan',
  scope: 'session',
  args: z.object({ annotation: idSchema, start: z.number().int().min(0), end: z.number().int().min(1) }),
  run(library, { annotation, start, end }, { now }) {
    const { before, passage } = marked(library, annotation)
    const spans = passage.spans.filter((span) => span.start !== start || span.end !== end)
    if (spans.length === passage.spans.length) {
      throw new CommandError('missing', `There is no range ${start}–${end}.`, {
        what: 'range',
        id: annotation,
      })
    }
    if (spans.length === 0) throw new CommandError('last-range', 'A highlight needs one range at least.')
    const after = { ...before, target: { ...passage, spans }, modified: now }
    return { changes: [change('annotations', before, after)], params: labelOf(before) }
  },
})

/**
 * Makes several annotations of one. The first part keeps id, note, tags and links; the others get style and
 * tags. Parts lie inside of the annotation's ranges, in the order of the text.
 */
export const splitAnnotation = defineCommand({
  id: 'annotation.split',
  scope: 'session',
  args: z.object({ annotation: idSchema, parts: z.array(passageSchema).min(2).max(MOST) }),
  run(library, { annotation, parts }, context) {
    const { before, passage } = marked(library, annotation)
    if (!parts.every((part) => isSameText(passage, part)) || !areParts(passage, parts)) {
      throw new CommandError('split-outside', 'A highlight can be divided inside of its own words only.')
    }
    const [first, ...others] = parts as [Passage, ...Passage[]]
    const made = others.map(
      (target): Annotation => ({
        id: context.id(),
        target,
        ...(before.style && { style: before.style }),
        tags: before.tags,
        creator: creatorOf(library),
        created: context.now,
        modified: context.now,
      }),
    )
    const kept = { ...before, target: first, modified: context.now }
    return {
      changes: [change('annotations', before, kept), ...made.map((one) => added('annotations', one))],
      params: { ...labelOf(before), count: parts.length },
      ...(made[0] && { made: made[0].id }),
    }
  },
})

/**
 * Makes one annotation of several on the same text: the first in the text keeps its id and style and gets all
 * ranges, notes (in text order), tags and links, and is the example of a tag that one of them was. The others go
 * to the trash; links among them go with them.
 */
export const mergeAnnotations = defineCommand({
  id: 'annotation.merge',
  scope: 'session',
  args: z.object({ annotations: z.array(idSchema).min(2) }),
  run(library, { annotations }, context) {
    const all = [...new Set(annotations)].map((id) => marked(library, id)).toSorted(inTextOrder)
    const [first, ...others] = all
    if (!first || others.length === 0) throw new CommandError('merge-one', 'Two highlights are needed.')
    if (!others.every(({ passage }) => isSameText(first.passage, passage))) {
      throw new CommandError('other-document', 'Only highlights of one text can be merged.')
    }
    const { before } = first
    const body = joinedNote(all.map((one) => one.before))
    const style = all.find((one) => one.before.style)?.before.style
    const merged: Annotation = {
      ...before,
      target: { ...first.passage, spans: checked(unionOf(all.flatMap(({ passage }) => passage.spans))) },
      ...(style && { style }),
      tags: [...new Set(all.flatMap((one) => one.before.tags))],
      ...(body && { body }),
      modified: context.now,
    }
    const gone = new Set(others.map((one) => one.before.id))
    const { changes, inner } = movedLinks(library, gone, before.id, context.now)
    const trash = others.flatMap(({ before: other }, at): Change[] => {
      // What is between the merged goes with the first of them.
      const decisions = [...library.transfers.values()].filter((one) => one.annotation === other.id)
      const own = [
        ...(at === 0 ? inner : []),
        ...decisions.map((one) => removed('transfers', one)),
        removed('annotations', other),
      ]
      return [...own, trashed(context, 'annotation', nameOf(other), own)]
    })
    return {
      changes: [
        change('annotations', before, withMentionsOf(merged, gone)),
        ...changes,
        ...movedExamples(library, gone, before.id),
        ...movedMentions(library, gone, merged, context.now),
        ...trash,
      ],
      params: { ...labelOf(before), count: all.length },
      made: before.id,
    }
  },
})

interface Marked {
  readonly before: Annotation
  readonly passage: Passage
}

function marked(library: Library, id: string): Marked {
  const before = need(library.annotations, id, 'annotation')
  const passage = passageOf(before)
  if (!passage) throw new CommandError('no-words', 'This note is about a whole text: it has no words.')
  return { before, passage }
}

function inTextOrder(a: Marked, b: Marked): number {
  const [one, other] = [extentOf(a.passage), extentOf(b.passage)]
  return one.start - other.start || other.end - one.end || (a.before.id < b.before.id ? -1 : 1)
}

function isSameText(a: Passage, b: Passage): boolean {
  return a.source.document === b.source.document && a.source.version === b.source.version
}

function isSame(a: readonly QuotedSpan[], b: readonly QuotedSpan[]): boolean {
  return (
    a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end)
  )
}

function checked(spans: QuotedSpan[]): QuotedSpan[] {
  if (spans.length > MOST)
    throw new CommandError('too-many-ranges', `A highlight has at most ${MOST} ranges.`)
  return spans
}

/** Whether parts lie inside of a passage and follow each other without overlap. */
function areParts(passage: Passage, parts: readonly Passage[]): boolean {
  const spans = parts.flatMap((part) => part.spans)
  const isInside = (span: QuotedSpan): boolean =>
    passage.spans.some((own) => own.start <= span.start && span.end <= own.end)
  return spans.every((span, at) => isInside(span) && (at === 0 || (spans[at - 1]?.end ?? 0) <= span.start))
}

function joinedNote(annotations: readonly Annotation[]): NoteDoc | undefined {
  const notes = annotations.flatMap(({ body }) => body ?? [])
  const [first] = notes
  return first && { ...first, content: notes.flatMap((note) => note.content) }
}

/** Links at annotations that go, taken to the one that stays; `inner` are those that would tie it to itself. */
function movedLinks(library: Library, gone: ReadonlySet<string>, kept: string, now: string) {
  const changes: Change[] = []
  const inner: Change[] = []
  const moved = (end: LinkEnd): LinkEnd =>
    gone.has(end.annotation ?? '') ? { ...end, annotation: kept } : end
  for (const link of library.links.values()) {
    const [from, to] = [moved(link.from), moved(link.to)]
    const body = link.body && moveMentions(link.body, gone, kept)
    const areMoved = from !== link.from || to !== link.to
    if (!areMoved && body === link.body) continue
    if (areMoved && from.annotation === to.annotation) inner.push(removed('links', link))
    else changes.push(change('links', link, { ...link, from, to, ...(body && { body }), modified: now }))
  }
  return { changes, inner }
}

/** Tags of which one that goes was the example. */
function movedExamples({ tags }: Library, gone: ReadonlySet<string>, kept: string): Change[] {
  return [...tags.values()]
    .filter(({ example }) => gone.has(example ?? ''))
    .map((tag) => change('tags', tag, { ...tag, example: kept }))
}

/** A note with the mentions of highlights that go taken to the one that stays. */
function withMentionsOf(kept: Annotation, gone: ReadonlySet<string>, of: Annotation = kept): Annotation {
  const body = of.body && moveMentions(of.body, gone, kept.id)
  return body === of.body ? of : { ...of, ...(body && { body }) }
}

function moveMentions(body: NoteDoc, gone: ReadonlySet<string>, kept: string): NoteDoc {
  const same = (id: string): string => id
  return withMentions(body, { tag: same, document: same, annotation: (id) => (gone.has(id) ? kept : id) })
}

/** Other notes that mention a highlight which goes. Those on texts that are not loaded keep its words. */
function movedMentions(library: Library, gone: ReadonlySet<string>, kept: Annotation, now: string): Change[] {
  return [...library.annotations.values()].flatMap((annotation): Change[] => {
    if (annotation.id === kept.id || gone.has(annotation.id)) return []
    const moved = withMentionsOf(kept, gone, annotation)
    return moved === annotation ? [] : [change('annotations', annotation, { ...moved, modified: now })]
  })
}
