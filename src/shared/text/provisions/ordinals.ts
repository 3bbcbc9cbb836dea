/** Counting what prints no number: paragraphs of a text, paragraphs of an article, lines of verse. Once per text. */
import type { Block } from '#shared/model/document.ts'
import { blockAt } from '../block-table.ts'
import { type Division, isUnder } from './division.ts'
import type { Structure } from './structure.ts'

interface Counts {
  /** for each block its number among the paragraphs of the text; that of the one before it for other blocks */
  readonly paragraphs: Int32Array
  /** for each block of verse the number of its first line; 0 for others */
  readonly lines: Int32Array
}

const COUNTS = new WeakMap<Structure, Counts>()

function countsOf(structure: Structure): Counts {
  const known = COUNTS.get(structure)
  if (known) return known
  const { blocks } = structure.table
  const paragraphs = new Int32Array(blocks.length)
  const lines = new Int32Array(blocks.length)
  let paragraph = 0
  let line = 1
  for (const [at, block] of blocks.entries()) {
    if (isParagraph(structure, at, block)) paragraph++
    paragraphs[at] = paragraph
    if (block.type === 'heading') line = 1
    if (block.type !== 'verse') continue
    line = printedLine(block) ?? line
    lines[at] = line
    line += block.text.split('\n').length
  }
  const counts = { paragraphs, lines }
  COUNTS.set(structure, counts)
  return counts
}

/** Words of the text itself: no headings, no titles, nothing blank, no notes. */
export function isParagraph({ captions }: Structure, at: number, block: Block): boolean {
  if (block.type === 'heading' || captions.has(at) || block.text.trim() === '') return false
  return !block.within?.some(({ kind }) => kind === 'note')
}

function printedLine({ locator = '' }: Block): number | undefined {
  const found = /^l\. (?<number>\d+)$/u.exec(locator)?.groups?.['number']
  return found === undefined ? undefined : Number(found)
}

/** The number of a paragraph: printed beside it, else counted from the beginning. */
export function paragraphAt(structure: Structure, block: number): string {
  const printed = structure.table.blocks[block]?.locator ?? ''
  if (/^\d+[a-z]?$/u.test(printed) && !isNote(structure, block)) return printed
  return String(Math.max(1, countsOf(structure).paragraphs[block] ?? 1))
}

function isNote({ table }: Structure, block: number): boolean {
  return table.blocks[block]?.within?.some(({ kind }) => kind === 'note') ?? false
}

/** The line of verse that an offset stands in; undefined outside of verse. */
export function lineAt(structure: Structure, offset: number): string | undefined {
  const { table } = structure
  const block = blockAt(table, offset)
  const first = countsOf(structure).lines[block] ?? 0
  if (first === 0) return undefined
  const start = table.starts[block] ?? 0
  const before = table.blocks[block]?.text.slice(0, Math.max(0, offset - start)) ?? ''
  return String(first + before.split('\n').length - 1)
}

/** Which paragraph of a division a block is, from 1, and of how many; 0 of 0 where it holds divisions or numbers. */
export function paragraphsUnder(
  structure: Structure,
  division: Division,
  block: number,
): { readonly at: number; readonly of: number } {
  const { innermost, divisions, table } = structure
  const own = divisions.indexOf(division)
  let count = 0
  let at = 0
  for (let here = division.block; here < table.blocks.length; here++) {
    const inner = innermost[here] ?? -1
    const one = table.blocks[here]
    if (!one || (table.starts[here] ?? 0) >= division.end) break
    if (inner !== own) {
      const child = divisions[inner]
      if (child && isUnder(child)) return { at: 0, of: 0 }
      continue
    }
    if (!isParagraph(structure, here, one) || (here === division.block && isTitleLine(one, division)))
      continue
    count++
    if (here === block) at = count
  }
  return { at, of: count }
}

/** A line that names a division and holds none of its words. */
export function isTitleLine({ text }: Block, { label }: Division): boolean {
  return (
    text.trim().length <= Math.max(100, label.length) && !/[.;!?]\s*$/u.test(text.trim().slice(label.length))
  )
}

/** The block of the n-th paragraph, or the one that prints this number; undefined when there is none. */
export function paragraphBlock(structure: Structure, number: string): number | undefined {
  const { blocks } = structure.table
  const printed = blocks.findIndex((_block, at) => blocks[at]?.locator === number && !isNote(structure, at))
  if (printed >= 0) return printed
  const { paragraphs } = countsOf(structure)
  const at = /^\d+$/u.test(number) && Number(number) > 0 ? paragraphs.indexOf(Number(number)) : -1
  return at < 0 ? undefined : at
}

/** The offset at which a line of verse begins; the first of that number. */
export function lineOffset(structure: Structure, number: number): number | undefined {
  const { blocks, starts } = structure.table
  const { lines } = countsOf(structure)
  for (const [at, first] of lines.entries()) {
    const texts = first > 0 && first <= number ? (blocks[at]?.text.split('\n') ?? []) : []
    if (number - first >= texts.length || texts.length === 0) continue
    return (starts[at] ?? 0) + texts.slice(0, number - first).reduce((sum, { length }) => sum + length + 1, 0)
  }
  return undefined
}
