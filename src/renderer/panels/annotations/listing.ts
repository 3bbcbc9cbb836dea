/** What the panel lists: the annotations of the texts that lie open, left side first, sifted and put in order. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { deskHere, paneHere } from '#renderer/session/desk.ts'
import { useLibrary, usePassing, useSession, useStatus } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Pane } from '#shared/model/desk.ts'
import type { Link } from '#shared/model/link.ts'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Filter, type Order, useFilter, useOrder } from './filter.ts'
import { type Ground, type Sifted, sift } from './sift.ts'
import { useSight } from './sight.ts'

/** What lies open, each text once. */
export function openPanes(session: Session): readonly Pane[] {
  const panes = deskHere(session)?.panes.filter((pane) => pane !== null) ?? []
  return panes.filter((pane, at) => panes.findIndex(({ document }) => document === pane.document) === at)
}

/** All annotations of the open texts, in the order of the texts. */
export function listed(session: Session): readonly Annotation[] {
  return openPanes(session).flatMap(({ document }) => session.index.annotationsOf(document))
}

export interface Listing extends Sifted {
  /** every annotation there is to sift, by place */
  readonly all: readonly Annotation[]
}

/** What is to be shown now. Worked out once per change of the library, the filter or (if it is asked for) the view. */
export function useListing(): Listing {
  const session = useSession()
  useOpenTexts()
  const revision = useStatus((status) => status.revision)
  const desk = usePassing((state) => state.desk)
  // Typing goes before sifting.
  const filter = useDeferredValue(useFilter())
  const order = useOrder()
  const views = useSight(filter.isInView)
  const all = useMemo(() => {
    // What is read from the session changes with these, and with nothing else.
    void [revision, desk]
    return listed(session)
  }, [session, revision, desk])
  return useMemo(() => listing(session, all, filter, order, views), [session, all, filter, order, views])
}

/** What a filter lets through, in an order. */
export function listing(
  session: Session,
  all: readonly Annotation[],
  filter: Filter,
  order: Order,
  views: Ground['views'],
): Listing {
  const sifted = sift(all, filter, groundOf(session, views))
  return { all, counts: sifted.counts, shown: inOrder(sifted.shown, order) }
}

function groundOf(session: Session, views: Ground['views']): Ground {
  const documents = {
    left: paneHere(session, 'left')?.document,
    right: paneHere(session, 'right')?.document,
  }
  const linked = new Set<string>()
  const take = ({ from, to }: Link): void => {
    if (from.annotation !== undefined) linked.add(from.annotation)
    if (to.annotation !== undefined) linked.add(to.annotation)
  }
  for (const { document } of openPanes(session)) session.index.linksOf(document).forEach(take)
  return { tags: session.library.tags, linked, documents, views }
}

/** By place as they come; by time the latest first, and what was made at one moment in the order of its making. */
export function inOrder(annotations: readonly Annotation[], order: Order): readonly Annotation[] {
  if (order === 'place') return annotations
  const later = (a: Annotation, b: Annotation): number => compare(b[order], a[order]) || compare(b.id, a.id)
  return annotations.toSorted(later)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The open panes, with their texts on the way: renders again when one of them has opened. */
export function useOpenTexts(): readonly Pane[] {
  const session = useSession()
  // Another desk is no change of a record, so it is read for its own sake.
  usePassing((state) => state.desk)
  const panes = useLibrary((from) => openPanes(from))
  const { left, right } = useGeometry()
  const [, setOpened] = useState('')
  useEffect(() => {
    // Only texts that come or go are news, not every line that is laid out.
    const look = (): void =>
      setOpened(panes.flatMap(({ version }) => (session.texts.get(version) ? version : [])).join())
    // A text that cannot be opened says so in its pane.
    for (const { document, version } of panes) session.texts.open(document, version).then(look, () => {})
    const stops = [left.onLayout(look), right.onLayout(look)]
    look()
    return () => stops.forEach((stop) => stop())
  }, [session, panes, left, right])
  return panes
}
