/**
 * W3C Web Annotation: everything that was marked, noted, tagged and linked, and the texts it stands on. A
 * fresh library can be filled from this file alone; other programs read the annotations of it. One
 * AnnotationCollection with its one page inside, written piece by piece.
 */
import { isUuid, uuidv7 } from '#shared/model/ids.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { tagsIn } from '../codebook/write-codes.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { inDocumentOrder, scopeIndex } from '../scope-index.ts'
import { FILE_CONTEXT, iriOf, MEDIA_TYPE } from '../w3c/vocabulary.ts'
import { writeAnnotation, writeLink } from '../w3c/write-annotation.ts'
import { writeDocument } from '../w3c/write-document.ts'
import { targets } from '../w3c/write-target.ts'

function* write(scope: ExportScope): Iterable<string> {
  countLosses(scope)
  const aims = targets(scope, scopeIndex(scope))
  const annotations = [...scope.documents.flatMap((one) => inDocumentOrder(one.annotations)), ...scope.memos]
  const collection = collectionIri(scope)
  const head = {
    '@context': FILE_CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label: scope.title,
    created: scope.generated,
    generator: { id: 'urn:x-scholion:app', type: 'Software', name: 'Scholion' },
    total: annotations.length + scope.links.length,
  }
  yield `${JSON.stringify(head).slice(0, -1)},\n"first":{"id":${JSON.stringify(`${collection}#page`)},"type":"AnnotationPage","partOf":${JSON.stringify(collection)},"startIndex":0,"items":[\n`
  yield* lines(annotations, (annotation) => {
    scope.passed?.()
    return writeAnnotation(annotation, scope, aims)
  })
  if (annotations.length > 0 && scope.links.length > 0) yield ',\n'
  yield* lines(scope.links, (link) => writeLink(link, scope, aims))
  yield '\n]},\n"scholion:documents":[\n'
  yield* lines(scope.documents, writeDocument)
  yield '\n],\n"scholion:tags":[\n'
  yield* lines(tagsIn(scope).values(), (tag) => tag)
  yield '\n],\n"scholion:relations":[\n'
  const used = new Set(scope.links.map((link) => link.relation))
  yield* lines(
    [...scope.relations.values()].filter((relation) => used.has(relation.id)),
    (relation) => relation,
  )
  yield '\n]}\n'
}

/** JSON of each value, one on a line. */
function* lines<T>(values: Iterable<T>, toJson: (value: T) => object): Iterable<string> {
  let first = true
  for (const value of values) {
    yield (first ? '' : ',\n') + JSON.stringify(toJson(value))
    first = false
  }
}

/** What stays behind, by its count; what a scope has none of is not told. */
function countLosses({ documents, desks, settings, transfers, lose }: ExportScope): void {
  const images = documents.flatMap(({ table }) => table.blocks.filter(({ image }) => image !== undefined))
  const elsewhere = documents.flatMap(({ annotations, version }) =>
    annotations.filter((one) => (passageOf(one)?.source.version ?? version.id) !== version.id),
  )
  const counts = {
    elsewhere: elsewhere.length,
    versions: documents.reduce((sum, { document }) => sum + document.versions.length - 1, 0),
    images: images.length,
    desks: desks.length,
    colourNames: settings.colours.filter(({ label, meaning }) => label !== '' || meaning !== '').length,
    templates: Object.keys(settings.templates ?? {}).length + (settings.styles ?? []).length,
    decisions: transfers.length,
  }
  for (const [what, count] of Object.entries(counts)) if (count > 0) lose(`formats.drops.${what}`, count)
}

/** An IRI for this export: the time it was made, and its content's first id; the same scope gives the same IRI. */
function collectionIri(scope: ExportScope): string {
  const first = scope.documents[0]?.document.id ?? ''
  const seed = isUuid(first) ? first.replaceAll('-', '').slice(12) : ''
  const bytes = Uint8Array.from(
    { length: 10 },
    (_, i) => Number.parseInt(seed.slice(i * 2, i * 2 + 2), 16) || 0,
  )
  return iriOf(uuidv7(Math.max(0, Date.parse(scope.generated) || 0), bytes))
}

const jsonLd: Exporter = {
  id: 'w3c-json-ld',
  label: 'formats.w3c-json-ld',
  extension: 'jsonld',
  mediaType: MEDIA_TYPE,
  drops: [
    'formats.drops.versions',
    'formats.drops.desks',
    'formats.drops.colourNames',
    'formats.drops.templates',
    'formats.drops.images',
    'formats.drops.originals',
    'formats.drops.provenance',
    'formats.drops.decisions',
    'formats.drops.signature',
  ],
  export: write,
}
export default jsonLd
