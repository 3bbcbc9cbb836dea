/** The annotations of the texts that lie open, in the order of the texts, left side first. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, usePassing, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Pane } from '#shared/model/desk.ts'
import { useEffect, useState } from 'react'
import { deskHere } from '#renderer/session/desk.ts'
import { type Filter, passes } from './filter.ts'

/** What lies open, each text once. */
export function openPanes(session: Session): readonly Pane[] {
  const panes = deskHere(session)?.panes.filter((pane) => pane !== null) ?? []
  return panes.filter((pane, at) => panes.findIndex(({ document }) => document === pane.document) === at)
}

/** All annotations of the open texts. */
export function listed(session: Session): readonly Annotation[] {
  return openPanes(session).flatMap(({ document }) => session.index.annotationsOf(document))
}

/** Those annotations that pass a filter. */
export function filtered(session: Session, filter: Filter): readonly Annotation[] {
  return listed(session).filter((annotation) => passes(session, filter, annotation))
}

/**
 * The open panes, with their texts on the way: renders again when a text has opened, so that the places of
 * its passages can be named.
 */
export function useOpenTexts(): readonly Pane[] {
  const session = useSession()
  // Another desk is no change of a record, so it is read for its own sake.
  usePassing((state) => state.desk)
  const panes = useLibrary((from) => openPanes(from))
  const { left, right } = useGeometry()
  const [, setOpened] = useState(0)
  useEffect(() => {
    const again = (): void => setOpened((count) => count + 1)
    // A text that cannot be opened says so in its pane.
    for (const { document, version } of panes) session.texts.open(document, version).then(again, () => {})
    const stops = [left.onLayout(again), right.onLayout(again)]
    return () => stops.forEach((stop) => stop())
  }, [session, panes, left, right])
  return panes
}
