/** The table of documents: what they are, where they come from, and how much hangs on each. */
import { sourceOf } from '#shared/model/document.ts'
import type { ScopeDocument } from '../exporter.ts'
import { number, type Table, tableOf, text, time } from './table.ts'
import { creatorsOf, type View } from './view.ts'

export function documentsTable(here: View): Table {
  const linked = new Map<string, number>()
  for (const { from, to } of here.scope.links)
    for (const id of new Set([from.document, to.document])) linked.set(id, (linked.get(id) ?? 0) + 1)
  const field = (name: Field, width: number) =>
    text<ScopeDocument>(name, width, ({ document }) => document[name])
  return tableOf<ScopeDocument>(
    'tables.documents',
    [
      text('title', 40, ({ document }) => document.title),
      field('subtitle', 30),
      text('creators', 30, ({ document }) => creatorsOf(document)),
      field('date', 12),
      field('siglum', 10),
      field('role', 12),
      field('type', 14),
      field('container', 28),
      field('volume', 8),
      field('issue', 8),
      field('pages', 10),
      field('publisher', 22),
      text('publicationPlace', 16, ({ document }) => document.place),
      field('language', 8),
      field('rights', 16),
      field('doi', 20),
      field('isbn', 18),
      text('address', 36, ({ document, version }) => sourceOf(document, version.id).address),
      time('retrieved', ({ document, version }) => sourceOf(document, version.id).retrieved),
      text('file', 24, ({ document, version }) => sourceOf(document, version.id).name),
      number('words', ({ version }) => version.words),
      number('versions', ({ document }) => document.versions.length),
      number('annotations', ({ annotations }) => annotations.length),
      number('links', ({ document }) => linked.get(document.id) ?? 0),
      time('added', ({ document }) => document.added),
      text('description', 50, ({ document }) => document.description),
      text('id', 38, ({ document }) => document.id),
    ],
    () => here.scope.documents,
  )
}

type Field =
  | 'subtitle'
  | 'date'
  | 'siglum'
  | 'role'
  | 'type'
  | 'container'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'publisher'
  | 'language'
  | 'rights'
  | 'doi'
  | 'isbn'
