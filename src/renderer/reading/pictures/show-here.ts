/** From the caret to a picture: the one at the caret, else the first one in sight. */
import type { PaneSource } from '#renderer/geometry/pane-geometry.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { blockAt } from '#shared/text/block-table.ts'

/** Opens it large; false when there is none. */
export function showPictureHere(session: Session, side: Side, source: PaneSource): boolean {
  const pane = paneHere(session, side)
  const table = session.texts.get(pane?.version ?? '')?.table
  if (!pane || !table) return false
  const at = (offset: number | undefined): number => (offset === undefined ? -1 : blockAt(table, offset))
  const caret = at(source.caret() ?? source.lastCaret())
  const seen = source.inView()
  const inSight = seen ? range(at(seen.start), at(seen.end)) : []
  const block = [caret, ...inSight].find((index) => table.blocks[index]?.image)
  if (block === undefined) return false
  session.window.setState({ dialog: { id: 'picture', about: `${pane.document}/${pane.version}/${block}` } })
  return true
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
