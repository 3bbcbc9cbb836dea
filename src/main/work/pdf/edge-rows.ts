/** The rows at the upper and lower edge of each page, where heads, feet and page numbers stand. */
import type { PageText } from './run.ts'
import { type Row, rowsOf } from './rows.ts'

export interface EdgeRow {
  /** index of its page */
  readonly page: number
  readonly row: Row
  readonly side: 'top' | 'bottom'
  /** 0 for the outermost */
  readonly depth: number
  readonly words: string
  /** its words without numbers, so that those of all pages are the same */
  readonly key: string
  /** points to the next row inwards */
  readonly distance: number
}

/** Rows from each edge that may be such. */
const EDGE = 4
/** Heads and feet keep to this share of the page's height at its edges. */
const SHARE = 0.2
/** Further inwards than this many sizes of the body, a row does not belong to the rows at the edge. */
const TOGETHER = 2.2

/** From the outermost inwards. */
export function edgeRows({ runs, height }: PageText, page: number, body: number): EdgeRow[] {
  const rows = rowsOf(runs)
  const above = rows.filter(({ y }) => y < height * SHARE)
  const below = rows.filter(({ y }) => y > height * (1 - SHARE)).toReversed()
  const side = (from: readonly Row[], all: readonly Row[], where: EdgeRow['side']): EdgeRow[] => {
    const found: EdgeRow[] = []
    for (const [depth, row] of from.slice(0, EDGE).entries()) {
      const outer = from[depth - 1]
      if (outer && Math.abs(row.y - outer.y) > TOGETHER * body) break
      const words = row.runs.map(({ text }) => text).join(' ')
      const next = all[depth + 1]
      const distance = next ? Math.abs(next.y - row.y) : 0
      found.push({ page, row, side: where, depth, words, key: blind(words), distance })
    }
    return found
  }
  return [...side(above, rows, 'top'), ...side(below, rows.toReversed(), 'bottom')]
}

function blind(words: string): string {
  return words
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/^[ivxlc]{1,7}(?=\s|$)|(?<=\s)[ivxlc]{1,7}$/u, '#')
    .replace(/\s+/gu, ' ')
    .trim()
}
