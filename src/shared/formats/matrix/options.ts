/** What can be chosen of a link matrix, in files of values and in workbooks. */
import type { ExporterOption, ExporterOptions } from '#shared/model/exporter-option.ts'
import type { MatrixChoices } from './matrix.ts'

const CELLS = ['relations', 'counts'] as const

export const MATRIX_OPTIONS: readonly ExporterOption[] = [
  {
    kind: 'choice',
    id: 'cells',
    label: 'tables.options.cells',
    choices: CELLS.map((id) => ({ id, label: `tables.cells.${id}` })),
    standard: 'relations',
  },
  { kind: 'switch', id: 'turned', label: 'tables.options.turned', standard: false },
  { kind: 'switch', id: 'empty', label: 'tables.options.empty', standard: true },
]

export function matrixChoices({ cells, turned, empty }: ExporterOptions): MatrixChoices {
  return {
    cells: cells === 'counts' ? 'counts' : 'relations',
    turned: turned === true,
    empty: empty !== false,
  }
}
