/**
 * What goes between the host and the process that writes a file for it, as plain data: the records of the export in
 * portions, then the order to write; back come the file's pieces one by one, and what the writer needs to know.
 */
import type { ExportScope, ScopeDocument } from '#shared/formats/exporter.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Block } from '#shared/model/document.ts'
import type { Link } from '#shared/model/link.ts'
import { z } from '#shared/model/zod.ts'

/** Records sent at once: few enough that packing them keeps nobody waiting. */
const PORTION = 250

type Excerpt = NonNullable<ReturnType<ExportScope['excerptOf']>>

/** The parts of a scope that are sent in one piece. */
const KEPT = [
  'title',
  'generated',
  'whole',
  'tags',
  'relations',
  'settings',
  'desks',
  'transfers',
  'options',
] as const

/** What to write, with all of the scope that did not go ahead. */
export interface Order extends Pick<ExportScope, (typeof KEPT)[number]> {
  readonly format: string
  readonly language: 'en' | 'fr'
  /** titles of all documents of the library */
  readonly titles: ReadonlyMap<string, string>
  /** words of annotations outside of the scope that links lead to */
  readonly excerpts: ReadonlyMap<string, Excerpt>
}

/** From the host. */
export type Sent =
  | {
      readonly kind: 'document'
      readonly one: Omit<ScopeDocument, 'table'>
      readonly blocks: readonly Block[]
    }
  /** of the document that was sent last, or of the library when there was none */
  | { readonly kind: 'annotations'; readonly some: readonly Annotation[] }
  | { readonly kind: 'links'; readonly some: readonly Link[] }
  | { readonly kind: 'write'; readonly order: Order }
  /** the piece that came last is in the file */
  | { readonly kind: 'taken' }
  | { readonly kind: 'told'; readonly nth: number; readonly value: unknown }

/** The message that carries it: importers hear others on the same line. */
export interface SentParcel {
  readonly parcel: Sent
}

/** From the writer: checked, since it comes from another process. */
export const cameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('piece'), bytes: z.instanceof(Uint8Array) }),
  /** annotations that are written since the last one was told of; a fraction is part of the work on one */
  z.object({ kind: z.literal('passed'), count: z.number() }),
  z.object({ kind: z.literal('lost'), what: z.string(), count: z.number() }),
  z.object({
    kind: z.literal('ask'),
    nth: z.number(),
    of: z.enum(['text', 'asset', 'original']),
    document: z.string(),
    id: z.string(),
  }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('failed'), error: z.unknown() }),
])
export type Came = z.infer<typeof cameSchema>

/** Everything the writer has to know, in the order in which it is to be sent. */
export function* parcels(
  scope: ExportScope,
  { format, language }: Pick<Order, 'format' | 'language'>,
  titles: ReadonlyMap<string, string>,
): Iterable<Sent> {
  for (const some of portions(scope.memos)) yield { kind: 'annotations', some }
  for (const { table, annotations, ...one } of scope.documents) {
    yield { kind: 'document', one: { ...one, annotations: [] }, blocks: table.blocks }
    for (const some of portions(annotations)) yield { kind: 'annotations', some }
  }
  for (const some of portions(scope.links)) yield { kind: 'links', some }
  const kept = Object.fromEntries(KEPT.map((name) => [name, scope[name]])) as Pick<
    ExportScope,
    (typeof KEPT)[number]
  >
  yield { kind: 'write', order: { ...kept, format, language, titles, excerpts: excerptsOf(scope) } }
}

/** The words at the ends of links that lie outside of the scope. */
function excerptsOf({ documents, links, excerptOf }: ExportScope): ReadonlyMap<string, Excerpt> {
  const inside = new Set(documents.flatMap((one) => one.annotations.map(({ id }) => id)))
  const ends = links.flatMap(({ from, to }) => [from.annotation, to.annotation])
  return new Map(
    ends.flatMap((id): [string, Excerpt][] => {
      const excerpt = id === undefined || inside.has(id) ? undefined : excerptOf(id)
      return id !== undefined && excerpt ? [[id, excerpt]] : []
    }),
  )
}

function* portions<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION)
}
