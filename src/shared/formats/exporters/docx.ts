/**
 * A Word file, in one of two forms: the notes, with headings and a table of contents, or the whole text with the notes
 * as comments on the words they are about. Everything a reader may change in Word is a style or a field there.
 */
import { styleOption } from '../citing/styles.ts'
import type { Exporter, ExportScope } from '../exporter.ts'
import { wordFile } from '../docx/file.ts'
import { GROUP_OPTION } from '../grouping/groups.ts'
import { countLosses } from '../readable/losses.ts'

const DROPS = ['formats.drops.ids', 'formats.drops.positions', 'formats.drops.parts', 'formats.drops.images']

async function* write(scope: ExportScope): AsyncIterable<Uint8Array> {
  const isText = scope.options['whole'] === 'text'
  countLosses(scope, isText ? ['formats.drops.ids'] : [...DROPS, 'formats.drops.texts'])
  yield await wordFile(scope)
}

const docx: Exporter = {
  id: 'docx',
  label: 'formats.docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  drops: DROPS,
  options: [
    {
      kind: 'choice',
      id: 'whole',
      label: 'export-notes.whole',
      choices: ['notes', 'text'].map((id) => ({ id, label: `export-notes.wholes.${id}` })),
      standard: 'notes',
    },
    GROUP_OPTION,
    styleOption(),
    { kind: 'switch', id: 'pictures', label: 'export-notes.pictures', standard: true },
  ],
  apart: true,
  export: write,
}
export default docx
