/** Where the reader is in a pane: at the selection, at the caret if it can be seen, else at the top of the view. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'

/** An offset of the canonical text. */
export function offsetHere(session: Session, pane: PaneGeometry): number {
  const { selection } = session.window.getState()
  if (selection?.side === pane.side) return selection.span.start
  const view = pane.source?.inView()
  const caret = pane.source?.caret()
  const isSeen = caret !== undefined && view && caret >= view.start && caret <= view.end
  return isSeen ? caret : (view?.start ?? 0)
}
