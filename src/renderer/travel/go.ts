/** Going to a passage: its text is laid out if it is not on the desk, then the passage comes into view and is focused. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { freeSide, layOut, paneHere, sideOf } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { otherSide, type Side, SIDES } from '#shared/model/desk.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'

export type Panes = Readonly<Record<Side, PaneGeometry>>

/** Milliseconds a text may take to open before going there is given up. */
const PATIENCE = 5_000

/** Goes to an end of a link, or to an annotation given as one; on `preferred` where there is a choice. */
export function goTo(session: Session, panes: Panes, end: LinkEnd, preferred?: Side): void {
  const side = bring(session, panes, end, preferred)
  if (side === undefined) return
  session.window.setState({ side, focus: end.annotation ?? null, editing: null })
}

/** Brings both ends of a link into view, each on its own side where it can be, and focuses the start. */
export function goToBoth(session: Session, panes: Panes, { from, to }: Link): void {
  const there = sideOf(session, to.document)
  const side = bring(session, panes, from, there ? otherSide(there) : 'left')
  if (side === undefined) return
  // In one text both cannot be brought in; the start is where reading goes on.
  if (to.document !== from.document) bring(session, panes, to, otherSide(side))
  session.window.setState({ side, focus: from.annotation ?? null, editing: null })
}

/** Lays the end's text out if need be and reveals its passage; answers the side, undefined for a text that is gone. */
function bring(session: Session, panes: Panes, end: LinkEnd, preferred?: Side): Side | undefined {
  const document = session.library.documents.get(end.document)
  if (!document) return undefined
  const version = versionOf(session, end)
  const there =
    SIDES.find((one) => version !== undefined && paneHere(session, one)?.version === version) ??
    sideOf(session, document.id, preferred)
  const side = there ?? preferred ?? freeSide(session)
  if (there === undefined) layOut(session, document, side, version)
  // An annotation is shown on the version it stands on, and nowhere else.
  else if (version !== undefined && paneHere(session, side)?.version !== version)
    layOut(session, document, side, version)
  if (end.annotation !== undefined) revealWhenReady(session, panes[side], end.annotation)
  return side
}

/** The version an annotation stands on; undefined for a whole text, or where the annotation is not known yet. */
function versionOf({ library }: Session, { annotation = '' }: LinkEnd): string | undefined {
  const record = library.annotations.get(annotation)
  return record && passageOf(record)?.source.version
}

function revealWhenReady(session: Session, pane: PaneGeometry, id: string): void {
  whenLaidOut(pane, () => {
    const annotation = session.library.annotations.get(id)
    const passage = annotation && passageOf(annotation)
    if (!passage || !pane.source || !pane.extent(id)) return false
    pane.source.reveal(extentOf(passage), { smooth: true })
    return true
  })
}

/** Tries at once and after each layout, until it succeeds or the reader has waited long enough. */
export function whenLaidOut(pane: PaneGeometry, attempt: () => boolean): void {
  if (attempt()) return
  const stop = pane.onLayout(() => {
    if (!attempt()) return
    stop()
    clearTimeout(timer)
  })
  const timer = setTimeout(stop, PATIENCE)
}
