/**
 * Tables and matrices as a workbook (ECMA-376). Words are text cells with the text format: nothing is computed, not
 * even after a cell is edited. The library is loaded when the first workbook is written.
 */
import type WriteWorkbook from 'write-excel-file/node'
import type { ExportScope } from '../exporter.ts'
import { inParts } from '../progress.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { sheetNames } from './sheet-names.ts'
import type { Cell, Column, Table } from './table.ts'

/** What Excel takes in one cell, in UTF-16 units. */
const CELL_LIMIT = 32_767

/** Of the work: turning rows into XML. */
const TURNED = 0.35

/** Characters that a cell of a matrix is wide. */
const CELL_WIDTH = 22
/** Points of a line, and of the highest row that Excel has. */
const LINE = 15
const HIGHEST = 409

type Asked = Parameters<typeof WriteWorkbook>
type WorkbookSheet = Asked[0][number]
type Feature = NonNullable<NonNullable<Asked[1]>['features']>[number]
type WorkbookCell = NonNullable<WorkbookSheet['data']>[number][number]

const HEADING = { fontWeight: 'bold', alignVertical: 'top', wrap: true } as const
const WORDS = { format: '@', alignVertical: 'top', wrap: true } as const
const MOMENT = { format: 'yyyy-mm-dd hh:mm', alignVertical: 'top' } as const

/** The bytes of the file, in one piece: the format has its list of parts at its end. */
export async function* workbook(
  scope: ExportScope,
  tables: readonly Table[],
  matrices: readonly Matrix[],
): AsyncIterable<Uint8Array> {
  // Its other entries pack large parts in a worker of the browser's.
  const { default: write } = await import('write-excel-file/node')
  const name = sheetNames()
  let cut = 0
  const words = (text: string): WorkbookCell => {
    const fits = fitted(text)
    if (fits.length < text.length) cut++
    return { value: escaped(fits), type: String, ...WORDS }
  }
  const sheets = [
    ...tables.map((table) => tableSheet(table, scope, name, words)),
    ...matrices.map((matrix) => matrixSheet(matrix, name, words)),
  ]
  const rows = sheets.reduce((sum, { data }) => sum + data.length, 0)
  const turned = inParts(scope, rows, TURNED)
  const file = write(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [layout(sheets, turned)],
  }).toBuffer()
  if (cut > 0) scope.lose('formats.drops.longCells', cut)
  yield await file
}

type Words = (text: string) => WorkbookCell

function tableSheet(
  { label, columns, rows }: Table,
  { t }: ExportScope,
  name: (wanted: string) => string,
  words: Words,
): WorkbookSheet {
  const headings = columns.map((column): WorkbookCell => ({ value: t(column.label), ...HEADING }))
  return {
    sheet: name(t(label)),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      headings,
      ...Array.from(rows(), (cells) => {
        const height = heightOf(cells, (at) => columns[at]?.width ?? 0)
        return cells.map((cell, at) => high(cellOf(cell, columns[at]?.kind, words), height))
      }),
    ],
  }
}

function matrixSheet(
  { title, columns, rows }: Matrix,
  name: (wanted: string) => string,
  words: Words,
): WorkbookSheet {
  const heading = (value: string): WorkbookCell => ({
    value: escaped(fitted(value)),
    type: String,
    ...HEADING,
  })
  return {
    sheet: name(title),
    columns: [{ width: 40 }, ...columns.map(() => ({ width: CELL_WIDTH }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    data: [
      [title, ...columns].map(heading),
      ...rows.map(({ label, cells }) => [
        heading(label),
        ...cells.map((cell) =>
          high(
            cellOf(cell, undefined, words),
            heightOf(cells, () => CELL_WIDTH),
          ),
        ),
      ]),
    ],
  }
}

/** Points of a row that shows all words of its cells: not every program works that out by itself. */
function heightOf(cells: readonly Cell[], widthOf: (at: number) => number): number {
  const lines = cells.map((cell, at) => {
    if (typeof cell !== 'string') return 1
    const width = Math.max(1, widthOf(at) - 1)
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthIn(line) / width)), 0)
  })
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines))
}

/** About how many characters of Latin wide: East Asian ones take two. */
function widthIn(line: string): number {
  return line.length + (line.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
}

function high(cell: WorkbookCell, height: number): WorkbookCell {
  return cell !== null && typeof cell === 'object' && 'value' in cell ? { ...cell, height } : cell
}

function cellOf(cell: Cell, kind: Column<never>['kind'] | undefined, words: Words): WorkbookCell {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' }
  const moment = kind === 'time' ? new Date(cell) : undefined
  // Serial dates of workbooks begin with the year 1900.
  if (moment && moment.getTime() > Date.UTC(1900, 2, 1)) return { value: moment, type: Date, ...MOMENT }
  return words(cell)
}

/** Text that fits in a cell. The library takes a name of `Object.prototype` for one it has met: a space makes it another. */
function fitted(text: string): string {
  const fits = text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1).toWellFormed()}…` : text
  return fits in {} ? `${fits} ` : fits
}

/** Workbooks read `_x0041_` as A (ECMA-376, ST_Xstring): words that look like that get their first line escaped. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
}

/** Width of columns that one printed page can hold and still be read, in characters. */
const PAGE_WIDTH = 200

/**
 * Arrows on the headings to sort and to choose by (not for matrices, which have headings on two sides), rows as high as
 * their words, and printed pages on their side, one or two to the width. @param turned told of each row that is XML now
 */
function layout(sheets: readonly WorkbookSheet[], turned: () => void): Feature {
  const ends = new Map(
    sheets.map(({ sheet = '', data, columns = [], stickyColumnsCount }) => {
      const end = `${columnName((data[0]?.length ?? 1) - 1)}${Math.max(1, data.length)}`
      const filter = stickyColumnsCount === undefined ? `<autoFilter ref="A1:${end}"/>` : ''
      const width = columns.reduce((sum, column) => sum + (column?.width ?? 10), 0)
      const across = width > PAGE_WIDTH ? 2 : 1
      const page = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${across}" fitToHeight="0"/><headerFooter><oddFooter>&amp;A – &amp;P/&amp;N</oddFooter></headerFooter>`
      return [sheet, filter + page]
    }),
  )
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet = '' }) => {
            for (const _row of sheets.find((one) => one.sheet === sheet)?.data ?? []) turned()
            const views = xml.indexOf('<sheetViews>')
            const columns = xml.indexOf('<cols>')
            const end = xml.indexOf('</sheetData>') + '</sheetData>'.length
            return [
              `${xml.slice(0, views)}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
              `${xml.slice(views, columns)}<sheetFormatPr defaultRowHeight="15"/>`,
              `${xml.slice(columns, end)}${ends.get(sheet) ?? ''}${xml.slice(end)}`,
            ].join('')
          },
        },
      },
    },
  }
}

/** `A` for 0, `AA` for 26. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (at % 26))
}
