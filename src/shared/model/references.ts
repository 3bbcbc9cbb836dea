/**
 * Which other records a record cannot do without. What is only mentioned in a note is not among them: a
 * mention keeps its words when its target is gone.
 */
import type { Annotation } from './annotation.ts'
import { documentOf } from './annotation.ts'
import type { Desk } from './desk.ts'
import type { AnyRecord, RecordOf, TableName } from './library.ts'
import type { Link } from './link.ts'
import type { Tag } from './tag.ts'

export interface Reference {
  readonly table: TableName
  readonly id: string
}

type Referring = { readonly [T in TableName]?: (record: RecordOf<T>) => Reference[] }

const REFERENCES: Referring = {
  annotations: (annotation: Annotation) => [
    ...to('documents', documentOf(annotation)),
    ...annotation.tags.map((id): Reference => ({ table: 'tags', id })),
  ],
  links: ({ relation, from, to: end }: Link) => [
    ...to('relations', relation),
    ...[from, end].flatMap(({ document, annotation }) => [
      ...to('documents', document),
      ...to('annotations', annotation),
    ]),
  ],
  tags: ({ broader }: Tag) => to('tags', broader),
  desks: ({ panes }: Desk) => panes.flatMap((pane) => to('documents', pane?.document)),
  transfers: ({ annotation }) => to('annotations', annotation),
}

/** What a record of a table refers to; some more than once. */
export function referencesOf(table: TableName, record: AnyRecord): readonly Reference[] {
  const refer = REFERENCES[table] as ((record: AnyRecord) => Reference[]) | undefined
  return refer?.(record) ?? []
}

function to(table: TableName, id: string | undefined): Reference[] {
  return id === undefined ? [] : [{ table, id }]
}
