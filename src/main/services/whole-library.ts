/**
 * Questions about annotations of the whole library, most of which are in no window: answered from the index,
 * never by loading them.
 */
import type { Excerpt, TaggedPage } from '#shared/host/contract.ts'
import { foldedWords } from '#shared/text/fold.ts'
import { excerptOf } from '#main/library/excerpt-index.ts'
import type { IndexRow } from '#main/library/index-row.ts'
import type { OpenLibrary } from '#main/library/library.ts'

/** Annotations in whose quote, note or document's title every word stands, the last changed first. */
export function findAnnotations(library: OpenLibrary, words: string, limit: number): Excerpt[] {
  const titleOf = (document: string): string => library.tables.documents.get(document)?.title ?? ''
  return library.index
    .find(foldedWords(words), titleOf)
    .toSorted((a, b) => b.modified - a.modified || (a.id < b.id ? 1 : -1))
    .slice(0, limit)
    .map(excerptOf)
}

/** Annotations whose note mentions a record, the oldest first. */
export function backlinks(library: OpenLibrary, of: string): Excerpt[] {
  return library.index.excerpts([...library.index.mentioning(of)].toSorted())
}

/** Answers pages of the annotations that have a tag; the pages after the first need no sorting. */
export function taggedPages(
  library: OpenLibrary,
): (tags: readonly string[], offset: number, limit: number) => TaggedPage {
  let last: { readonly key: string; readonly rows: readonly IndexRow[] } | undefined
  return (tags, offset, limit) => {
    const key = [library.seq, ...tags].join()
    if (last?.key !== key) last = { key, rows: inReadingOrder(library, library.index.tagged(tags)) }
    const { rows } = last
    return { total: rows.length, excerpts: rows.slice(offset, offset + limit).map(excerptOf) }
  }
}

/** By the title of the document, memos of the library first; inside a document by place, notes on the whole of it first. */
function inReadingOrder({ tables }: OpenLibrary, rows: readonly IndexRow[]): readonly IndexRow[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  const titles = [...new Set(rows.map((row) => row.document))].map((id) => {
    return { id, title: tables.documents.get(id)?.title ?? '' }
  })
  const ranks = new Map(
    titles
      .toSorted((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
      .map(({ id }, rank) => [id, rank]),
  )
  const rankOf = (row: IndexRow): number => ranks.get(row.document) ?? 0
  return rows.toSorted((a, b) => rankOf(a) - rankOf(b) || a.start - b.start || (a.id < b.id ? -1 : 1))
}
