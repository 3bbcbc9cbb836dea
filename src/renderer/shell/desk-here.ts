/** The desk that lies open in this window, and what it counts. */
import type { Session } from '#renderer/session/session.ts'
import type { Desk } from '#shared/model/desk.ts'

/** The desk that was open last; the first one when that is gone; undefined in a library without desks. */
export function deskHere({ library, passing }: Session): Desk | undefined {
  const { desk } = passing.store.getState()
  return library.desks.get(desk ?? '') ?? library.desks.values().next().value
}

/** The documents on a desk, each once. */
export function documentsOn(desk: Desk): readonly string[] {
  return [...new Set(desk.panes.flatMap((pane) => pane?.document ?? []))]
}

export interface DeskCounts {
  readonly documents: number
  readonly passages: number
  readonly links: number
}

/** What lies on a desk: passages of texts that were not opened yet are counted as they were at the start. */
export function countsOf({ index, library, counts }: Session, desk: Desk): DeskCounts {
  const documents = documentsOn(desk).filter((id) => library.documents.has(id))
  const passages = documents.map((id) => index.annotationsOf(id).length || (counts[id]?.annotations ?? 0))
  const links = new Set(documents.flatMap((id) => index.linksOf(id)))
  return {
    documents: documents.length,
    passages: passages.reduce((sum, count) => sum + count, 0),
    links: links.size,
  }
}
