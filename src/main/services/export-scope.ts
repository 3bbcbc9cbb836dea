/** Gathers what an export writes: the chosen documents with their texts, annotations and links. */
import type { z } from '#shared/model/zod.ts'
import type { exportArgsSchema } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { ExportScope, ScopeDocument } from '#shared/formats/exporter.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library } from '#shared/model/library.ts'
import { quotedText } from '#shared/model/passage.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Translate } from './translate.ts'
import { wholeLibrary } from './whole.ts'

export type ExportArgs = z.infer<typeof exportArgsSchema>

/**
 * The scope of an export.
 * @param each called before each text is read, with how many are done and how many there are
 */
export async function exportScope(
  store: OpenLibrary,
  wanted: ExportArgs['scope'],
  t: Translate,
  each: (done: number, total: number) => void,
): Promise<ExportScope> {
  const library = await wholeLibrary(store)
  const { title, ids } = choose(library, wanted, t)
  const chosen = new Set(ids)
  const byDocument = Map.groupBy(library.annotations.values(), (annotation) => documentOf(annotation) ?? '')
  const documents: ScopeDocument[] = []
  for (const id of chosen) {
    each(documents.length, chosen.size)
    documents.push(await scopeDocument(store, need(library, id), byDocument.get(id) ?? []))
  }
  return {
    title,
    generated: new Date().toISOString(),
    documents,
    memos: 'library' in wanted ? (byDocument.get('') ?? []) : [],
    links: [...library.links.values()].filter(
      (link) => chosen.has(link.from.document) || chosen.has(link.to.document),
    ),
    tags: library.tags,
    relations: library.relations,
    settings: library.settings.get('library') ?? DEFAULT_SETTINGS,
    t,
    excerptOf(id) {
      const annotation = library.annotations.get(id)
      const passage = annotation && passageOf(annotation)
      return passage && { document: passage.source.document, quote: quotedText(passage) }
    },
    titleOf: (id) => library.documents.get(id)?.title,
  }
}

/** Which documents, in which order, under which title. */
function choose(
  library: Library,
  wanted: ExportArgs['scope'],
  t: Translate,
): { title: string; ids: string[] } {
  if ('documents' in wanted) {
    const titles = wanted.documents.map((id) => need(library, id).title)
    return { title: titles.join(' · '), ids: wanted.documents }
  }
  if ('desk' in wanted) {
    const desk = library.desks.get(wanted.desk)
    if (!desk)
      throw new HostFailure('missing', `There is no desk ${wanted.desk}.`, { what: 'desk', id: wanted.desk })
    return { title: desk.title, ids: desk.panes.flatMap((pane) => (pane ? [pane.document] : [])) }
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
): Promise<ScopeDocument> {
  const version = document.versions.find((one) => one.id === document.current)
  if (!version) throw new HostFailure('missing', `“${document.title}” has no version ${document.current}.`)
  const text = await store.text(document.id, version.id)
  return { document, version, table: blockTable(text.blocks), annotations }
}
