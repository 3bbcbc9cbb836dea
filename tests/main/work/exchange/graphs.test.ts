/** Hypothesis, JSON Canvas and GraphML: what is written is what other programs read. */
import { expect, test } from 'vitest'
import graphml from '#shared/formats/exporters/graphml.ts'
import hypothesis from '#shared/formats/exporters/hypothesis.ts'
import jsonCanvas from '#shared/formats/exporters/json-canvas.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { elementsIn, readXml } from '#main/work/xml.ts'
import { everything } from '../../../shared/support/everything.ts'
import { exported, scopeOf, withOptions } from '../../../shared/support/exporting.ts'
import { lossesOf } from '../../../shared/support/losses.ts'
import { read } from '../annotations/reading.ts'

const desk = everything()
const scope = scopeOf(desk)
const { library } = desk
const passages = [...library.annotations.values()].flatMap((one) => passageOf(one)?.spans ?? [])

test('a file for Hypothesis that is read again has every quote at its place, with notes and tags', async () => {
  const file = await read('a.json', await exported(hypothesis, withOptions(hypothesis, scope)))
  const aims = file.annotations.flatMap((one) => one.aims).filter(({ quote }) => quote)
  const place = (start: number, end: number, exact: string): string => `${start}–${end} ${exact}`
  expect(
    aims
      .map(({ position, quote }) => place(position?.start ?? -1, position?.end ?? -1, quote?.exact ?? ''))
      .toSorted(),
  ).toEqual(passages.map(({ start, end, quote }) => place(start, end, quote.exact)).toSorted())
  expect(new Set(file.annotations.flatMap(({ labels }) => labels))).toEqual(
    new Set(['power', 'law & order', 'عدالة', '+tag, "quoted"']),
  )
  expect(file.problems).toEqual([])
})

test('what Hypothesis has no place for is counted', async () => {
  expect(await lossesOf(hypothesis, scope)).toEqual({
    'formats.drops.links': 6,
    'formats.drops.memos': 2,
    'formats.drops.parts': 3,
    'formats.drops.colours': 7,
    'formats.drops.noteDetails': 2,
  })
})

test('contexts are 32 characters at most, and no half ones', async () => {
  const file = JSON.parse(await exported(hypothesis, withOptions(hypothesis, scope))) as {
    annotations: { target: { selector?: { prefix?: string; suffix?: string }[] }[] }[]
  }
  const around = file.annotations.flatMap(({ target }) =>
    target.flatMap(({ selector = [] }) =>
      selector.flatMap(({ prefix = '', suffix = '' }) => [prefix, suffix]),
    ),
  )
  expect(around.filter((text) => text.length > 32 || !text.isWellFormed())).toEqual([])
})

test('a canvas has a card for each document and annotation, in whole numbers, and an edge for each link', async () => {
  const { nodes, edges } = JSON.parse(await exported(jsonCanvas, withOptions(jsonCanvas, scope))) as {
    nodes: { id: string; x: number; y: number; width: number; height: number; text: string }[]
    edges: { id: string; fromNode: string; toNode: string }[]
  }
  const ids = new Set(nodes.map(({ id }) => id))
  expect([ids.size, nodes.length, edges.length]).toEqual([nodes.length, 3 + 14 + 1, 6])
  expect(nodes.filter(({ x, y, width, height }) => ![x, y, width, height].every(Number.isInteger))).toEqual(
    [],
  )
  expect(edges.filter(({ fromNode, toNode }) => !ids.has(fromNode) || !ids.has(toNode))).toEqual([])
  // Cards of one column do not overlap.
  const columns = Map.groupBy(nodes, ({ x }) => x)
  const overlaps = [...columns.values()].flatMap((column) =>
    column.filter((card, at) => at > 0 && card.y < (column[at - 1]?.y ?? 0) + (column[at - 1]?.height ?? 0)),
  )
  expect([columns.size, overlaps]).toEqual([4, []])
})

test('a graph has its nodes and edges, each with keys that are declared', async () => {
  const root = readXml(await exported(graphml, withOptions(graphml, scope)), { file: '', part: '' })
  const [graph] = elementsIn(root, 'graph')
  const keys = new Set(elementsIn(root, 'key').map(({ attributes }) => attributes.get('id')))
  const nodes = graph ? elementsIn(graph, 'node') : []
  const edges = graph ? elementsIn(graph, 'edge') : []
  const ids = new Set(nodes.map(({ attributes }) => attributes.get('id')))
  expect([nodes.length, edges.length]).toEqual([3 + 12, 12 + 6])
  expect(
    edges
      .flatMap(({ attributes }) => ['source', 'target'].map((end) => attributes.get(end)))
      .filter((id) => !ids.has(id)),
  ).toEqual([])
  const used = [...nodes, ...edges]
    .flatMap((one) => elementsIn(one, 'data'))
    .map(({ attributes }) => attributes.get('key'))
  expect(used.filter((key) => !keys.has(key))).toEqual([])
})
