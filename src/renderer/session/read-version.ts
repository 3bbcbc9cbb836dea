/** Reading a version of a text: in the pane the text lies in, else on a free side. */
import type { Side } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import { freeSide, layOut, paneHere, sideOf } from './desk.ts'
import type { Session } from './session.ts'

/** Answers the side it lies on. Throws a `CommandError` where nothing can be laid. */
export function readVersion(session: Session, document: Document, version: string, preferred?: Side): Side {
  const side = preferred ?? sideOf(session, document.id, session.window.getState().side) ?? freeSide(session)
  if (paneHere(session, side)?.version === version) session.window.setState({ side })
  else {
    session.window.setState({ selection: null, focus: null, editing: null })
    layOut(session, document, side, version)
  }
  return side
}
