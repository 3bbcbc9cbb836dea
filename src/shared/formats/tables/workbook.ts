/**
 * Tables and matrices as a workbook (ECMA-376). Words are text cells with the text format: nothing is computed, not
 * even after a cell is edited. The library is loaded when the first workbook is written.
 */
import type { Feature, Sheet } from 'write-excel-file/universal'
import type { ExportScope } from '../exporter.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { sheetNames } from './sheet-names.ts'
import type { Cell, Column, Table } from './table.ts'

/** What Excel takes in one cell, in UTF-16 units. */
const CELL_LIMIT = 32_767

type WorkbookSheet = Sheet<Blob>
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
  const { default: write } = await import('write-excel-file/universal')
  const name = sheetNames()
  let cut = 0
  const words = (text: string): WorkbookCell => {
    const fits = fitted(text)
    if (fits.length < text.length) cut++
    return { value: fits, type: String, ...WORDS }
  }
  const sheets = [
    ...tables.map((table) => tableSheet(table, scope, name, words)),
    ...matrices.map((matrix) => matrixSheet(matrix, name, words)),
  ]
  const file = await write(sheets, { features: [filters(sheets)] }).toBlob()
  if (cut > 0) scope.lose('formats.drops.longCells', cut)
  yield new Uint8Array(await file.arrayBuffer())
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
      ...Array.from(rows(), (cells) => cells.map((cell, at) => cellOf(cell, columns[at]?.kind, words))),
    ],
  }
}

function matrixSheet(
  { title, columns, rows }: Matrix,
  name: (wanted: string) => string,
  words: Words,
): WorkbookSheet {
  const heading = (value: string): WorkbookCell => ({ value: fitted(value), type: String, ...HEADING })
  return {
    sheet: name(title),
    columns: [{ width: 40 }, ...columns.map(() => ({ width: 22 }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    data: [
      [title, ...columns].map(heading),
      ...rows.map(({ label, cells }) => [
        heading(label),
        ...cells.map((cell) => cellOf(cell, undefined, words)),
      ]),
    ],
  }
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

/** Arrows on the headings to sort and to choose by; not for matrices, which have headings on two sides. */
function filters(sheets: readonly WorkbookSheet[]): Feature<Blob> {
  const ranges = new Map(
    sheets.map(({ sheet = '', data, stickyColumnsCount }) => {
      const end = `${columnName((data[0]?.length ?? 1) - 1)}${Math.max(1, data.length)}`
      return [sheet, stickyColumnsCount === undefined ? `<autoFilter ref="A1:${end}"/>` : '']
    }),
  )
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet = '' }) => {
            const end = xml.indexOf('</sheetData>') + '</sheetData>'.length
            return xml.slice(0, end) + (ranges.get(sheet) ?? '') + xml.slice(end)
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
