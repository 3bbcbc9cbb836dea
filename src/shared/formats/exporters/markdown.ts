/**
 * Notes to read and to write on from: one Markdown file, grouped by document and place. Everything that
 * comes from a text or from another person is escaped, so an export cannot carry markup in.
 */
import type { Annotation } from '#shared/model/annotation.ts'
import type { Exporter, ExportScope, ScopeDocument } from '../exporter.ts'
import { escapeLine } from '../notes/escape-markdown.ts'
import { annotationParts, linkList, type Reading, reading } from '../readable/annotation.ts'
import { bibliographicLine, words } from '../readable/cite.ts'
import { inDocumentOrder, scopeIndex } from '../scope-index.ts'

function* write(scope: ExportScope): Iterable<string> {
  const here = reading(scope, scopeIndex(scope))
  yield `# ${escapeLine(scope.title)}\n\n${words(scope.t('export.made', { date: scope.generated.slice(0, 10) }))}\n`
  for (const one of scope.documents) yield* writeDocument(here, one)
  if (scope.memos.length === 0) return
  yield `\n## ${words(scope.t('export.memos'))}\n`
  for (const memo of scope.memos) yield paragraphs(annotationParts(here, memo))
}

function* writeDocument(here: Reading, one: ScopeDocument): Iterable<string> {
  yield `\n## ${escapeLine(one.document.title)}\n\n${bibliographicLine(one.document)}\n`
  const links = here.index.linksAtDocument(one.document.id)
  if (links.length > 0) yield paragraphs([linkList(here, links)])
  if (one.annotations.length === 0) yield paragraphs([words(here.scope.t('export.empty'))])
  let heading = ''
  for (const annotation of inDocumentOrder(one.annotations)) {
    const place = placeHeading(here, annotation, one)
    yield place === heading ? '\n---\n' : `\n### ${escapeLine(place)}\n`
    heading = place
    yield paragraphs(annotationParts(here, annotation, one))
  }
}

function placeHeading(here: Reading, annotation: Annotation, one: ScopeDocument): string {
  if (!('source' in annotation.target)) return here.scope.t('export.wholeDocument')
  return here.placeOf(annotation, one) || here.scope.t('export.elsewhere')
}

function paragraphs(parts: readonly string[]): string {
  return parts.map((part) => `\n${part.trimEnd()}\n`).join('')
}

const markdown: Exporter = {
  id: 'markdown',
  label: 'formats.markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  drops: ['formats.drops.ids', 'formats.drops.positions', 'formats.drops.colours', 'formats.drops.texts'],
  export: write,
}
export default markdown
