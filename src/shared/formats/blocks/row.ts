/** A table row as one block: its cells' texts joined by tabs, with the bounds and spans of each cell. */
import type { Element } from 'hast'
import type { Block } from '#shared/model/document.ts'
import type { Page } from './page.ts'

type Cell = NonNullable<Block['cells']>[number]
/** Cells of one row (the model's own limit); the words of further ones join the last. */
const CELL_LIMIT = 1000

/** Reads a row; `readCell` adds the words of one cell to the page's line. A row without words leaves nothing. */
export function readRow(page: Page, row: Element, readCell: (cell: Element) => void): void {
  const cells: Cell[] = []
  for (const child of row.children) {
    if (child.type !== 'element' || (child.tagName !== 'td' && child.tagName !== 'th')) continue
    if (cells.length > 0 && cells.length < CELL_LIMIT) page.line.addTab()
    const start = page.line.length
    readCell(child)
    page.line.trim()
    const end = Math.max(start, page.line.length)
    if (cells.length < CELL_LIMIT) cells.push({ start, end, ...spansOf(child) })
  }
  page.flush({ type: 'tableRow', cells })
}

function spansOf({ tagName, properties }: Element): Omit<Cell, 'start' | 'end'> {
  const colspan = spanOf(properties['colSpan'])
  const rowspan = spanOf(properties['rowSpan'])
  return {
    ...(colspan && { colspan }),
    ...(rowspan && { rowspan }),
    ...(tagName === 'th' && { header: true }),
  }
}

/** Columns or rows a cell reaches over, when more than one. */
function spanOf(value: unknown): number | undefined {
  const span = typeof value === 'number' ? value : Number(value)
  return Number.isInteger(span) && span > 1 && span <= 1000 ? span : undefined
}
