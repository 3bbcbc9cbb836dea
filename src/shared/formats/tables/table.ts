/**
 * What a table is before it is a file: columns with names and kinds, and rows that are made one at a time. CSV,
 * TSV and workbooks write the same tables; each says a cell in its own way.
 */

/** A moment is a text in ISO 8601; nothing at all is an empty cell. */
export type Cell = string | number | undefined

export interface Column<Row> {
  /** catalogue key of its name */
  readonly label: string
  readonly kind: 'text' | 'number' | 'time'
  /** width in characters, where columns have one */
  readonly width: number
  cell(row: Row): Cell
}

/** A table with its rows already as cells. */
export interface Table {
  /** catalogue key of its name */
  readonly label: string
  readonly columns: readonly Omit<Column<never>, 'cell'>[]
  rows(): Iterable<readonly Cell[]>
}

/** A table of rows of one kind. */
export function tableOf<Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: () => Iterable<Row>,
): Table {
  return {
    label,
    columns,
    *rows() {
      for (const row of rows()) yield columns.map((column) => column.cell(row))
    },
  }
}

/** The same table, telling of each row that was taken from it. */
export function telling(table: Table, taken: () => void): Table {
  return {
    ...table,
    *rows() {
      for (const row of table.rows()) {
        yield row
        taken()
      }
    },
  }
}

/** Columns in short: name, width, and what stands in it. */
export function text<Row>(label: string, width: number, cell: (row: Row) => Cell): Column<Row> {
  return { label: `tables.columns.${label}`, kind: 'text', width, cell }
}
export function number<Row>(label: string, cell: (row: Row) => Cell): Column<Row> {
  return { label: `tables.columns.${label}`, kind: 'number', width: 10, cell }
}
export function time<Row>(label: string, cell: (row: Row) => Cell): Column<Row> {
  return { label: `tables.columns.${label}`, kind: 'time', width: 18, cell }
}
