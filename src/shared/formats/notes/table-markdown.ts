/**
 * A table of a note as a table of GitHub's Markdown. There the first row is the header and a cell is one line,
 * so the lines of a cell stand between `<br>`, and a cell over several columns or rows is followed by empty ones.
 */
import type { NoteNode } from '#shared/model/note.ts'
import { inlineLines } from './inline-markdown.ts'

/** Cells of one table that are laid out as they span; a table that would have more is written without spans. */
const GRID_LIMIT = 20_000

/** The lines of a table; none when it has no cells. Its header is as wide as its widest row. */
export function tableToLines(table: NoteNode): string[] {
  const [head, ...body] = grid((table.content ?? []).map((row) => row.content ?? []))
  const width = body.reduce((most, row) => Math.max(most, row.length), head?.length ?? 0)
  if (!head || width === 0) return []
  const empty = Array.from({ length: width - head.length }, () => '')
  const rule = Array.from({ length: width }, () => '---')
  return [[...head, ...empty], rule, ...body].map((cells) => `| ${cells.join(' | ')} |`)
}

/** The words of the cells, row by row, '' where a cell reaches over. */
function grid(rows: readonly (readonly NoteNode[])[]): string[][] {
  const size = rows.flat().reduce((sum, cell) => sum + columnsOf(cell) * rowsOf(cell), 0)
  const spans = size <= GRID_LIMIT
  // How many more rows each column is covered by a cell above.
  const covered: number[] = []
  return rows.map((cells) => {
    const line: string[] = []
    const skip = (): void => {
      for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
        covered[line.length] = left - 1
        line.push('')
      }
    }
    for (const cell of cells) {
      skip()
      const columns = spans ? columnsOf(cell) : 1
      for (let column = 0; column < columns; column++) {
        covered[line.length] = spans ? rowsOf(cell) - 1 : 0
        line.push(column === 0 ? cellToMarkdown(cell) : '')
      }
    }
    skip()
    return line
  })
}

/** One line: blocks and hard breaks parted by `<br>`; a bar would end the cell. */
function cellToMarkdown(cell: NoteNode): string {
  const lines = blockLines(cell.content ?? [])
  while (lines.at(-1) === '') lines.pop()
  return lines.join('<br>').replaceAll('|', '\\|')
}

function blockLines(nodes: readonly NoteNode[]): string[] {
  return nodes.flatMap((node) => {
    const content = node.content ?? []
    if (node.type === 'paragraph' || node.type === 'heading') {
      return content.length === 0 ? [] : inlineLines(content)
    }
    if (node.type === 'codeBlock') return inlineLines(content.flatMap(codeLines))
    if (!node.type.endsWith('List')) return blockLines(content)
    return content.flatMap((item, index) => {
      const [first = '', ...rest] = blockLines(item.content ?? [])
      return [`${itemMark(node, item, index)} ${first}`.trimEnd(), ...rest]
    })
  })
}

/** The lines of a block of code as code in a line. */
function codeLines({ text = '' }: NoteNode): NoteNode[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line): NoteNode[] => [
      { type: 'text', text: line, marks: [{ type: 'code' }] },
      { type: 'hardBreak' },
    ])
}

/** What begins an item of a list in a cell, where Markdown has no lists. */
function itemMark(list: NoteNode, item: NoteNode, index: number): string {
  if (item.type === 'taskItem') return item.attrs?.checked === true ? '☑' : '☐'
  return list.type === 'orderedList' ? `${(list.attrs?.start ?? 1) + index}.` : '•'
}

const columnsOf = ({ attrs }: NoteNode): number => attrs?.colspan ?? 1
const rowsOf = ({ attrs }: NoteNode): number => attrs?.rowspan ?? 1
