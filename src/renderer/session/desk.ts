/** The desk that lies open in this window: its sides, what lies on them, laying a text on one. */
import { addDesk, openInPane } from '#shared/commands/desks.ts'
import { type Desk, otherSide, type Pane, paneAt, SIDES, type Side } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import type { Session } from './session.ts'
import { leave } from './trail.ts'

/** The desk that was open last; the first one when that is gone; undefined in a library without desks. */
export function deskHere({ library, passing }: Session): Desk | undefined {
  const { desk } = passing.store.getState()
  return library.desks.get(desk ?? '') ?? library.desks.values().next().value
}

/** What lies on a side of the open desk. */
export function paneHere(session: Session, side: Side): Pane | null {
  const desk = deskHere(session)
  return desk ? paneAt(desk, side) : null
}

/** The side a document lies on; where it lies on both, `preferred`. */
export function sideOf(session: Session, document: string, preferred: Side = 'left'): Side | undefined {
  const sides = [preferred, otherSide(preferred)]
  return sides.find((side) => paneHere(session, side)?.document === document)
}

/** A side with nothing on it, the one the reader is working in first; else the one across from it. */
export function freeSide(session: Session): Side {
  const present = session.window.getState().side
  const across = otherSide(present)
  return [present, across].find((side) => paneHere(session, side) === null) ?? across
}

/** Lays a version of a document, the current one by default, on a side; a library without desks gets one named after it. */
export function layOut(session: Session, document: Document, side: Side, version = document.current): void {
  const pane = { document: document.id, version }
  const desk = deskHere(session)
  const before = paneHere(session, side)
  if (desk) {
    session.run(openInPane, { desk: desk.id, side, pane })
    session.passing.store.setState({ desk: desk.id })
  } else {
    const [left, right] = side === 'left' ? [pane, null] : [null, pane]
    const title = document.title.trim() || document.source.name || '…'
    const { made } = session.run(addDesk, { title, left, right })
    session.passing.store.setState({ desk: made ?? null })
  }
  // Only now: where nothing could be laid, nothing was left.
  if (before && (before.document !== document.id || before.version !== version)) leave(session, side, before)
  session.window.setState({ side })
}

/** Key of a reading place in the passing state. */
export function placeKey(session: Session, side: Side, document: string): string {
  return `${session.passing.store.getState().desk ?? ''}/${side}/${document}`
}

/** The documents on a desk, each once. */
export function documentsOn(desk: Desk): readonly string[] {
  return [...new Set(SIDES.flatMap((side) => paneAt(desk, side)?.document ?? []))]
}
