/** A table row as one block: its cells' texts joined by tabs, with the bounds and spans of each cell. */
import type { Element, ElementContent } from 'hast'
import type { Block } from '#shared/model/document.ts'
import type { Page } from './page.ts'

type Cell = NonNullable<Block['cells']>[number]
/** Cells of one row (the model's own limit); the words of further ones join the last. */
const CELL_LIMIT = 1000

/** Reads a row; `readCell` adds the words of one cell to the page's line. A row without words leaves nothing. */
export function readRow(page: Page, row: Element, readCell: (cell: Element) => void): void {
  const cells: Cell[] = []
  for (const child of cellsOf(row)) {
    if (cells.length > 0 && cells.length < CELL_LIMIT) page.line.addTab()
    const start = page.line.length
    readCell(child)
    page.line.trim()
    const end = Math.max(start, page.line.length)
    if (cells.length < CELL_LIMIT) cells.push({ start, end, ...spansOf(child) })
  }
  page.flush({ type: 'tableRow', cells })
}

/** The cells; what stands in a row beside them, in trees that no parser made, is a cell too. */
function cellsOf(row: Element): Element[] {
  return row.children.flatMap((child): Element[] => {
    if (child.type === 'element') return [isCell(child) ? child : cell(child)]
    return child.type === 'text' && child.value.trim() !== '' ? [cell(child)] : []
  })
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th'
}

function cell(content: ElementContent): Element {
  return { type: 'element', tagName: 'td', properties: {}, children: [content] }
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
