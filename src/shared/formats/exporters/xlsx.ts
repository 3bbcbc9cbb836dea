/**
 * A workbook: annotations, tags, links and documents on a sheet each, then the link matrices. Dates are dates, the
 * headings stay in sight and can be filtered by; words are always text, so that nothing is ever computed.
 */
import type { Exporter, ExportScope } from '../exporter.ts'
import { MATRIX_OPTIONS, matrixChoices } from '../matrix/options.ts'
import { matrices } from '../matrix/matrix.ts'
import { annotationsIn, inParts } from '../progress.ts'
import { annotationsTable } from '../tables/annotations.ts'
import { documentsTable } from '../tables/documents.ts'
import { loseFormatting } from '../tables/formatted.ts'
import { linksTable } from '../tables/links.ts'
import { telling } from '../tables/table.ts'
import { tagsTable } from '../tables/tags.ts'
import { view } from '../tables/view.ts'
import { workbook } from '../tables/workbook.ts'

/** Of the work: making the rows of the annotations. What is left is done by the library in one go. */
const MADE = 0.45

/** Matrices in one workbook: a sheet each. */
const MATRIX_LIMIT = 20

async function* write(scope: ExportScope): AsyncIterable<Uint8Array> {
  const here = view(scope)
  const all = matrices(scope, here.index, matrixChoices(scope.options))
  if (all.length > MATRIX_LIMIT) scope.lose('formats.drops.matrices', all.length - MATRIX_LIMIT)
  loseFormatting(scope, [...[...here.placed()].map(({ annotation }) => annotation), ...scope.links])
  const made = inParts(scope, annotationsIn(scope), MADE)
  const tables = [
    telling(annotationsTable(here), made),
    tagsTable(here),
    linksTable(here),
    documentsTable(here),
  ]
  yield* workbook(scope, tables, all.slice(0, MATRIX_LIMIT))
}

const xlsx: Exporter = {
  id: 'xlsx',
  label: 'formats.xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  drops: ['formats.drops.formatting', 'formats.drops.texts'],
  options: MATRIX_OPTIONS,
  apart: true,
  export: write,
}
export default xlsx
