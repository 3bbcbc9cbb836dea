/** The blocks of a text as Word's paragraphs, lists, tables and pictures, with footnotes where their numbers are. */
import type { Block, Mark } from '#shared/model/document.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { directionOf } from '#shared/text/direction.ts'
import { type Anchors, type Calls, inOrder } from './anchors.ts'
import { inlineWriter } from './inline.ts'
import type { Lists } from './lists.ts'
import {
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  STYLES,
  type Table,
  type Word,
} from './word.ts'

export interface TextTools {
  readonly word: Word
  readonly lists: Lists
  /** pictures by digest, for those that can be written */
  picture(image: NonNullable<Block['image']>): ParagraphChild | undefined
  /** takes a footnote and answers its number */
  footnote(paragraphs: readonly Paragraph[]): number
}

/** Where footnotes are called, by the index of each of their blocks; those that nothing calls stay in the text. */
export function callsOf(table: BlockTable): Calls {
  const called = new Map<string, { block: number; start: number; end: number }>()
  for (const [block, { marks = [], within = [] }] of table.blocks.entries()) {
    if (within.some(({ kind }) => kind === 'note')) continue
    for (const { type, start, end, attrs } of marks) {
      const id = attrs?.container
      if (type === 'noteRef' && id !== undefined && !called.has(id)) called.set(id, { block, start, end })
    }
  }
  const calls = new Map<number, { block: number; start: number; end: number }>()
  for (const [index, { within = [] }] of table.blocks.entries()) {
    const call = called.get(within.find(({ kind }) => kind === 'note')?.id ?? '')
    if (call) calls.set(index, call)
  }
  return calls
}

/** A text as children of a section. */
export function textBlocks(
  tools: TextTools,
  table: BlockTable,
  anchors: Anchors,
  calls: Calls,
): (Paragraph | Table)[] {
  const { word } = tools
  const numbers = footnotesOf(tools, table, calls)
  const lists = new Map<string, ReturnType<Lists['list']>>()
  const begun = new Set<string>()
  const out: (Paragraph | Table)[] = []
  const { blocks } = table
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block || calls.has(at)) continue
    if (block.type === 'tableRow') {
      const id = tableIdOf(block)
      const rows: [Block, number][] = []
      while (blocks[at]?.type === 'tableRow' && tableIdOf(blocks[at]) === id) {
        const row = blocks[at]
        if (row) rows.push([row, at])
        at++
      }
      at--
      out.push(tableOf(word, rows, (one, index) => writer(tools, one, index, anchors, numbers)))
      continue
    }
    const write = writer(tools, block, at, anchors, numbers)
    const children = write(0, block.text.length, true)
    if (block.image) {
      const picture = tools.picture(block.image)
      if (picture) out.push(new word.Paragraph({ children: [picture] }))
    }
    if (block.type === 'figure' && children.length === 0) continue
    out.push(new word.Paragraph({ ...shapeOf(tools, block, lists, begun), children }))
  }
  return out
}

function writer(
  tools: TextTools,
  block: Block,
  index: number,
  anchors: Anchors,
  numbers: ReadonlyMap<string, number>,
) {
  return inlineWriter(tools.word, block, {
    stretches: anchors.stretches.get(index) ?? [],
    ends: inOrder(anchors.ends.get(index) ?? []),
    footnote: (mark: Mark) => numbers.get(mark.attrs?.container ?? ''),
  })
}

/** Writes all footnotes; their numbers by the ids of their containers. */
function footnotesOf(tools: TextTools, table: BlockTable, calls: Calls): ReadonlyMap<string, number> {
  const inside = new Map<string, Paragraph[]>()
  for (const index of calls.keys()) {
    const block = table.blocks[index]
    const id = block?.within?.find(({ kind }) => kind === 'note')?.id
    if (!block || id === undefined) continue
    const write = inlineWriter(tools.word, block, { stretches: [], ends: [], footnote: () => undefined })
    const children = write(0, block.text.length, true)
    const isRtl = directionOf(block.text) === 'rtl'
    const paragraph = new tools.word.Paragraph({
      style: 'FootnoteText',
      children,
      ...(isRtl && { bidirectional: true }),
    })
    inside.set(id, [...(inside.get(id) ?? []), paragraph])
  }
  return new Map([...inside].map(([id, paragraphs]) => [id, tools.footnote(paragraphs)]))
}

function shapeOf(
  { word, lists: all }: TextTools,
  block: Block,
  lists: Map<string, ReturnType<Lists['list']>>,
  begun: Set<string>,
): Omit<IParagraphOptions, 'children'> {
  const direction = directionOf(block.text) === 'rtl' ? { bidirectional: true } : {}
  if (block.type === 'heading') return { heading: headingOf(word, block.level ?? 1), ...direction }
  if (block.type === 'code') return { style: STYLES.code }
  if (block.type === 'verse') return { style: STYLES.verse, ...direction }
  if (block.type === 'figure') return { style: STYLES.caption, ...direction }
  const within = block.within ?? []
  const list = within.findLast(({ kind }) => kind === 'list')
  const item = within.findLast(({ kind }) => kind === 'item')
  if (list && item) {
    if (begun.has(item.id)) return { style: STYLES.continued, ...direction }
    begun.add(item.id)
    const numbering = lists.get(list.id) ?? all.list(list.ordered === true ? (list.start ?? 1) : undefined)
    lists.set(list.id, numbering)
    const level = within.filter(({ kind }) => kind === 'list').length - 1
    return { style: STYLES.list, ...numbering(level), ...direction }
  }
  return within.some(({ kind }) => kind === 'quote') ? { style: STYLES.quote, ...direction } : direction
}

/** Word's name of a heading, 1 to 6. */
export function headingOf(word: Word, level: number) {
  const { HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5, HEADING_6 } = word.HeadingLevel
  return [HEADING_1, HEADING_2, HEADING_3, HEADING_4, HEADING_5][level - 1] ?? HEADING_6
}

function tableIdOf(block: Block | undefined): string | undefined {
  return block?.within?.findLast(({ kind }) => kind === 'table')?.id
}

function tableOf(
  word: Word,
  rows: readonly (readonly [Block, number])[],
  writerOf: (block: Block, index: number) => ReturnType<typeof inlineWriter>,
): Table {
  const written = rows.map(([block, index]) => {
    const write = writerOf(block, index)
    const cells = block.cells ?? [{ start: 0, end: block.text.length }]
    const children = cells.map(({ start, end, colspan, rowspan, header }, nth) => {
      const isRtl = directionOf(block.text.slice(start, end)) === 'rtl'
      const inside = write(start, end, nth === cells.length - 1)
      return new word.TableCell({
        children: [new word.Paragraph({ children: inside, ...(isRtl && { bidirectional: true }) })],
        ...(colspan !== undefined && { columnSpan: colspan }),
        ...(rowspan !== undefined && { rowSpan: rowspan }),
        ...(header === true && { shading: { type: 'clear', color: 'auto', fill: 'F2EEE6' } }),
      })
    })
    const isHead = cells.length > 0 && cells.every(({ header }) => header === true)
    return new word.TableRow({ children, ...(isHead && { tableHeader: true }) })
  })
  return new word.Table({ rows: written, width: { size: 100, type: word.WidthType.PERCENTAGE } })
}
