/** Brings a passage into view and makes it the focused one; opens its text when it is not on the desk. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { otherSide, type Side } from '#shared/model/desk.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'
import { freeSide, layOut, sideOf } from './open-desk.ts'

type Panes = Readonly<Record<Side, PaneGeometry>>

/** Milliseconds a text may take to open before going there is given up. */
const PATIENCE = 5_000

/** Goes to an end of a link, or to an annotation given as one. */
export function jump(session: Session, panes: Panes, end: LinkEnd): void {
  const side = bring(session, panes, end, freeSide(session))
  if (side === undefined) return
  session.window.setState({ side, focus: end.annotation ?? null, editing: null })
}

/** Brings both ends of a link into view, each on its own side where it can be. */
export function jumpToBoth(session: Session, panes: Panes, { from, to }: Link): void {
  const there = sideOf(session, to.document)
  const side = bring(session, panes, from, there ? otherSide(there) : 'left')
  if (side === undefined) return
  // In one text both cannot be brought in; the start is where reading goes on.
  if (to.document !== from.document) bring(session, panes, to, otherSide(side))
  session.window.setState({ side, focus: from.annotation ?? null, editing: null })
}

function bring(session: Session, panes: Panes, end: LinkEnd, wanted: Side): Side | undefined {
  const document = session.library.documents.get(end.document)
  if (!document) return undefined
  const side = sideOf(session, document.id) ?? wanted
  if (sideOf(session, document.id) === undefined) layOut(session, document, side)
  if (end.annotation !== undefined) revealWhenReady(session, panes[side], end.annotation)
  return side
}

function revealWhenReady(session: Session, pane: PaneGeometry, id: string): void {
  const reveal = (): boolean => {
    const annotation = session.library.annotations.get(id)
    const passage = annotation && passageOf(annotation)
    if (!passage || !pane.source || !pane.extent(id)) return false
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
