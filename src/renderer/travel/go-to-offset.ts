/** Going to a place in the text of a pane: where one was stays on the way back. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { leave } from '#renderer/session/trail.ts'
import type { Side } from '#shared/model/desk.ts'
import { blockAt } from '#shared/text/block-table.ts'

/** Brings the block of an offset to the top of the pane; `enter` puts the keyboard's place there. */
export function goToOffset(
  session: Session,
  geometry: PaneGeometry,
  side: Side,
  offset: number,
  enter: boolean,
): void {
  const pane = paneHere(session, side)
  const text = pane && session.texts.get(pane.version)
  const { source } = geometry
  if (!pane || !text || !source) return
  const place = source.place()
  leave(session, side, { ...pane, ...(place && { place }) })
  source.resume({ block: blockAt(text.table, offset), offset: 0 })
  session.window.setState({ side, selection: null })
  if (enter) source.focusText(offset)
}
