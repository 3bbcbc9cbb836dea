/** Hypothesis: the file that its client exports and imports, so that annotations can go on to a web page's margin. */
import { passageOf } from '#shared/model/annotation.ts'
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { writeItems } from '../hypothesis/write-annotation.ts'
import { inDocumentOrder, scopeIndex } from '../scope-index.ts'

function* write(scope: ExportScope): Iterable<string> {
  const index = scopeIndex(scope)
  countLosses(scope)
  const head = { export_date: scope.generated, export_userid: '', client_version: 'Scholion' }
  yield `${JSON.stringify(head).slice(0, -1)},"annotations":[\n`
  let isFirst = true
  for (const { document, annotations } of scope.documents) {
    for (const annotation of inDocumentOrder(annotations)) {
      scope.passed?.()
      for (const item of writeItems(annotation, document, scope, index)) {
        yield (isFirst ? '' : ',\n') + JSON.stringify(item)
        isFirst = false
      }
    }
  }
  yield '\n]}\n'
}

function countLosses({ documents, memos, links, desks, transfers, lose }: ExportScope): void {
  const annotations = documents.flatMap((one) => one.annotations)
  const parts = annotations.reduce(
    (sum, { target }) => sum + ('source' in target ? target.spans.length - 1 : 0),
    0,
  )
  const elsewhere = documents.flatMap(({ annotations: all, version }) =>
    all.filter((one) => (passageOf(one)?.source.version ?? version.id) !== version.id),
  )
  const counts = {
    links: links.length,
    memos: memos.length,
    parts,
    colours: annotations.filter(({ style }) => style).length,
    noteDetails: annotations.filter(({ body }) => body && saysMore(body)).length,
    standing: elsewhere.length,
    desks: desks.length,
    decisions: transfers.length,
  }
  for (const [what, count] of Object.entries(counts)) if (count > 0) lose(`formats.drops.${what}`, count)
}

/** Whether a note has what Markdown cannot say. */
function saysMore(node: NoteDoc | NoteNode): boolean {
  const isMention = node.type === 'passageMention' || node.type === 'tagMention'
  const isBlank = node.type === 'paragraph' && (node.content ?? []).length === 0
  return isMention || isBlank || (node.content ?? []).some(saysMore)
}

const hypothesis: Exporter = {
  id: 'hypothesis',
  label: 'formats.hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  drops: [
    'formats.drops.links',
    'formats.drops.memos',
    'formats.drops.colours',
    'formats.drops.texts',
    'formats.drops.tagTree',
    'formats.drops.tagDetails',
    'formats.drops.decisions',
    'formats.drops.desks',
    'formats.drops.settings',
  ],
  export: write,
}
export default hypothesis
