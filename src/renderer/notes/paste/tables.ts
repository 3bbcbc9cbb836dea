/** Tables of pasted pages, kept simple: cells with paragraphs and lists, no tables within tables. */
import { inward, isBlank, rename, unwrap, wrapContent } from './elements.ts'

/** Most rows and columns of a table that stays one; larger ones become lines of words. */
const ROWS = 200
const COLUMNS = 40

/** Simplifies the tables inside `root`; those that only arranged the page are taken apart. */
export function readTables(root: HTMLElement): void {
  for (const table of inward(root, 'table')) {
    for (const part of table.querySelectorAll('colgroup, col')) part.remove()
    for (const caption of inward(table, 'caption')) table.before(rename(caption, 'p'))
    const rows = [...table.querySelectorAll('tr')]
    const widths = rows.map(widthOf)
    const width = Math.max(0, ...widths)
    const isArranging = table.parentElement?.closest('td, th') || (rows.length < 2 && width < 2)
    if (isArranging || rows.length > ROWS || width > COLUMNS || isBlank(table)) takeApart(table)
    else for (const cell of table.querySelectorAll('td, th')) simplify(cell)
  }
}

function widthOf(row: Element): number {
  return [...row.children].reduce(
    (sum, cell) => sum + Math.max(1, Number.parseInt(cell.getAttribute('colspan') ?? '1', 10) || 1),
    0,
  )
}

/** A paragraph for each cell; what stands in blocks stays in them. */
function takeApart(table: HTMLElement): void {
  for (const cell of inward(table, 'td, th')) {
    if (isBlank(cell)) cell.remove()
    else rename(cell, 'div')
  }
  for (const part of inward(table, 'thead, tbody, tfoot, tr')) unwrap(part)
  unwrap(table)
}

/** A cell holds paragraphs and lists only. */
function simplify(cell: Element): void {
  for (const heading of inward(cell, 'h1, h2, h3, h4, h5, h6')) {
    wrapContent(heading, 'strong')
    rename(heading, 'p')
  }
  for (const block of inward(cell, 'pre')) rename(block, 'p')
  for (const block of inward(cell, 'blockquote')) unwrap(block)
  for (const line of inward(cell, 'hr')) line.remove()
}
