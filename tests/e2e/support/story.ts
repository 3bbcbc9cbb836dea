/** What a library on disk says, without ids and times: for comparing two libraries. */
import { type Rec, readDisk } from './disk.ts'

interface Passage {
  readonly spans: readonly { readonly start: number; readonly quote: { readonly exact: string } }[]
}

/** Quotes with style, note and tags; links with both quotes, relation and rationale; sorted. */
export function story(library: string): { annotations: string[]; links: string[] } {
  const tables = readDisk(library)
  const records = (table: string) => [...(tables[table]?.values() ?? [])]
  const label = (table: string, id: unknown) => tables[table]?.get(String(id))?.['label']
  const quoteOf = (record: Rec | undefined) =>
    (record?.['target'] as Passage | undefined)?.spans.map((span) => [span.start, span.quote.exact])
  const end = (value: unknown) =>
    quoteOf(tables['annotations']?.get((value as { annotation: string }).annotation))
  const tags = (record: Rec) =>
    ((record['tags'] ?? []) as string[]).map((id) => String(label('tags', id))).toSorted()
  const said = (one: Rec) => [quoteOf(one), one['style'], one['body'], tags(one)]
  const tied = (one: Rec) => [
    end(one['from']),
    label('relations', one['relation']),
    end(one['to']),
    one['body'],
  ]
  const sorted = (all: unknown[]) => all.map((one) => JSON.stringify(one)).toSorted()
  return { annotations: sorted(records('annotations').map(said)), links: sorted(records('links').map(tied)) }
}
