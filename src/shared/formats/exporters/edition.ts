/** The annotated edition: one web page that holds texts, highlights, notes and links, to read, to print and to keep. */
import { EDITION_OPTIONS } from '../edition/options.ts'
import { writeEdition } from '../edition/write.ts'
import type { Exporter } from '../exporter.ts'

const edition: Exporter = {
  id: 'edition',
  label: 'formats.edition',
  extension: 'html',
  mediaType: 'text/html',
  drops: ['formats.drops.creators', 'formats.drops.ids', 'formats.drops.originals', 'formats.drops.desks'],
  options: EDITION_OPTIONS,
  export: writeEdition,
}
export default edition
