/**
 * The canonical text of a version: the texts of its blocks joined by line feeds. Everything that needs
 * "the text" (selection, painting, search, export, anchoring) counts in this one definition. The table maps
 * between offsets in it and places in blocks; it is built once, because a text never changes.
 */
import type { Block } from '#shared/model/document.ts'
import type { Span } from '#shared/model/passage.ts'

export interface BlockTable {
  readonly blocks: readonly Block[]
  /** offset of each block's first unit in the canonical text, ascending */
  readonly starts: readonly number[]
  /** the canonical text */
  readonly text: string
}

/** A place inside one block: its index, and UTF-16 units from the block's start. */
export interface BlockPoint {
  readonly block: number
  readonly offset: number
}

/** Builds the table; linear in the text, once per version. */
export function blockTable(blocks: readonly Block[]): BlockTable {
  const starts: number[] = []
  let at = 0
  for (const block of blocks) {
    starts.push(at)
    at += block.text.length + 1
  }
  return { blocks, starts, text: blocks.map((block) => block.text).join('\n') }
}

/**
 * The index of the block that holds an offset. The line feed after a block belongs to that block. Offsets
 * outside the text are clamped; an empty table answers -1.
 */
export function blockAt(table: BlockTable, offset: number): number {
  let low = 0
  let high = table.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((table.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return high < 0 ? -1 : low
}

/** Where an offset lies, as a block and an offset in it (clamped to the block's text). */
export function toPoint(table: BlockTable, offset: number): BlockPoint {
  const block = blockAt(table, offset)
  const start = table.starts[block] ?? 0
  const length = table.blocks[block]?.text.length ?? 0
  return { block, offset: Math.min(Math.max(offset - start, 0), length) }
}

/** The offset in the canonical text of a place in a block. */
export function toOffset(table: BlockTable, point: BlockPoint): number {
  return (table.starts[point.block] ?? 0) + point.offset
}

/** The parts of a span block by block; blocks that it only touches with no unit are left out. */
export function slices(table: BlockTable, span: Span): (BlockPoint & { end: number })[] {
  const parts: (BlockPoint & { end: number })[] = []
  for (let block = Math.max(0, blockAt(table, span.start)); block < table.starts.length; block++) {
    const start = table.starts[block] ?? 0
    if (start >= span.end) break
    const length = table.blocks[block]?.text.length ?? 0
    const from = Math.max(span.start - start, 0)
    const to = Math.min(span.end - start, length)
    if (to > from) parts.push({ block, offset: from, end: to })
  }
  return parts
}
