/** What lies open on the present desk. */
import type { Session } from '#renderer/session/session.ts'
import { type Pane, paneAt, SIDES, type Side } from '#shared/model/desk.ts'

/** The pane at one side of the desk that is open, if there is one. */
export function openPane(session: Session, side: Side): Pane | null {
  const { desk } = session.passing.store.getState()
  const open = desk === null ? undefined : session.library.desks.get(desk)
  return open ? paneAt(open, side) : null
}

/** The side a document lies on; the other one than `from` first, so that a link crosses if it can. */
export function sideOf(session: Session, document: string, from: Side): Side | undefined {
  const sides = SIDES.toSorted((a) => (a === from ? 1 : -1))
  return sides.find((side) => openPane(session, side)?.document === document)
}
