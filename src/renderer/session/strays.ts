/**
 * Annotations that do not stand on the current version of their text: no place was found, none was accepted, or the
 * reader left them on an older version, which stays readable; or they came from elsewhere and their very words are
 * not in it. They keep their words and what stood around them.
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library, RecordOf } from '#shared/model/library.ts'
import type { Proposal } from '#shared/model/proposal.ts'
import type { Session } from './session.ts'

/** What the reader said of it when the current version came; `open` while nothing was. */
export type StrayState = 'open' | 'refused' | 'left'

export interface Stray {
  readonly annotation: Annotation
  readonly state: StrayState
  /** of one that came from elsewhere without its very words: they, and the place that is proposed */
  readonly asked?: Asked
}

export interface Asked {
  readonly version: string
  readonly proposal: Proposal
}

/** Whether an annotation stands on another version of its text than the one that is current, or waits for a place. */
export function isStray({ library }: Session, annotation: Annotation): boolean {
  return isElsewhere(library, annotation) || askedOf(library, annotation.id) !== undefined
}

/** What is proposed for an annotation that came without a place of its own. */
export function askedOf({ transfers }: Library, annotation: string): Asked | undefined {
  for (const one of transfers.values())
    if (one.annotation === annotation && one.proposal) return { version: one.version, proposal: one.proposal }
  return undefined
}

/** Those of a text whose annotations are loaded, in the order of their old places; those without any come first. */
export function straysOf(session: Session, document: Document): readonly Stray[] {
  const { library } = session
  const waiting = new Map<string, RecordOf<'transfers'>>()
  const decisions = new Map<string, StrayState>()
  for (const one of library.transfers.values()) {
    if (one.proposal) waiting.set(one.annotation, one)
    else if (one.version === document.current && (one.decision === 'refused' || one.decision === 'left'))
      decisions.set(one.annotation, one.decision)
  }
  if (document.versions.length === 1 && waiting.size === 0) return []
  return session.index.annotationsOf(document.id).flatMap((annotation): Stray[] => {
    const { version, proposal, decision } = waiting.get(annotation.id) ?? {}
    if (proposal && version !== undefined)
      return [{ annotation, state: decision === 'left' ? 'left' : 'open', asked: { version, proposal } }]
    if (!isElsewhere(library, annotation)) return []
    return [{ annotation, state: decisions.get(annotation.id) ?? 'open' }]
  })
}

function isElsewhere(library: Library, annotation: Annotation): boolean {
  const source = passageOf(annotation)?.source
  const document = source && library.documents.get(source.document)
  return document !== undefined && source?.version !== document.current
}

/** How many of them wait for a place: all but those the reader left where they are. */
export function waitingCount(session: Session, document: Document): number {
  return straysOf(session, document).filter(({ state }) => state !== 'left').length
}
