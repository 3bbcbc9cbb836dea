/**
 * GraphML: the link graph for Gephi, Cytoscape, networkx and others. Documents and annotations are nodes, links are
 * edges with their relation, and every annotation hangs on its document by an edge of its own kind.
 * http://graphml.graphdrawing.org/
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { xmlText } from '../codebook/xml.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { relationLabel } from '../relation-label.ts'
import { loseFormatting } from '../tables/formatted.ts'

const KEYS = {
  node: [
    'label',
    'kind',
    'document',
    'role',
    'quote',
    'note',
    'tags',
    'colour',
    'creator',
    'created',
    'modified',
  ],
  edge: ['label', 'kind', 'relation', 'directed', 'rationale', 'creator', 'created', 'modified'],
} as const
/** UTF-16 units of a node's label. */
const LABEL = 80

type Data = Readonly<Record<string, string | number | undefined>>

function* write(scope: ExportScope): Iterable<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  for (const [owner, names] of Object.entries(KEYS)) {
    for (const name of names) {
      const type = name === 'colour' ? 'int' : 'string'
      yield `<key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`
    }
  }
  yield '<graph id="links" edgedefault="directed">\n'
  const nodes = new Set<string>()
  for (const { document, annotations } of scope.documents) {
    nodes.add(document.id)
    yield node(document.id, { label: document.title, kind: 'document', role: document.role })
    for (const annotation of annotations) {
      nodes.add(annotation.id)
      yield node(annotation.id, dataOf(annotation, document.id, scope))
      scope.passed?.()
    }
  }
  yield* edges(scope, nodes)
  yield '</graph>\n</graphml>\n'
  loseFormatting(scope, [...scope.documents.flatMap((one) => one.annotations), ...scope.links])
  if (scope.memos.length > 0) scope.lose('formats.drops.memos', scope.memos.length)
}

function* edges(scope: ExportScope, nodes: ReadonlySet<string>): Iterable<string> {
  for (const { document, annotations } of scope.documents)
    for (const { id } of annotations) yield edge(`${id}-in`, id, document.id, { kind: 'in' })
  let far = 0
  for (const { id, relation, from, to, body, creator, created, modified } of scope.links) {
    const [start, end] = [nodeOf(from), nodeOf(to)]
    if (!nodes.has(start) || !nodes.has(end)) {
      far++
      continue
    }
    const meant = scope.relations.get(relation)
    const data = {
      label: relationLabel(meant, true, scope.t),
      kind: 'link',
      relation,
      // Some readers refuse a graph with both sorts of edges.
      directed: meant?.directed === false ? 'no' : 'yes',
      rationale: body && noteText(body),
      creator,
      created,
      modified,
    }
    yield edge(id, start, end, data)
  }
  if (far > 0) scope.lose('formats.drops.farLinks', far)
}

function dataOf(annotation: Annotation, document: string, { tags }: ExportScope): Data {
  const { body, style, creator, created, modified } = annotation
  const passage = passageOf(annotation)
  const quote = passage && quotedText(passage)
  const note = body && noteText(body)
  const words = (quote ?? note ?? '').replace(/\s+/gu, ' ').trim()
  return {
    label: words.length > LABEL ? `${words.slice(0, LABEL - 1).toWellFormed()}…` : words,
    kind: 'annotation',
    document,
    quote,
    note,
    tags: annotation.tags.flatMap((id) => tags.get(id)?.label ?? []).join('; '),
    colour: style?.colour,
    creator,
    created,
    modified,
  }
}

function nodeOf({ document, annotation }: LinkEnd): string {
  return annotation ?? document
}

function node(id: string, data: Data): string {
  return `<node id="${id}">${dataElements('node', data)}</node>\n`
}

function edge(id: string, source: string, target: string, data: Data): string {
  return `<edge id="${id}" source="${source}" target="${target}">${dataElements('edge', data)}</edge>\n`
}

function dataElements(owner: keyof typeof KEYS, data: Data): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `<data key="${owner}-${name}">${xmlText(String(value))}</data>`)
    .join('')
}

const graphml: Exporter = {
  id: 'graphml',
  label: 'formats.graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  drops: [
    'formats.drops.texts',
    'formats.drops.positions',
    'formats.drops.formatting',
    'formats.drops.memos',
  ],
  textless: true,
  export: write,
}
export default graphml
