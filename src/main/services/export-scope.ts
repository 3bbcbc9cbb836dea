/** Gathers what an export writes: the chosen documents with their texts, annotations and links. */
import type { z } from '#shared/model/zod.ts'
import type { exportArgsSchema } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { ExportScope, ScopeDocument } from '#shared/formats/exporter.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { quotedText } from '#shared/model/passage.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Translate } from './translate.ts'
import { wholeLibrary } from './whole.ts'

export type ExportArgs = z.infer<typeof exportArgsSchema>

/** How a scope is gathered. */
export interface ScopeTools extends Pick<ExportScope, 'options' | 'lose'> {
  readonly t: Translate
  /** called before each text is read, with how many are done and how many there are */
  each(done: number, total: number): void
  /** leaves the texts out, for formats that look at none */
  readonly textless?: boolean
}

/** The scope of an export. Throws `missing` and the store's errors. */
export async function exportScope(
  store: OpenLibrary,
  wanted: ExportArgs['scope'],
  { t, each, textless = false, options, lose }: ScopeTools,
): Promise<ExportScope> {
  const library = await wholeLibrary(store)
  const annotations = annotationsOf(library, wanted)
  const { title, ids } = choose(library, wanted, annotations, t)
  const chosen = new Set(ids)
  const byDocument = Map.groupBy(annotations, (annotation) => documentOf(annotation) ?? '')
  const isAll = !('annotations' in wanted)
  const documents: ScopeDocument[] = []
  for (const id of chosen) {
    each(documents.length, chosen.size)
    documents.push(await scopeDocument(store, need(library, id), byDocument.get(id) ?? [], textless))
  }
  return {
    title,
    generated: new Date().toISOString(),
    documents,
    whole: 'library' in wanted,
    memos: 'library' in wanted || !isAll ? (byDocument.get('') ?? []) : [],
    links: linksOf(library, isAll ? chosen : new Set(annotations.map(({ id }) => id)), isAll),
    tags: library.tags,
    relations: library.relations,
    settings: library.settings.get('library') ?? DEFAULT_SETTINGS,
    desks: [...library.desks.values()].filter(
      ({ id }) => 'library' in wanted || ('desk' in wanted && id === wanted.desk),
    ),
    transfers: transfersOf(library, byDocument, chosen),
    t,
    excerptOf(id) {
      const annotation = library.annotations.get(id)
      const passage = annotation && passageOf(annotation)
      return passage && { document: passage.source.document, quote: quotedText(passage) }
    },
    titleOf: (id) => library.documents.get(id)?.title,
    options,
    lose,
    textOf: async (document, version) => (await store.text(document, version).catch(() => undefined))?.blocks,
    assetOf: (document, digest) => kept(assetOf(store, document, digest)),
    originalOf: (document, version) => kept(store.original(document, version)),
  }
}

/** Bytes, or undefined when what is on the disk is not what was kept: the export goes on without them. */
async function kept(bytes: Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  return bytes.catch(() => undefined)
}

async function assetOf(store: OpenLibrary, document: string, digest: string): Promise<Uint8Array> {
  const { bytes } = await store.asset(document, digest, 0, Number.MAX_SAFE_INTEGER)
  return bytes
}

/** The annotations to choose from: all, or those that are named. */
function annotationsOf({ annotations }: Library, wanted: ExportArgs['scope']): readonly Annotation[] {
  if (!('annotations' in wanted)) return [...annotations.values()]
  return [...new Set(wanted.annotations)].map((id) => {
    const annotation = annotations.get(id)
    if (annotation) return annotation
    throw new HostFailure('missing', `There is no annotation ${id}.`, { what: 'annotation', id })
  })
}

/** Links with an end at one of some documents, or of some annotations. */
function linksOf({ links }: Library, ids: ReadonlySet<string>, areDocuments: boolean): readonly Link[] {
  const isIn = ({ document, annotation = '' }: LinkEnd): boolean =>
    ids.has(areDocuments ? document : annotation)
  return [...links.values()].filter(({ from, to }) => isIn(from) || isIn(to))
}

/** What was decided about the annotations of the chosen documents. */
function transfersOf(
  { transfers }: Library,
  byDocument: ReadonlyMap<string, readonly Annotation[]>,
  chosen: ReadonlySet<string>,
): ExportScope['transfers'] {
  const inScope = new Set([...chosen].flatMap((id) => byDocument.get(id) ?? []).map(({ id }) => id))
  return [...transfers.values()].filter(({ annotation }) => inScope.has(annotation))
}

/** Which documents, in which order, under which title. */
function choose(
  library: Library,
  wanted: ExportArgs['scope'],
  annotations: readonly Annotation[],
  t: Translate,
): { title: string; ids: string[] } {
  if ('documents' in wanted) {
    const ids = [...new Set(wanted.documents)]
    return { title: ids.map((id) => need(library, id).title).join(' · '), ids }
  }
  if ('desk' in wanted) {
    const desk = library.desks.get(wanted.desk)
    if (!desk)
      throw new HostFailure('missing', `There is no desk ${wanted.desk}.`, { what: 'desk', id: wanted.desk })
    return { title: desk.title, ids: desk.panes.flatMap((pane) => (pane ? [pane.document] : [])) }
  }
  if ('annotations' in wanted) {
    const ids = new Set(annotations.flatMap((annotation) => documentOf(annotation) ?? []))
    const titles = [...ids].map((id) => need(library, id).title)
    return { title: [t('formats.chosen'), ...titles].join(' · '), ids: [...ids] }
  }
  const documents = [...library.documents.values()].toSorted((a, b) => a.title.localeCompare(b.title))
  return { title: t('formats.library'), ids: documents.map((document) => document.id) }
}

function need(library: Library, id: string): Document {
  const document = library.documents.get(id)
  if (document) return document
  throw new HostFailure('missing', `There is no document ${id}.`, { what: 'document', id })
}

async function scopeDocument(
  store: OpenLibrary,
  document: Document,
  annotations: readonly Annotation[],
  textless: boolean,
): Promise<ScopeDocument> {
  const version = document.versions.find((one) => one.id === document.current)
  if (!version) throw new HostFailure('missing', `“${document.title}” has no version ${document.current}.`)
  if (textless) return { document, version, table: blockTable([]), annotations }
  const text = await store.text(document.id, version.id)
  return { document, version, table: blockTable(text.blocks), annotations }
}
