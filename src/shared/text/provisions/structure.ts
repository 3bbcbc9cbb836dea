/**
 * The divisions of a text and the way from an offset to them: chapter II, article 8, (2). Derived from the blocks,
 * once per version; the numbers stay part of the text. Printed numbers that are not part of it (pages, lines) are
 * locators of blocks and are found here too.
 */
import { type BlockTable, blockAt } from '../block-table.ts'
import { type Division, isUnder } from './division.ts'
import type { Locator } from './locator.ts'
import { nest } from './nest.ts'
import { scan } from './scan.ts'
import { weigh } from './weigh.ts'

export interface Structure {
  readonly table: BlockTable
  /** in reading order; parents before what stands in them */
  readonly divisions: readonly Division[]
  /** index of the innermost division of each block; -1 in none */
  readonly innermost: Int32Array
  /** blocks that are the titles of the division before them */
  readonly captions: ReadonlySet<number>
  readonly pages: readonly Page[]
}

/** A printed page, and the block that it begins with. */
export interface Page {
  readonly block: number
  readonly number: string
}

/** Reads the structure of a text; linear in its blocks, of each of which it reads the beginning. */
export function structureOf(table: BlockTable): Structure {
  return { table, ...nest(table, weigh(scan(table.blocks))), pages: pagesOf(table) }
}

/** The divisions around an offset, outermost first. */
export function divisionsAt(structure: Structure, offset: number): readonly Division[] {
  const block = blockAt(structure.table, offset)
  const path: Division[] = []
  for (let at = structure.innermost[block] ?? -1; at >= 0; ) {
    const division = structure.divisions[at]
    if (!division) break
    path.unshift(division)
    at = division.parent
  }
  return path
}

/** The path of locators to an offset: divisions with a number or a heading, then the printed page. */
export function locatorsAt(structure: Structure, offset: number): readonly Locator[] {
  const path: Locator[] = divisionsAt(structure, offset).map(({ kind, number, label }) => ({
    kind,
    number,
    label,
  }))
  const page = pageAt(structure, offset)
  return page === undefined ? path : [...path, { kind: 'page', number: page, label: `p. ${page}` }]
}

/** The division that a named number belongs to, with those numbered below it, as text: `8(2)`. */
export function underOf(path: readonly Locator[]): readonly Locator[] {
  return path.filter(isUnder)
}

const PAGE = /^p\. (?<number>.+)$/u

function pagesOf({ blocks }: BlockTable): readonly Page[] {
  const pages: Page[] = []
  for (const [block, { locator }] of blocks.entries()) {
    const number = locator === undefined ? undefined : PAGE.exec(locator)?.groups?.['number']
    if (number !== undefined) pages.push({ block, number })
  }
  return pages
}

/** The printed page that an offset stands on; undefined in a text without pages, and before the first of them. */
export function pageAt({ table, pages }: Structure, offset: number): string | undefined {
  const block = blockAt(table, offset)
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle]?.block ?? 0) <= block) low = middle + 1
    else high = middle
  }
  return pages[low - 1]?.number
}
