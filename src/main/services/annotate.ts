/** Annotating and linking by words and ids instead of by hand: for the command line and for scripts. */
import { describePassage } from '#shared/anchoring/describe.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import { addLink } from '#shared/commands/links.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { tagKey } from '#shared/model/tag.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { findAnnotation, findDocument } from './find-record.ts'
import { locate, type Where } from './locate.ts'
import { run } from './perform.ts'
import { wholeLibrary } from './whole.ts'

export interface AnnotateArgs {
  /** id, start of an id, or title */
  readonly document: string
  readonly where: Where
  readonly colour?: Colour
  /** Markdown */
  readonly note?: string
  /** labels; new ones are made */
  readonly tags?: readonly string[]
}

/** Marks a passage of the current version; answers the new annotation's id. Throws as `locate` does. */
export async function annotate(library: OpenLibrary, args: AnnotateArgs): Promise<string> {
  const document = findDocument(library.tables, args.document)
  const source = { document: document.id, version: document.current }
  const { text } = blockTable((await library.text(source.document, source.version)).blocks)
  const target = describePassage(text, source, [locate(text, document.title, args.where)])
  const { made = '' } = await run(library, addAnnotation, {
    target,
    style: { colour: args.colour ?? 1, mark: 'wash' },
    ...(args.note !== undefined && { body: markdownToNote(args.note) }),
    tags: (args.tags ?? []).map((label) => ({ label })),
  })
  return made
}

export interface LinkArgs {
  /** ids of annotations, or the starts of ids */
  readonly from: string
  readonly to: string
  /** a relation's id or label; any other word makes a new one */
  readonly relation: string
  /** Markdown */
  readonly note?: string
}

/** Links two annotations; answers the new link's id. Throws `missing`, `several` or the command's errors. */
export async function link(library: OpenLibrary, { from, to, relation, note }: LinkArgs): Promise<string> {
  const known = [...library.tables.relations.values()].find(
    (one) => one.id === relation || tagKey(one.label) === tagKey(relation),
  )
  const { made = '' } = await run(library, addLink, {
    from: await endAt(library, from),
    to: await endAt(library, to),
    relation: known ? { id: known.id } : { label: relation },
    ...(note !== undefined && { body: markdownToNote(note) }),
  })
  return made
}

/** A whole id is found in the index of excerpts; only the start of one needs every annotation. */
async function endAt(library: OpenLibrary, named: string): Promise<LinkEnd> {
  const [known] = library.index.excerpts([named])
  const { id, document } = known ?? (await searched(library, named))
  if (document !== '') return { document, annotation: id }
  throw new HostFailure('not-linkable', 'A memo of the library cannot be linked.', { id })
}

async function searched(library: OpenLibrary, named: string): Promise<{ id: string; document: string }> {
  const annotation = findAnnotation(await wholeLibrary(library), named)
  return { id: annotation.id, document: documentOf(annotation) ?? '' }
}
