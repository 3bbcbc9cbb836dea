/** What a desk counts. */
import { documentsOn } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Desk } from '#shared/model/desk.ts'

export interface DeskCounts {
  readonly documents: number
  readonly passages: number
  readonly links: number
}

/** What lies on a desk: passages of texts that are not open are counted as they were at the start. */
export function countsOf({ index, library, counts, texts }: Session, desk: Desk): DeskCounts {
  const documents = documentsOn(desk).filter((id) => library.documents.has(id))
  const open = new Set(texts.opened().map(({ document }) => document))
  const passages = documents.map((id) =>
    open.has(id) ? index.annotationsOf(id).length : (counts[id]?.annotations ?? 0),
  )
  const links = new Set(documents.flatMap((id) => index.linksOf(id)))
  return {
    documents: documents.length,
    passages: passages.reduce((sum, count) => sum + count, 0),
    links: links.size,
  }
}
