/**
 * Orphans: annotations whose words are on a version of their text that is no longer the current one, and those that
 * came from elsewhere with words no version has as they are. They keep their words, and the version, which stays
 * readable; a reader brings them to the current one or leaves them where they are.
 */
import { type Annotation, documentOf, passageOf } from './annotation.ts'
import type { Document } from './document.ts'
import type { Library } from './library.ts'
import { extentOf, type Passage } from './passage.ts'
import type { Proposal } from './proposal.ts'

export interface Orphan {
  readonly annotation: Annotation
  readonly document: Document
  /** the version it stands on, or that its proposed place is in */
  readonly version: string
  /** absent while it has none of its own */
  readonly passage?: Passage
  readonly proposal?: Proposal
  /** what the reader decided when the current version came; absent when nothing yet */
  readonly decision?: 'refused' | 'left'
}

/** Those among the loaded annotations, by document, then by place; of one document when it is named. */
export function orphansOf(library: Library, document?: string): Orphan[] {
  const decisions = new Map(
    [...library.transfers.values()].map(({ annotation, version, decision }) => [
      `${annotation}/${version}`,
      decision,
    ]),
  )
  const found: Orphan[] = []
  for (const { annotation: id, version, decision, proposal } of library.transfers.values()) {
    const annotation = library.annotations.get(id)
    const its = library.documents.get((annotation && documentOf(annotation)) ?? '')
    if (!proposal || !annotation || !its || (document !== undefined && its.id !== document)) continue
    const left = decision === 'left' && { decision }
    found.push({ annotation, document: its, version, proposal, ...left })
  }
  for (const annotation of library.annotations.values()) {
    const passage = passageOf(annotation)
    if (!passage || (document !== undefined && passage.source.document !== document)) continue
    const its = library.documents.get(passage.source.document)
    if (!its || its.current === passage.source.version) continue
    const decision = decisions.get(`${annotation.id}/${its.current}`)
    if (decision === 'accepted') continue
    const said = (decision === 'refused' || decision === 'left') && { decision }
    found.push({ annotation, passage, document: its, version: passage.source.version, ...said })
  }
  return found.toSorted(
    (a, b) =>
      compare(a.document.id, b.document.id) ||
      placeOf(a) - placeOf(b) ||
      compare(a.annotation.id, b.annotation.id),
  )
}

function placeOf({ passage, proposal }: Orphan): number {
  return passage ? extentOf(passage).start : (proposal?.spans[0]?.start ?? 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
