/**
 * Rows of a table on a page: lines with wide gaps under each other whose words keep to the same columns. Only where the grid
 * is clear; other lines with gaps stay paragraphs of their own, row by row. A PDF itself knows of no tables.
 */
import type { Cell, Line, Piece } from './lines.ts'
import { isBold, type Paragraph } from './paragraphs.ts'

/** Fewest rows that show a grid. */
const ROWS = 3
/** Rows further apart than so many sizes are of different tables. */
const APART = 4
/** Dots that lead to a page number: a table of contents. */
const LEADERS = /…\s*[\divxlc]+$/u

export interface TableRow {
  readonly line: Line
  /** what stands in each cell */
  readonly cells: readonly (readonly Piece[])[]
  readonly isHeader: boolean
}

/** The rows of the table that begins with this paragraph; none when none does. */
export function tableAt(
  paragraphs: readonly Paragraph[],
  at: number,
  isHeading: (paragraph: Paragraph) => boolean,
): readonly TableRow[] {
  const rows: Line[] = []
  let columns: readonly Cell[] = []
  for (let next = paragraphs[at]; next; next = paragraphs[at + rows.length]) {
    const [line, second] = next.lines
    const before = rows.at(-1)
    if (!line || second || !isRow(line) || (before && !isBelow(before, line))) break
    // A bold first row looks like a heading until its table is known.
    if (isHeading(next) && (before || line.heading !== undefined)) break
    const wider = before ? together(columns, line.cells) : line.cells
    if (!wider) break
    columns = wider
    rows.push(line)
  }
  if (rows.length < ROWS) return []
  const hasHeader = rows.every((line, index) => isBold(line) === (index === 0))
  return rows.map((line, index) => ({ line, cells: cellsOf(line), isHeader: hasHeader && index === 0 }))
}

function isRow(line: Line): boolean {
  if (line.cells.length < 2 || line.isRtl || LEADERS.test(line.text)) return false
  // Parts of a formula stand apart too.
  return line.cells.every(({ start }, at) =>
    /[\p{L}\p{N}]/u.test(line.text.slice(start, line.cells[at + 1]?.start)),
  )
}

function isBelow(before: Line, line: Line): boolean {
  return before.page === line.page && line.y > before.y && line.y - before.y < APART * line.size
}

/** The columns with a further row in them; undefined when the row does not keep to them. */
function together(columns: readonly Cell[], cells: readonly Cell[]): readonly Cell[] | undefined {
  if (columns.length !== cells.length) return undefined
  const wider = columns.map((column, at) => {
    const cell = cells[at] ?? column
    return { ...column, x: Math.min(column.x, cell.x), right: Math.max(column.right, cell.right) }
  })
  const isParted = wider.every(({ right }, at) => right < (wider[at + 1]?.x ?? Number.POSITIVE_INFINITY))
  return isParted ? wider : undefined
}

/** The pieces of a line, cut where its cells begin. */
function cellsOf({ pieces, cells }: Line): Piece[][] {
  return cells.map(({ start }, index) => {
    const end = cells[index + 1]?.start ?? Number.POSITIVE_INFINITY
    let from = 0
    return pieces.flatMap((piece) => {
      const [first, last] = [Math.max(start, from), Math.min(end, from + piece.text.length)]
      const text = piece.text.slice(Math.max(0, first - from), Math.max(0, last - from))
      from += piece.text.length
      return first < last ? [{ ...piece, text }] : []
    })
  })
}
