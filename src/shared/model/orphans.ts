/**
 * Orphans: annotations whose words are on a version of their text that is no longer the current one. They keep
 * that version, which stays readable; a reader brings them to the current one or leaves them there.
 */
import { type Annotation, passageOf } from './annotation.ts'
import type { Document } from './document.ts'
import type { Library } from './library.ts'
import { extentOf, type Passage } from './passage.ts'

export interface Orphan {
  readonly annotation: Annotation
  readonly passage: Passage
  readonly document: Document
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
  for (const annotation of library.annotations.values()) {
    const passage = passageOf(annotation)
    if (!passage || (document !== undefined && passage.source.document !== document)) continue
    const its = library.documents.get(passage.source.document)
    if (!its || its.current === passage.source.version) continue
    const decision = decisions.get(`${annotation.id}/${its.current}`)
    if (decision === 'accepted') continue
    found.push({ annotation, passage, document: its, ...(decision !== undefined && { decision }) })
  }
  return found.toSorted(
    (a, b) =>
      compare(a.document.id, b.document.id) ||
      extentOf(a.passage).start - extentOf(b.passage).start ||
      compare(a.annotation.id, b.annotation.id),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
