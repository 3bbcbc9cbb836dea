/** CSV and TSV are one format with another separator: which table, and whether it begins with a byte order mark. */
import type { ExporterOption } from '#shared/model/exporter-option.ts'
import type { ExportScope } from '../exporter.ts'
import { annotationsIn, inParts } from '../progress.ts'
import { annotationsTable } from './annotations.ts'
import { documentsTable } from './documents.ts'
import { loseFormatting } from './formatted.ts'
import { linksTable } from './links.ts'
import { separatedLine } from './separated.ts'
import { type Table, telling } from './table.ts'
import { tagsTable } from './tags.ts'
import { type View, view } from './view.ts'

/** Without it Excel takes UTF-8 for the encoding of the system. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** By the id of the choice, which is also the end of its label. */
export const TABLES_OF: Readonly<Record<string, (here: View) => Table>> = {
  annotations: annotationsTable,
  links: linksTable,
  tags: tagsTable,
  documents: documentsTable,
}

export const WITH_MARK: ExporterOption = {
  kind: 'switch',
  id: 'bom',
  label: 'tables.options.bom',
  standard: true,
}

export const WHICH_TABLE: ExporterOption = {
  kind: 'choice',
  id: 'table',
  label: 'tables.options.table',
  choices: Object.keys(TABLES_OF).map((id) => ({ id, label: `tables.${id}` })),
  standard: 'annotations',
}

/** The chosen table, a heading line first. */
export function* writeSeparated(scope: ExportScope, separator: string): Iterable<string> {
  const here = view(scope)
  const table = (TABLES_OF[String(scope.options['table'])] ?? annotationsTable)(here)
  if (table.label === 'tables.annotations')
    loseFormatting(
      scope,
      [...here.placed()].map(({ annotation }) => annotation),
    )
  if (table.label === 'tables.links') loseFormatting(scope, scope.links)
  if (scope.options['bom'] !== false) yield BYTE_ORDER_MARK
  yield separatedLine(
    table.columns.map(({ label }) => scope.t(label)),
    separator,
  )
  const isWhole = table.label === 'tables.annotations'
  const told = isWhole ? telling(table, inParts(scope, annotationsIn(scope))) : table
  for (const row of told.rows()) yield separatedLine(row, separator)
}
