/** Which texts are shown as the pages of their original, for this reader at this machine: on each side of each desk apart. */
import { paneHere, placeKey } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { type Document, sourceOf } from '#shared/model/document.ts'

/** Whether a version came from a file whose pages can be shown. */
export function hasPages(document: Document | undefined, version: string): boolean {
  return document !== undefined && sourceOf(document, version).mediaType === 'application/pdf'
}

/** Whether the document on a side has pages, whichever way it is shown. */
export function hasPagesHere(session: Session, side: Side): boolean {
  const pane = paneHere(session, side)
  return pane !== null && hasPages(session.library.documents.get(pane.document), pane.version)
}

/** Whether a document is to be shown as pages, if it has them. */
export function isShownAsPages(session: Session, side: Side, document: string): boolean {
  return session.passing.store.getState().pages[placeKey(session, side, document)] === true
}

/** Whether pages are what is on a side now. */
export function isPagesHere(session: Session, side: Side): boolean {
  const pane = paneHere(session, side)
  return pane !== null && hasPagesHere(session, side) && isShownAsPages(session, side, pane.document)
}

/** From the reading view to the pages, or back. */
export function togglePages(session: Session, side: Side): void {
  const pane = paneHere(session, side)
  if (!pane || !hasPagesHere(session, side)) return
  showAsPages(session, side, pane.document, !isShownAsPages(session, side, pane.document))
}

export function showAsPages(session: Session, side: Side, document: string, isOn: boolean): void {
  const key = placeKey(session, side, document)
  const { [key]: _old, ...others } = session.passing.store.getState().pages
  session.passing.store.setState({ pages: isOn ? { ...others, [key]: true } : others })
}
