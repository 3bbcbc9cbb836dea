/** The stretches of a text that an edition shows: all of it, or the passages with what stands around them. */
import type { BlockTable } from '#shared/text/block-table.ts'
import { blockAt } from '#shared/text/block-table.ts'
import type { Strips } from './strips.ts'

/** Blocks `[from, to)`. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** Blocks shown before and after a passage. */
const AROUND = 1

/** @param isExcerpt only passages, each with the blocks around it and the heading it stands under */
export function runsOf(
  table: BlockTable,
  { strips, notes, marks }: Strips,
  isExcerpt: boolean,
): readonly Run[] {
  const { length } = table.blocks
  if (!isExcerpt) return length === 0 ? [] : [{ from: 0, to: length }]
  const headings = headingsAbove(table)
  const wanted = new Uint8Array(length)
  const want = (from: number, to: number): void => void wanted.fill(1, Math.max(0, from), Math.max(0, to))
  let filled = 0
  for (const { start, end } of strips) {
    const [first, last] = [blockAt(table, start), blockAt(table, end - 1)]
    const heading = headings[first] ?? -1
    if (heading >= 0) want(heading, heading + 1)
    want(first - AROUND, first + 1)
    // Strips come in the order of the text: what one has filled, the next need not fill again.
    want(Math.max(first, filled), last + AROUND + 1)
    filled = Math.max(filled, last + AROUND + 1)
  }
  for (const block of notes.keys()) want(block - AROUND, block + AROUND + 1)
  for (const block of marks.keys()) want(block, block + AROUND + 1)
  const runs: Run[] = []
  for (let from = 0; from < length; ) {
    let to = from
    while (to < length && wanted[to] === 1) to++
    if (to > from) runs.push({ from, to })
    from = to + 1
  }
  return runs
}

function headingsAbove({ blocks }: BlockTable): Int32Array {
  const above = new Int32Array(blocks.length)
  let heading = -1
  for (const [at, { type }] of blocks.entries()) {
    if (type === 'heading') heading = at
    above[at] = heading
  }
  return above
}
