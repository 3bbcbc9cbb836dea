/**
 * The whole of an export of notes as chapters and their parts: in the order of the texts a chapter is a document and a
 * part a place; grouped otherwise a chapter is a tag, a colour, a relation or a day, and a part a document.
 */
import type { ScopeDocument } from '../exporter.ts'
import type { Reading } from '../readable/annotation.ts'
import type { Placed } from '../readable/entry.ts'
import { inDocumentOrder } from '../scope-index.ts'
import { type Grouping, groupsOf } from './groups.ts'

export interface Chapter {
  readonly heading: string
  /** the document the chapter is about, when it is about one */
  readonly about?: ScopeDocument
  readonly parts: readonly ChapterPart[]
}

export interface ChapterPart {
  /** '' for memos, which have no place */
  readonly heading: string
  readonly members: readonly Placed[]
}

/** The annotations of a document in its order. */
export function placedIn(within: ScopeDocument): readonly Placed[] {
  return inDocumentOrder(within.annotations).map((annotation) => ({ annotation, within }))
}

/** The chapters of an export, one after the other; memos come last. */
export function* chaptersOf(here: Reading, by: Grouping): Iterable<Chapter> {
  const { scope } = here
  const memos: readonly Placed[] = scope.memos.map((annotation) => ({ annotation }))
  if (by === 'order') {
    for (const about of scope.documents) {
      yield { heading: about.document.title, about, parts: groupsOf(here, placedIn(about), by) }
    }
    if (memos.length > 0) yield { heading: scope.t('export.memos'), parts: [{ heading: '', members: memos }] }
    return
  }
  const all = [...scope.documents.flatMap(placedIn), ...memos]
  for (const { heading, members } of groupsOf(here, all, by))
    yield { heading, parts: byDocument(here, members) }
}

/** How often an annotation is told of in some chapters. */
export function membersIn(chapters: readonly Chapter[]): number {
  return chapters.reduce((sum, { parts }) => parts.reduce((all, { members }) => all + members.length, sum), 0)
}

/** Members of a group come document by document. */
function byDocument({ scope }: Reading, members: readonly Placed[]): ChapterPart[] {
  const parts: { within: ScopeDocument | undefined; heading: string; members: Placed[] }[] = []
  for (const one of members) {
    const last = parts.at(-1)
    if (last && last.within === one.within) last.members.push(one)
    else
      parts.push({
        within: one.within,
        heading: one.within?.document.title ?? scope.t('export.memos'),
        members: [one],
      })
  }
  return parts
}
