/** Goes to the other end of a link, opening its text across the gutter when it is not on the desk. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import { openInPane } from '#shared/commands/desks.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { otherSide, type Side } from '#shared/model/desk.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'
import { sideOf } from './open-panes.ts'

/** Milliseconds a text may take to open before going there is given up. */
const PATIENCE = 5_000

export function goToEnd(
  session: Session,
  geometry: Readonly<Record<Side, PaneGeometry>>,
  from: Side,
  end: LinkEnd,
): void {
  const side = sideOf(session, end.document, from) ?? openAcross(session, from, end)
  if (side === undefined) return
  session.window.setState({
    side,
    ...(end.annotation !== undefined && { focus: end.annotation, editing: null }),
  })
  if (end.annotation !== undefined) revealWhenReady(session, geometry[side], end.annotation)
}

function openAcross(session: Session, from: Side, end: LinkEnd): Side | undefined {
  const { desk } = session.passing.store.getState()
  const document = session.library.documents.get(end.document)
  if (desk === null || !document) return undefined
  const side = otherSide(from)
  session.run(openInPane, { desk, side, pane: { document: document.id, version: document.current } })
  return side
}

function revealWhenReady(session: Session, pane: PaneGeometry, annotation: string): void {
  const reveal = (): boolean => {
    const record = session.library.annotations.get(annotation)
    const passage = record && passageOf(record)
    if (!passage || !pane.source || !pane.extent(annotation)) return false
    pane.source.reveal(extentOf(passage), { smooth: true })
    return true
  }
  if (reveal()) return
  const stop = pane.onLayout(() => {
    if (!reveal()) return
    stop()
    clearTimeout(timer)
  })
  const timer = setTimeout(stop, PATIENCE)
}
