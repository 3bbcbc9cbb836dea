/** JSON Canvas: the desk as cards in columns with its links as labelled arrows, for Obsidian and others. */
import type { LinkEnd } from '#shared/model/link.ts'
import { cards } from '../canvas/layout.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { relationLabel } from '../relation-label.ts'

function* write(scope: ExportScope): Iterable<string> {
  const columns = new Map<string, number>()
  yield '{"nodes":[\n'
  for (const card of cards(scope)) {
    yield (columns.size === 0 ? '' : ',\n') + JSON.stringify(card)
    columns.set(card.id, card.x)
  }
  yield '\n],"edges":[\n'
  let [written, far, rationales] = [0, 0, 0]
  for (const { id, relation, from, to, body } of scope.links) {
    const [start, end] = [nodeOf(from), nodeOf(to)]
    const [left, right] = [columns.get(start), columns.get(end)]
    if (left === undefined || right === undefined) {
      far++
      continue
    }
    if (body) rationales++
    const meant = scope.relations.get(relation)
    const edge = {
      id,
      fromNode: start,
      fromSide: left <= right ? 'right' : 'left',
      toNode: end,
      // Two cards of one column are joined beside it.
      toSide: left < right ? 'left' : 'right',
      toEnd: meant?.directed === false ? 'none' : 'arrow',
      label: relationLabel(meant, true, scope.t),
    }
    yield (written++ === 0 ? '' : ',\n') + JSON.stringify(edge)
  }
  yield '\n]}\n'
  if (far > 0) scope.lose('formats.drops.farLinks', far)
  if (rationales > 0) scope.lose('formats.drops.rationales', rationales)
}

function nodeOf({ document, annotation }: LinkEnd): string {
  return annotation ?? document
}

const jsonCanvas: Exporter = {
  id: 'json-canvas',
  label: 'formats.json-canvas',
  extension: 'canvas',
  mediaType: 'application/json',
  drops: [
    'formats.drops.creators',
    'formats.drops.texts',
    'formats.drops.positions',
    'formats.drops.markStyles',
    'formats.drops.tagTree',
    'formats.drops.rationales',
  ],
  textless: true,
  export: write,
}
export default jsonCanvas
