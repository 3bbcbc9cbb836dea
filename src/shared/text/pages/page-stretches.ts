/**
 * Which stretches of a text stand on which page of its original, as far as the text itself says: a block knows the page it
 * begins on, and a note stands where its sign does. A paragraph may go on for a page or two after its beginning.
 */
import type { Block } from '#shared/model/document.ts'
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '../block-table.ts'

/** Blocks `[from, to)` that begin on one page (an index, from 0), and the stretch of the text they cover. */
export interface PageStretch extends Span {
  readonly page: number
  readonly from: number
  readonly to: number
}

export interface PageStretches {
  /** all of the text, in its order, cut where the page changes */
  readonly stretches: readonly PageStretch[]
  /** what may stand on a page, in the order of the text */
  candidates(page: number): readonly Span[]
}

const LOCATOR = /^p\. (?<label>.+)$/u

/** Whether the blocks of a text know their pages. */
export function knowsPages(blocks: readonly Block[]): boolean {
  return blocks.some(({ locator }) => locator !== undefined && LOCATOR.test(locator))
}

/** @param labels printed numbers of the pages, by index */
export function pageStretches(table: BlockTable, labels: readonly string[]): PageStretches {
  const { blocks, starts, text } = table
  const pages = pagesOfBlocks(blocks, labels)
  const startOf = (block: number): number => starts[block] ?? text.length
  const stretches: PageStretch[] = []
  for (let from = 0; from < blocks.length; ) {
    const isNote = noteOf(blocks[from]) !== undefined
    let to = from + 1
    while (to < blocks.length && pages[to] === pages[from] && (noteOf(blocks[to]) !== undefined) === isNote)
      to++
    stretches.push({ page: pages[from] ?? 0, from, to, start: startOf(from), end: startOf(to) })
    from = to
  }
  const candidates = new Map<number, Span[]>()
  const add = (page: number, span: Span): void =>
    void candidates.set(page, [...(candidates.get(page) ?? []), span])
  const isNote = ({ from }: PageStretch): boolean => noteOf(blocks[from]) !== undefined
  const body = stretches.filter((stretch) => !isNote(stretch))
  for (const [at, stretch] of body.entries()) {
    add(stretch.page, carried(body[at - 1], stretch, startOf))
    // What begins here may reach over pages on which nothing begins, and the top of the next.
    const next = body[at + 1]?.page ?? labels.length
    for (let page = stretch.page + 1; page < next; page++) add(page, lastOf(stretch, startOf))
  }
  for (const stretch of stretches.filter(isNote))
    for (const page of [stretch.page, stretch.page + 1]) add(page, stretch)
  return { stretches, candidates: (page) => candidates.get(page) ?? [] }
}

/** A stretch with the last block before it, which may end on its page. */
function carried(
  before: PageStretch | undefined,
  stretch: PageStretch,
  startOf: (block: number) => number,
): Span {
  return { start: before ? startOf(before.to - 1) : stretch.start, end: stretch.end }
}

function lastOf({ to, end }: PageStretch, startOf: (block: number) => number): Span {
  return { start: startOf(to - 1), end }
}

/** The index of the page each block begins on; pages follow each other, and notes are where their signs are. */
function pagesOfBlocks(blocks: readonly Block[], labels: readonly string[]): number[] {
  let page = 0
  const signs = new Map<string, number>()
  const pages = blocks.map((block) => {
    if (noteOf(block) !== undefined) return -1
    const label = LOCATOR.exec(block.locator ?? '')?.groups?.['label']
    const found = label === undefined ? -1 : labels.indexOf(label, page)
    if (found >= 0) page = found
    for (const { attrs } of block.marks ?? [])
      if (attrs?.container !== undefined && !signs.has(attrs.container)) signs.set(attrs.container, page)
    return page
  })
  let last = page
  return pages.map((own, at) => {
    if (own >= 0) return own
    last = signs.get(noteOf(blocks[at]) ?? '') ?? last
    return last
  })
}

function noteOf(block: Block | undefined): string | undefined {
  return block?.within?.find(({ kind }) => kind === 'note')?.id
}
