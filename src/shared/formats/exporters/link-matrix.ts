/** The link matrix as CSV: of a desk one, of a library one below the other for every two texts with links between them. */
import type { Exporter, ExportScope } from '../exporter.ts'
import { matrices } from '../matrix/matrix.ts'
import { MATRIX_OPTIONS, matrixChoices } from '../matrix/options.ts'
import { scopeIndex } from '../scope-index.ts'
import { separatedLine } from '../tables/separated.ts'
import { BYTE_ORDER_MARK, WITH_MARK } from '../tables/separated-exporter.ts'

function* write(scope: ExportScope): Iterable<string> {
  if (scope.options['bom'] !== false) yield BYTE_ORDER_MARK
  let isFirst = true
  for (const { title, columns, rows } of matrices(scope, scopeIndex(scope), matrixChoices(scope.options))) {
    if (!isFirst) yield '\r\n'
    isFirst = false
    yield separatedLine([title, ...columns], ',')
    for (const { label, cells } of rows) yield separatedLine([label, ...cells], ',')
  }
}

const linkMatrix: Exporter = {
  id: 'link-matrix',
  label: 'formats.link-matrix',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  drops: ['formats.drops.annotations', 'formats.drops.texts', 'formats.drops.ids'],
  options: [...MATRIX_OPTIONS, WITH_MARK],
  export: write,
}
export default linkMatrix
