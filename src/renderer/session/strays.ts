/**
 * Annotations that do not stand on the current version of their text: no place was found, none was accepted, or the
 * reader left them on an older version, which stays readable. They keep their words and what stood around them.
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Session } from './session.ts'

/** What the reader said of it when the current version came; `open` while nothing was. */
export type StrayState = 'open' | 'refused' | 'left'

export interface Stray {
  readonly annotation: Annotation
  readonly state: StrayState
}

/** Whether an annotation stands on another version of its text than the one that is current. */
export function isStray({ library }: Session, annotation: Annotation): boolean {
  const source = passageOf(annotation)?.source
  const document = source && library.documents.get(source.document)
  return document !== undefined && source?.version !== document.current
}

/** Those of a text whose annotations are loaded, in the order of their old places. */
export function straysOf(session: Session, document: Document): readonly Stray[] {
  if (document.versions.length === 1) return []
  const strays = session.index.annotationsOf(document.id).filter((one) => isStray(session, one))
  if (strays.length === 0) return []
  const decisions = new Map<string, StrayState>()
  for (const { annotation, version, decision } of session.library.transfers.values())
    if (version === document.current && decision !== 'accepted') decisions.set(annotation, decision)
  return strays.map((annotation) => ({ annotation, state: decisions.get(annotation.id) ?? 'open' }))
}

/** How many of them wait for a place: all but those the reader left where they are. */
export function waitingCount(session: Session, document: Document): number {
  return straysOf(session, document).filter(({ state }) => state !== 'left').length
}
