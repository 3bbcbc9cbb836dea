/**
 * The links of the texts that lie open, as the gutter draws them: across it, inside one text, or away to a
 * text that is not on the desk (those are gathered by passage).
 */
import type { Session } from '#renderer/session/session.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { type Desk, paneAt, SIDES, type Side } from '#shared/model/desk.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'

/** An end of a link in an open pane; without an annotation it is the whole text. */
export interface TieEnd {
  readonly side: Side
  readonly annotation?: string
}

export interface Tie {
  /** the link, or the first of those gathered */
  readonly link: Link
  readonly colour: Colour | undefined
  /** the ends that are on the desk, the link's start first: two, or one when the other is away */
  readonly ends: readonly [TieEnd] | readonly [TieEnd, TieEnd]
  /** links gathered in one stub; 1 otherwise */
  readonly count: number
}

/** All ties of a desk, from the top of the left text to the bottom of the right one. */
export function tiesOf(session: Session, desk: Desk | undefined): Tie[] {
  if (!desk) return []
  const links = new Set(SIDES.flatMap((side) => session.index.linksOf(paneAt(desk, side)?.document ?? '')))
  const ties = new Map<string, { tie: Tie; at: number }>()
  for (const link of links) {
    const [from, to] = [sidesOf(session, desk, link.from), sidesOf(session, desk, link.to)]
    const start = from[0]
    // A link inside one text is drawn in one pane, even when both show that text.
    const finish =
      link.from.document === link.to.document ? to.find((end) => end.side === start?.side) : to[0]
    const ends =
      start && finish
        ? ([start, finish] as const)
        : start
          ? ([start] as const)
          : finish && ([finish] as const)
    if (!ends) continue
    const colour = annotationOf(session, link.from)?.style?.colour
    const key = ends.length === 2 ? link.id : `away/${ends[0].side}/${ends[0].annotation ?? ''}`
    const count = (ties.get(key)?.tie.count ?? 0) + 1
    const first = ties.get(key)?.tie.link ?? link
    ties.set(key, { tie: { link: first, colour, ends, count }, at: orderOf(session, leftmost(ends)) })
  }
  return [...ties.values()].toSorted((a, b) => a.at - b.at).map(({ tie }) => tie)
}

/** The panes in which an end can be seen: its document is open there, at the version of its passage. */
function sidesOf(session: Session, desk: Desk, end: LinkEnd): TieEnd[] {
  return SIDES.flatMap((side): TieEnd[] => {
    const pane = paneAt(desk, side)
    if (pane?.document !== end.document) return []
    if (end.annotation === undefined) return [{ side }]
    const annotation = annotationOf(session, end)
    const passage = annotation && passageOf(annotation)
    return passage?.source.version === pane.version ? [{ side, annotation: end.annotation }] : []
  })
}

function annotationOf(session: Session, end: LinkEnd): Annotation | undefined {
  return end.annotation === undefined ? undefined : session.library.annotations.get(end.annotation)
}

/** Links follow the left text; those that do not touch it come after, in the order of the right one. */
function orderOf(session: Session, end: TieEnd): number {
  const annotation = session.library.annotations.get(end.annotation ?? '')
  const passage = annotation && passageOf(annotation)
  return (passage ? extentOf(passage).start : -1) + (end.side === 'left' ? 0 : 1e9)
}

function leftmost(ends: Tie['ends']): TieEnd {
  return ends.find((end) => end.side === 'left') ?? ends[0]
}
