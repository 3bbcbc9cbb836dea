/**
 * A long text is laid out in sections of some fifty blocks, each contained by CSS, so that a change costs what
 * its section holds (shared/reference/performance.md 1). Sections cut between containers where they can: a table
 * or a list stays whole unless it alone is too long.
 */
import type { Block } from '#shared/model/document.ts'
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'

/** Blocks `[from, to)`, and the stretch of the canonical text they cover with the line feeds after them. */
export interface Section extends Span {
  readonly index: number
  readonly from: number
  readonly to: number
  /** rough height in lines, until it has been laid out */
  readonly lines: number
}

const BLOCKS = 50
/** Even inside a container a section ends here. */
const MOST_BLOCKS = 150
/** Units after which a section of long blocks ends early. */
const UNITS = 8_000
/** Letters on a line of the default measure: 62 ch of Literata hold about 72 letters of running text. */
const LETTERS = 72
/** The default measure and its leading, px: what pictures are counted by. */
const COLUMN = 620
const LINE = 29
/** The space between two blocks, in lines. */
const GAP = 0.6

export function cutSections({ blocks, starts, text }: BlockTable): Section[] {
  const sections: Section[] = []
  let from = 0
  let lines = 0
  blocks.forEach((block, at) => {
    lines += linesOf(block)
    const units = (starts[at] ?? 0) + block.text.length - (starts[from] ?? 0)
    const count = at + 1 - from
    const isFull = count >= BLOCKS || units >= UNITS
    const next = blocks[at + 1]
    if (next && !(count >= MOST_BLOCKS || (isFull && !shareContainer(block, next)))) return
    const start = starts[from] ?? 0
    const end = next ? (starts[at + 1] ?? text.length) : text.length
    sections.push({ index: sections.length, from, to: at + 1, start, end, lines })
    from = at + 1
    lines = 0
  })
  return sections
}

/** The index of the section that holds a block; -1 in an empty text. */
export function sectionOfBlock(sections: readonly Section[], block: number): number {
  return lastWhere(sections.length, (index) => (sections[index]?.from ?? 0) <= block)
}

/** The index of the section that holds an offset of the text. */
export function sectionOfOffset(sections: readonly Section[], offset: number): number {
  return lastWhere(sections.length, (index) => (sections[index]?.start ?? 0) <= offset)
}

/** The last index below `length` for which a condition holds that holds up to some index; -1 if for none. */
export function lastWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low - 1
}

function linesOf(block: Block): number {
  const broken = block.type === 'verse' || block.type === 'code' ? block.text.split('\n').length : 1
  const wrapped = Math.max(broken, Math.ceil(block.text.length / LETTERS))
  return wrapped * (block.type === 'heading' ? 1.4 : 1) + GAP + pictureLines(block.image)
}

/** A picture as wide as the column, or as it is. */
function pictureLines(image: Block['image']): number {
  if (!image) return 0
  return (image.height * Math.min(1, COLUMN / image.width)) / LINE + GAP
}

function shareContainer(one: Block, other: Block): boolean {
  const outer = one.within?.[0]?.id
  if (outer !== undefined && outer === other.within?.[0]?.id) return true
  return one.type === 'tableRow' && other.type === 'tableRow'
}
