/** Brings both ends of a link to the same height, about a third from the top; opens the text of an end that is away. */
import { attempt } from '#renderer/session/attempt.ts'
import { layOut } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { otherSide } from '#shared/model/desk.ts'
import type { Panes } from '#renderer/travel/go.ts'
import type { TFunction } from 'i18next'
import type { Tie, TieEnd } from './ties.ts'

/** Milliseconds in which a text that is laid out on the way may still correct where its passage lies. */
const SETTLING = 800

export function align(session: Session, panes: Panes, tie: Tie, t: TFunction): void {
  const [one, other] = tie.ends
  if (!other) {
    openAway(session, tie, t)
    if (one.annotation !== undefined) session.window.setState({ focus: one.annotation, side: one.side })
    return
  }
  const bring = (): void => {
    // A passage near the head of its text cannot come down to a third: then both stand where it can.
    const tops = tie.ends.map((end) => topOf(panes, end))
    const height = Math.min(...tie.ends.map((end) => panes[end.side].view.height / 3), ...tops)
    const moved = one.side === other.side ? [one] : [one, other]
    for (const end of moved) panes[end.side].source?.scrollTo(topOf(panes, end) - height)
  }
  const before = tie.ends.map((end) => topOf(panes, end)).join()
  bring()
  const again = (): void => {
    if (tie.ends.map((end) => topOf(panes, end)).join() !== before) bring()
  }
  const stops = [panes[one.side].onLayout(again), panes[other.side].onLayout(again)]
  setTimeout(() => stops.forEach((stop) => stop()), SETTLING)
}

/** Brings the passage of one end into the sight of its pane. */
export function bringIn(panes: Panes, end: TieEnd): void {
  const pane = panes[end.side]
  pane.source?.scrollTo(Math.max(0, topOf(panes, end) - pane.view.height / 3), { smooth: true })
}

function topOf(panes: Panes, end: TieEnd): number {
  return end.annotation === undefined ? 0 : (panes[end.side].extent(end.annotation)?.top ?? 0)
}

function openAway(session: Session, { link, ends: [here] }: Tie, t: TFunction): void {
  const away = link.from.annotation === here.annotation ? link.to : link.from
  const document = session.library.documents.get(away.document)
  if (document) attempt(session, t, () => layOut(session, document, otherSide(here.side)))
}
