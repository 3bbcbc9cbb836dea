/**
 * Versions of a text and what stands on them: a further version with what was decided about each annotation,
 * another one made current, an orphan attached again. A text never changes; which one is read does.
 */
import { type Change, change, added, removed } from '#shared/changes/change.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { paneSchema } from '#shared/model/desk.ts'
import { type Document, documentSchema, versionSchema } from '#shared/model/document.ts'
import { idSchema } from '#shared/model/ids.ts'
import { decisionSchema, type Library, type RecordOf } from '#shared/model/library.ts'
import { type Passage, passageSchema } from '#shared/model/passage.ts'
import { z } from '#shared/model/zod.ts'
import { labelOf } from './annotations.ts'
import { CommandError, type CommandContext, defineCommand, need } from './command.ts'

/** As many decisions as one transaction takes. */
const LIMIT = 90_000

/** Adds a version whose text is already on disk; only the services may run it. One step with all it brings. */
export const addVersion = defineCommand({
  id: 'document.addVersion',
  scope: 'library',
  args: z.object({
    document: idSchema,
    /** a new version, or one that the document has */
    version: versionSchema,
    /** false adds it and leaves everything else as it is */
    current: z.boolean(),
    /** annotations that go to the version, with their places there */
    accepted: z.array(z.object({ annotation: idSchema, target: passageSchema })).max(LIMIT),
    /** annotations that stay where they are by decision */
    kept: z
      .array(z.object({ annotation: idSchema, decision: decisionSchema.exclude(['accepted']) }))
      .max(LIMIT),
  }),
  run(library, { document, version, current, accepted, kept }, context) {
    const before = need(library.documents, document, 'document')
    const isKnown = before.versions.some(({ id }) => id === version.id)
    const versions = isKnown ? before.versions : [...before.versions, version]
    const after = documentSchema.parse({ ...before, versions, ...(current && { current: version.id }) })
    const changes: Change[] = sameJson(before, after) ? [] : [change('documents', before, after)]
    if (current) {
      changes.push(...movedPanes(library, before, version.id))
      const decisions = decisionsFor(library, version.id)
      for (const { annotation, target } of accepted)
        changes.push(...attached(library, annotation, after, target, decisions.get(annotation), context))
      for (const one of kept) changes.push(...decided(library, one, version.id, context, decisions))
    }
    return {
      changes,
      params: { title: before.title, count: current ? accepted.length : 0 },
      made: version.id,
    }
  },
})

/** Makes another version the current one; panes that showed the old current one show it. Annotations stay. */
export const useVersion = defineCommand({
  id: 'document.useVersion',
  scope: 'session',
  args: paneSchema,
  run(library, { document, version }) {
    const before = need(library.documents, document, 'document')
    if (!before.versions.some(({ id }) => id === version)) throw noVersion(before, version)
    if (before.current === version) return { changes: [] }
    return {
      changes: [
        change('documents', before, { ...before, current: version }),
        ...movedPanes(library, before, version),
      ],
      params: { title: before.title },
    }
  },
})

/** Attaches an annotation to a passage of its document's current version, with all that hangs on it. */
export const attach = defineCommand({
  id: 'transfer.attach',
  scope: 'session',
  args: z.object({ annotation: idSchema, target: passageSchema }),
  run(library, { annotation, target }, context) {
    const changes = attachedAt(library, [{ annotation, target }], context)
    return { changes, params: labelOf(need(library.annotations, annotation, 'annotation')) }
  },
})

/** The changes that give annotations their places in the current versions of their texts. Linear in transfers. */
export function attachedAt(
  library: Library,
  places: readonly { readonly annotation: string; readonly target: Passage }[],
  context: CommandContext,
): Change[] {
  const asked = [...library.transfers.values()].filter((one) => one.proposal !== undefined)
  const waiting = new Map(asked.map((one) => [one.annotation, one]))
  const byVersion = new Map<string, Decisions>()
  return places.flatMap(({ annotation, target }) => {
    const document = need(library.documents, target.source.document, 'document')
    const known = byVersion.get(document.current) ?? decisionsFor(library, document.current)
    byVersion.set(document.current, known)
    const decision = waiting.get(annotation) ?? known.get(annotation)
    return attached(library, annotation, document, target, decision, context)
  })
}

type Decisions = ReadonlyMap<string, RecordOf<'transfers'>>

/** What was decided when a version came, by annotation. */
function decisionsFor({ transfers }: Library, version: string): Decisions {
  const own = [...transfers.values()].filter((one) => one.version === version)
  return new Map(own.map((one) => [one.annotation, one]))
}

/** The record of an annotation that came without a place of its own. */
export function waiting({ transfers }: Library, annotation: string): RecordOf<'transfers'> | undefined {
  return [...transfers.values()].find((one) => one.annotation === annotation && one.proposal !== undefined)
}

function attached(
  library: Library,
  id: string,
  document: Document,
  target: Passage,
  decision: RecordOf<'transfers'> | undefined,
  { now }: CommandContext,
): Change[] {
  const before = need(library.annotations, id, 'annotation')
  // A note on a whole text has no place to move from, unless it waits for one.
  const hasWords = passageOf(before) !== undefined || decision?.proposal !== undefined
  if (!hasWords || documentOf(before) !== document.id || target.source.document !== document.id) {
    throw new CommandError('other-document', 'A highlight cannot move to another document.')
  }
  if (target.source.version !== document.current) throw elsewhere()
  const after: Annotation = { ...before, target, modified: now }
  return [change('annotations', before, after), ...(decision ? [removed('transfers', decision)] : [])]
}

/** Writes down that an annotation stays where it is, in the place of an earlier decision. */
export function decided(
  library: Library,
  { annotation, decision }: { readonly annotation: string; readonly decision: 'refused' | 'left' },
  version: string,
  context: CommandContext,
  decisions: Decisions = decisionsFor(library, version),
): Change[] {
  need(library.annotations, annotation, 'annotation')
  const before = decisions.get(annotation)
  if (before?.decision === decision) return []
  if (before) return [change('transfers', before, { ...before, decision })]
  return [added('transfers', { id: context.id(), annotation, version, decision })]
}

/** Desks with a pane that showed the current version, showing another one. */
function movedPanes(library: Library, { id, current }: Document, version: string): Change[] {
  return [...library.desks.values()].flatMap((desk) => {
    const [left = null, right = null] = desk.panes.map((pane) =>
      pane?.document === id && pane.version === current ? { ...pane, version } : pane,
    )
    const after = { ...desk, panes: [left, right] as typeof desk.panes }
    return sameJson(desk, after) ? [] : [change('desks', desk, after)]
  })
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function elsewhere(): CommandError {
  return new CommandError('not-current', 'A passage is attached to the current version of its text.')
}

function noVersion({ title }: Document, version: string): CommandError {
  return new CommandError('missing', `“${title}” has no version ${version}.`, {
    what: 'version',
    id: version,
  })
}
