/** The desk that is open, what lies on it, and laying a text on one of its sides. */
import type { Session } from '#renderer/session/session.ts'
import { addDesk, openInPane } from '#shared/commands/desks.ts'
import { type Desk, otherSide, paneAt, SIDES, type Side } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'

/** The open desk; undefined in a library without desks. */
export function openDesk({ library, passing }: Session): Desk | undefined {
  const { desk } = passing.store.getState()
  return (desk === null ? undefined : library.desks.get(desk)) ?? library.desks.values().next().value
}

/** The side a document lies on. */
export function sideOf(session: Session, document: string): Side | undefined {
  const desk = openDesk(session)
  return desk && SIDES.find((side) => paneAt(desk, side)?.document === document)
}

/** A side with nothing on it, the one the reader is working in first; else the one across from it. */
export function freeSide(session: Session): Side {
  const desk = openDesk(session)
  const present = session.window.getState().side
  const across = otherSide(present)
  return [present, across].find((side) => !desk || paneAt(desk, side) === null) ?? across
}

/** Lays the current version of a document on a side; a library without desks gets one named after it. */
export function layOut(session: Session, document: Document, side: Side): void {
  const pane = { document: document.id, version: document.current }
  const desk = openDesk(session)
  if (desk) {
    session.run(openInPane, { desk: desk.id, side, pane })
    session.passing.store.setState({ desk: desk.id })
  } else {
    const [left, right] = side === 'left' ? [pane, null] : [null, pane]
    const title = document.title.trim() || document.source.name || '…'
    const { made } = session.run(addDesk, { title, left, right })
    session.passing.store.setState({ desk: made ?? null })
  }
  session.window.setState({ side })
}
