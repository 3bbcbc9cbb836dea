/** Comma-separated values as RFC 4180 has them: quoted cells may hold commas, line ends and doubled quotes. Linear. */

/** Rows of one file, and cells of one row, that are read; what is beyond is left out. */
const ROW_LIMIT = 200_000
const CELL_LIMIT = 200

/** Every row that is not empty. A quote that is never closed ends with the file. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  const endCell = (): void => {
    if (row.length < CELL_LIMIT) row.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  let at = 0
  while (at < text.length && rows.length < ROW_LIMIT) {
    const sign = text[at]
    if (sign === '"' && cell === '') {
      const [words, next] = quoted(text, at + 1)
      cell = words
      at = next
    } else if (sign === ',') {
      endCell()
      at++
    } else if (sign === '\n' || sign === '\r') {
      endRow()
      at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1
    } else {
      const rest = /[,\r\n]/gu
      rest.lastIndex = at
      const end = rest.exec(text)?.index ?? text.length
      cell += text.slice(at, end)
      at = end
    }
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** The words of a quoted cell, and where it ends. */
function quoted(text: string, from: number): [words: string, next: number] {
  const pieces: string[] = []
  let at = from
  for (;;) {
    const end = text.indexOf('"', at)
    if (end < 0) return [pieces.join('') + text.slice(at), text.length]
    pieces.push(text.slice(at, end))
    if (text[end + 1] !== '"') return [pieces.join(''), end + 1]
    pieces.push('"')
    at = end + 2
  }
}
