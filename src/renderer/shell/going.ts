/** Going to things: an annotation, a document, the other end of a link. */
import { freeSide, layOut, paneHere, sideOf } from '#renderer/session/desk.ts'
import { goTo } from '#renderer/travel/go.ts'
import { documentOf, passageOf } from '#shared/model/annotation.ts'
import { otherSide, type Side } from '#shared/model/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'
import type { ActionContext } from './action.ts'
import { turnTo } from './turn-to.ts'

/** Shows an annotation in the pane its text lies in, else across from `from`, and puts the keyboard's place there. */
export function goToAnnotation({ session, panes }: ActionContext, annotation: string, from: Side): void {
  const record = session.library.annotations.get(annotation)
  const document = record && documentOf(record)
  if (!record || document === undefined) return
  const side = sideOf(session, document, from)
  goTo(session, panes, { document, annotation }, side ?? otherSide(from))
  const passage = passageOf(record)
  const now = session.window.getState().side
  turnTo(session, now)
  if (passage && side !== undefined) panes[now].source?.focusText(extentOf(passage).start)
}

/** Opens a document at a side; where it lies already, that pane is only entered. Makes a desk if there is none. */
export function openDocument({ session, panes }: ActionContext, document: string, side?: Side): void {
  const record = session.library.documents.get(document)
  if (!record) return
  const there = side ?? sideOf(session, document, session.window.getState().side)
  const target = there ?? freeSide(session)
  if (paneHere(session, target)?.document !== document) layOut(session, record, target)
  session.window.setState({ selection: null })
  turnTo(session, target)
  panes[target].source?.focusText()
}

/** The crossing made last, so that the same key leads back over the same bridge. */
let crossed: { readonly link: string; readonly from: LinkEnd; readonly to: LinkEnd } | undefined

/** A bridge from where the reader is. */
interface Bridge {
  readonly link: string
  readonly near: LinkEnd
  readonly far: LinkEnd
}

/** The one crossed last, while the reader is still at its end, else the first link of the focused annotation. */
export function bridgeHere(session: Session): Bridge | undefined {
  const { side } = session.window.getState()
  const focus = subjectOf(session)
  const { link, from, to } = crossed ?? {}
  // An end may be a whole text, in which nothing is focused.
  const isThere =
    to?.annotation === undefined
      ? focus === null && to?.document === paneHere(session, side)?.document
      : focus === to.annotation
  if (link !== undefined && from && to && isThere && session.library.links.has(link))
    return { link, near: to, far: from }
  const [first] = focus === null ? [] : session.index.linksAt(focus)
  if (!first) return undefined
  const [near, far] = first.from.annotation === focus ? [first.from, first.to] : [first.to, first.from]
  return { link: first.id, near, far }
}

/** Goes to the other end of a link of the focused annotation, or back over the link crossed last. */
export function crossBridge(context: ActionContext): void {
  const { session, panes } = context
  const { side } = session.window.getState()
  const bridge = bridgeHere(session)
  if (!bridge) return
  const { link, near, far } = bridge
  crossed = { link, from: near, to: far }
  goTo(session, panes, far, otherSide(side))
  const record = session.library.annotations.get(far.annotation ?? '')
  const passage = record && passageOf(record)
  const now = session.window.getState().side
  turnTo(session, now)
  panes[now].source?.focusText(passage && extentOf(passage).start)
}
