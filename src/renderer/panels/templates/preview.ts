/** What a template makes of the first annotations of the text in front of the reader: the same code as an export runs. */
import { documentHere } from '../export/choice.ts'
import type { Session } from '#renderer/session/session.ts'
import type { ExportScope, Translate } from '#shared/formats/exporter.ts'
import { reading } from '#shared/formats/readable/annotation.ts'
import { entryOf } from '#shared/formats/readable/entry.ts'
import { inDocumentOrder, scopeIndex } from '#shared/formats/scope-index.ts'
import { parseTemplate } from '#shared/formats/templates/parse.ts'
import type { TemplateProblem } from '#shared/formats/templates/template.ts'
import { writerFor } from '#shared/formats/templates/write.ts'
import { documentOf, passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'

/** Annotations that are shown. */
const SHOWN = 5

export type Preview =
  | { readonly status: 'shown'; readonly title: string; readonly text: string }
  | { readonly status: 'wrong'; readonly problem: TemplateProblem }
  /** no text with annotations is open */
  | { readonly status: 'nothing' }

/** The preview of a template; reads what is loaded and nothing else. */
export function previewOf(scope: ExportScope | undefined, text: string): Preview {
  const read = parseTemplate(text)
  if (!read.ok) return { status: 'wrong', problem: read.problem }
  const [within] = scope?.documents ?? []
  if (!scope || !within || within.annotations.length === 0) return { status: 'nothing' }
  const here = reading(scope, scopeIndex(scope))
  const write = writerFor(read.template, text, 'markdown')
  const written = within.annotations.map((annotation) => write(here, entryOf(here, { annotation, within })))
  return { status: 'shown', title: within.document.title, text: written.join('\n\n') }
}

/** The first annotations of the text in front of the reader, as an export would see them. */
export function previewScope(session: Session, t: Translate): ExportScope | undefined {
  const { library, texts } = session
  const id = documentHere(session, undefined)
  const document = id === undefined ? undefined : library.documents.get(id)
  const version = document?.versions.find((one) => one.id === document.current)
  const table = document && version && texts.get(version.id)?.table
  if (!document || !version || !table) return undefined
  const annotations = inDocumentOrder(
    [...library.annotations.values()].filter((one) => documentOf(one) === id),
  )
  const shown = annotations.slice(0, SHOWN)
  const ids = new Set(shown.map((one) => one.id))
  return {
    title: document.title,
    generated: new Date().toISOString(),
    documents: [{ document, version, table, annotations: shown }],
    whole: false,
    memos: [],
    links: [...library.links.values()].filter(
      ({ from, to }) => ids.has(from.annotation ?? '') || ids.has(to.annotation ?? ''),
    ),
    tags: library.tags,
    relations: library.relations,
    settings: library.settings.get('library') ?? DEFAULT_SETTINGS,
    desks: [],
    transfers: [],
    t,
    excerptOf(annotation) {
      const far = library.annotations.get(annotation)
      const passage = far && passageOf(far)
      return passage && { document: passage.source.document, quote: quotedText(passage) }
    },
    titleOf: (one) => library.documents.get(one)?.title,
    options: {},
    lose: () => undefined,
    textOf: async () => undefined,
    assetOf: async () => undefined,
    originalOf: async () => undefined,
  }
}
