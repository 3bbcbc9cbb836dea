/** A table for spreadsheets and statistics: annotations, links, tags or documents, one a line (RFC 4180). */
import type { Exporter } from '../exporter.ts'
import { WHICH_TABLE, WITH_MARK, writeSeparated } from '../tables/separated-exporter.ts'

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';' }

const csv: Exporter = {
  id: 'csv',
  label: 'formats.csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  drops: ['formats.drops.otherTables', 'formats.drops.formatting', 'formats.drops.texts'],
  options: [
    WHICH_TABLE,
    {
      kind: 'choice',
      id: 'separator',
      label: 'tables.options.separator',
      choices: Object.keys(SEPARATORS).map((id) => ({ id, label: `tables.separators.${id}` })),
      standard: 'comma',
    },
    WITH_MARK,
  ],
  export: (scope) => writeSeparated(scope, SEPARATORS[String(scope.options['separator'])] ?? ','),
}
export default csv
