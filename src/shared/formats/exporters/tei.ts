/**
 * TEI P5: texts with their structure, and annotations and links beside them (`standOff`), which no word of the texts is
 * changed for. Several texts are a `teiCorpus`. https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-standOff.html
 */
import { passageOf } from '#shared/model/annotation.ts'
import type { Exporter, ExportScope, ScopeDocument } from '../exporter.ts'
import { tagsIn } from '../codebook/write-codes.ts'
import { loseFormatting } from '../tables/formatted.ts'
import { corpusHeaderTei, headerTei, taxonomiesTei } from '../tei/header.ts'
import { attributeOf } from '../tei/attribute.ts'
import { annotationsTei, type Ids, relationsTei } from '../tei/stand-off.ts'
import { bodyOf } from '../tei/text.ts'

const NAMESPACE = 'http://www.tei-c.org/ns/1.0'

function* write(scope: ExportScope): Iterable<string> {
  const ids = idsOf(scope)
  const links = scope.links.filter(({ from, to }) =>
    [from, to].every((end) => ids.has(end.annotation ?? end.document)),
  )
  countLosses(scope, links.length, ids)
  const taxonomies = taxonomiesTei(scope, ids)
  const relations = [...relationsTei(scope, links, ids)].join('')
  const [only] = scope.documents
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (only && scope.documents.length === 1) {
    yield* text(scope, only, 1, ids, {
      namespace: ` xmlns="${NAMESPACE}"`,
      header: taxonomies,
      standOff: relations,
    })
    return
  }
  yield `<teiCorpus xmlns="${NAMESPACE}">\n${corpusHeaderTei(scope, taxonomies)}`
  if (relations !== '') yield `<standOff>\n${relations}</standOff>\n`
  for (const [at, one] of scope.documents.entries()) yield* text(scope, one, at + 1, ids, {})
  yield '</teiCorpus>\n'
}

interface Parts {
  readonly namespace?: string
  readonly header?: string
  readonly standOff?: string
}

function* text(
  scope: ExportScope,
  one: ScopeDocument,
  number: number,
  ids: Ids,
  { namespace = '', header = '', standOff = '' }: Parts,
): Iterable<string> {
  const { document, table } = one
  yield `<TEI${namespace}>\n${headerTei(scope, document, header)}`
  const annotations = [...annotationsTei(scope, one, number, ids)].join('')
  if (annotations + standOff !== '') yield `<standOff>\n${annotations}${standOff}</standOff>\n`
  yield `<text xml:id="t${number}"${attributeOf('xml:lang', document.language)}><body>\n`
  yield* bodyOf(table.blocks, number, (images) => scope.lose('formats.drops.images', images))
  yield '</body></text>\n</TEI>\n'
  scope.passed?.(one.annotations.length)
}

/** Ids in the file: of what is in it. Annotations on other versions than the one that is written are not. */
function idsOf({ documents, tags, relations, links }: ExportScope): Ids {
  const ids = new Map<string, string>()
  for (const [at, { document, version, annotations }] of documents.entries()) {
    ids.set(document.id, `t${at + 1}`)
    for (const annotation of annotations) {
      const passage = passageOf(annotation)
      if (!passage || passage.source.version === version.id) ids.set(annotation.id, `a${ids.size}`)
    }
  }
  for (const id of tags.keys()) ids.set(id, `tag.${ids.size}`)
  for (const id of relations.keys()) ids.set(id, `relation.${/^[a-z-]+$/u.test(id) ? id : ids.size}`)
  for (const { id } of links) ids.set(id, `link.${ids.size}`)
  return ids
}

function countLosses(scope: ExportScope, links: number, ids: Ids): void {
  const annotations = scope.documents.flatMap((one) => one.annotations)
  const elsewhere = annotations.filter(({ id }) => !ids.has(id)).length
  if (elsewhere > 0) scope.lose('formats.drops.elsewhere', elsewhere)
  if (scope.memos.length > 0) scope.lose('formats.drops.memos', scope.memos.length)
  const versions = scope.documents.reduce((sum, { document }) => sum + document.versions.length - 1, 0)
  const examples = [...tagsIn(scope).values()].filter(({ example }) => example !== undefined).length
  const counts = {
    versions,
    tagExamples: examples,
    decisions: scope.transfers.length,
    desks: scope.desks.length,
  }
  for (const [what, count] of Object.entries(counts))
    if (count > 0) scope.lose(`formats.drops.${what}`, count)
  if (scope.links.length > links) scope.lose('formats.drops.farLinks', scope.links.length - links)
  loseFormatting(scope, [...annotations, ...scope.links])
}

const tei: Exporter = {
  id: 'tei',
  label: 'formats.tei',
  extension: 'xml',
  mediaType: 'application/tei+xml',
  drops: [
    'formats.drops.ids',
    'formats.drops.formatting',
    'formats.drops.memos',
    'formats.drops.images',
    'formats.drops.originals',
    'formats.drops.provenance',
    'formats.drops.versions',
    'formats.drops.tagExamples',
    'formats.drops.decisions',
    'formats.drops.desks',
    'formats.drops.templates',
    'formats.drops.signature',
  ],
  export: write,
}
export default tei
