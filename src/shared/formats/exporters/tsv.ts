/** The same tables as CSV with tabs between the fields, for programs and languages where commas are decimal points. */
import type { Exporter } from '../exporter.ts'
import { WHICH_TABLE, WITH_MARK, writeSeparated } from '../tables/separated-exporter.ts'

const tsv: Exporter = {
  id: 'tsv',
  label: 'formats.tsv',
  extension: 'tsv',
  mediaType: 'text/tab-separated-values;charset=utf-8',
  drops: ['formats.drops.otherTables', 'formats.drops.formatting', 'formats.drops.texts'],
  options: [WHICH_TABLE, WITH_MARK],
  export: (scope) => writeSeparated(scope, '\t'),
}
export default tsv
