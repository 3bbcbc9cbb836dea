/**
 * Scholion's own archive: a library, a desk or some documents with everything, originals and old versions too, to be
 * kept or to be brought into another library, where records with the same ids become one.
 */
import { archiveParts } from '../archive/write-archive.ts'
import type { Exporter } from '../exporter.ts'
import { zipped } from '../zip/zip-stream.ts'

const archive: Exporter = {
  id: 'archive',
  label: 'formats.archive',
  extension: 'scholion',
  mediaType: 'application/vnd.scholion.archive+zip',
  drops: ['formats.drops.history', 'formats.drops.trash', 'formats.drops.signature'],
  options: [{ kind: 'switch', id: 'originals', label: 'archive.withOriginals', standard: true }],
  textless: true,
  export: (scope) => zipped(archiveParts(scope, scope.options['originals'] !== false), scope.generated),
}
export default archive
