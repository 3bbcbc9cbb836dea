/** The pure parts of the pane: intervals, lanes, sections, trees of blocks and marks. */
import { blockTree, type BlockNode } from '#shared/text/block-tree.ts'
import { createCycling } from '#renderer/reading/cycling.ts'
import { type InlineNode, inlineTree } from '#renderer/reading/inline-tree.ts'
import { entriesAt, type Entry, intervalIndex } from '#renderer/reading/interval-index.ts'
import { createLanes } from '#renderer/reading/lanes.ts'
import { lanesOf } from '#shared/text/lanes.ts'
import { listChange } from '#renderer/reading/list-change.ts'
import { cutSections, sectionOfBlock, sectionOfOffset } from '#renderer/reading/sections.ts'
import { widerSpans } from '#renderer/reading/widening.ts'
import type { Block, Container } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOSTILE, longText } from './hostile.ts'

const entries = fc
  .array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 40 })
  .map((list): Entry[] =>
    list.map(({ start, length }, id) => ({ annotation: `a${id}`, start, end: start + length })),
  )
const overlap = (a: Entry, b: { start: number; end: number }) => a.start < b.end && a.end > b.start

test('the index finds what a scan finds, after any additions and removals', () => {
  fc.assert(
    fc.property(entries, entries, fc.nat(60), fc.nat(30), (first, more, start, length) => {
      const index = intervalIndex(first)
      const fresh = more.map((one) => ({ ...one, annotation: `b${one.annotation}` }))
      index.put(fresh)
      const gone = first.filter((_, at) => at % 3 === 0)
      for (const one of gone) index.remove(one.annotation)
      const span = { start, end: start + length + 1 }
      const expected = [...first.filter((one) => !gone.includes(one)), ...fresh].filter((one) =>
        overlap(one, span),
      )
      expect(new Set(index.overlapping(span))).toEqual(new Set(expected))
    }),
  )
})

test('up to three overlapping highlights never share a lane', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const { entries: sorted } = intervalIndex(list)
      const lanes = lanesOf(sorted)
      sorted.forEach((one, i) => {
        const beside = sorted.flatMap((other, j) => (j !== i && overlap(one, other) ? [j] : []))
        if (beside.length <= 2) for (const j of beside) expect(lanes[j]).not.toBe(lanes[i])
      })
    }),
  )
})

test('lanes follow from the passages, not from the order of making them', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const grown = intervalIndex()
      const lanes = createLanes(grown)
      for (const one of list) {
        grown.put([one])
        lanes.choose(one)
      }
      const together = createLanes(intervalIndex(list))
      expect(list.map(lanes.laneOf)).toEqual(list.map(together.laneOf))
    }),
  )
})

test('clicks take the shortest first and then each next one', () => {
  const index = intervalIndex([
    { annotation: 'long', start: 0, end: 50 },
    { annotation: 'short', start: 10, end: 15 },
    { annotation: 'middle', start: 5, end: 20 },
  ])
  const cycling = createCycling()
  const click = () => cycling.choose(entriesAt(index, 12).map((entry) => entry.annotation))
  expect([click(), click(), click(), click()]).toEqual(['short', 'middle', 'long', 'short'])
  expect(cycling.choose([])).toBeUndefined()
  expect(click()).toBe('short')
})

test('sections cover every block once, in order, and none is long', () => {
  const blocks = longText(200_000).map((text, index): Block => ({ id: `b${index}`, type: 'paragraph', text }))
  const table = blockTable(blocks)
  const sections = cutSections(table)
  expect(sections.flatMap(({ from, to }) => blocks.slice(from, to))).toEqual(blocks)
  expect(Math.max(...sections.map(({ from, to }) => to - from))).toBeLessThanOrEqual(50)
  for (const { index, from, to, start, end } of sections) {
    expect([sectionOfBlock(sections, from), sectionOfBlock(sections, to - 1)]).toEqual([index, index])
    expect([sectionOfOffset(sections, start), sectionOfOffset(sections, end - 1)]).toEqual([index, index])
  }
})

test('a section does not cut a list, unless the list is very long', () => {
  const within: Container[] = [{ id: 'l', kind: 'list' }]
  const block = (index: number, inList: boolean): Block => ({
    id: `b${index}`,
    type: 'paragraph',
    text: 'x',
    ...(inList && { within }),
  })
  const cut = (items: number) =>
    cutSections(
      blockTable(Array.from({ length: 300 }, (_, index) => block(index, index >= 40 && index < 40 + items))),
    ).map(({ to }) => to)
  expect(cut(30)[0]).toBe(70)
  expect(cut(250)[0]).toBe(150)
})

test('every unit of a block is in one run, whatever its marks', () => {
  for (const block of Object.values(HOSTILE).flat()) {
    const text = (nodes: readonly InlineNode[]): string =>
      nodes.map((node) => (node.kind === 'run' ? node.text : text(node.children))).join('')
    expect(text(inlineTree(block.text, block.marks ?? []))).toBe(block.text)
  }
})

test('neighbours in a container share it, and a cut list goes on counting', () => {
  const item = (id: string, text: string): Block => ({
    id: text,
    type: 'paragraph',
    text,
    within: [
      { id: 'l', kind: 'list', ordered: true },
      { id, kind: 'item' },
    ],
  })
  const blocks = [item('1', 'a'), item('1', 'b'), item('2', 'c'), item('3', 'd')]
  const outline = (nodes: readonly BlockNode[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'block') return node.block.text
        return node.kind === 'rows' ? 'rows' : `${node.container.kind}(${outline(node.children)})`
      })
      .join(' ')
  expect(outline(blockTree(blocks, 0, 4))).toBe('list(item(a b) item(c) item(d))')
  expect(blockTree(blocks, 3, 4)[0]).toMatchObject({ before: 2 })
})

test('only what differs between two lists is named', () => {
  const [a, b, c, d] = [{}, {}, {}, {}]
  expect(listChange([a, b, c], [a, d, b, c])).toEqual({ gone: [], come: [d] })
  expect(listChange([a, b, c], [b, c])).toEqual({ gone: [a], come: [] })
  expect(listChange([a, b, c], [c, d, a])).toEqual({ gone: [b], come: [d] })
})

test('a selection that cuts words offers its words and its sentence', () => {
  const table = blockTable([{ id: 'b', type: 'paragraph', text: 'First one. A duty to assist. Last.' }])
  const offers = (start: number, end: number) =>
    widerSpans(table, { start, end }).map(({ kind, span }) => [kind, table.text.slice(span.start, span.end)])
  expect(offers(15, 22)).toEqual([
    ['words', 'duty to assist'],
    ['sentence', 'A duty to assist.'],
  ])
  expect(offers(13, 20)).toEqual([])
})
