/**
 * The course of a file of notes, whatever its format: a title, chapters with their parts, the annotations in them, and
 * the documents. Markdown, HTML and plain text are hands that write it.
 */
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { type Reading, reading } from '../readable/annotation.ts'
import { type Entry, type EntryLink, entryLink, entryOf } from '../readable/entry.ts'
import { inParts } from '../progress.ts'
import { scopeIndex } from '../scope-index.ts'
import { type Chapter, chaptersOf, membersIn } from './chapters.ts'
import { groupingOf } from './groups.ts'

/** How one format writes the pieces of a notebook. */
export interface Hand {
  begin(here: Reading, headings: readonly string[]): string
  /** `nth` counts the chapters from 0 */
  chapter(heading: string, nth: number): string
  endChapter?(): string
  /** what a document is, and the links it has as a whole */
  about(here: Reading, one: ScopeDocument, links: readonly EntryLink[]): string
  /** a remark in place of annotations */
  remark(words: string): string
  part(heading: string): string
  /** between annotations under one heading */
  readonly between: string
  entry(here: Reading, entry: Entry): string
  end?(): string
}

/** Writes a scope piece by piece. */
export function* writeNotebook(scope: ExportScope, hand: Hand): Iterable<string> {
  const here = reading(scope, scopeIndex(scope))
  const by = groupingOf(scope.options)
  const chapters = [...chaptersOf(here, by)]
  const documents = by === 'order' ? [] : scope.documents
  const list = documents.length > 0 ? [scope.t('export-notes.documents')] : []
  yield hand.begin(here, [...chapters.map(({ heading }) => heading), ...list])
  const passed = inParts(scope, membersIn(chapters))
  for (const [nth, chapter] of chapters.entries()) yield* writeChapter(here, hand, chapter, nth, passed)
  if (documents.length === 0) return yield hand.end?.() ?? ''
  yield hand.chapter(list[0] ?? '', chapters.length)
  for (const one of documents) yield about(here, hand, one)
  yield (hand.endChapter?.() ?? '') + (hand.end?.() ?? '')
}

function* writeChapter(
  here: Reading,
  hand: Hand,
  chapter: Chapter,
  nth: number,
  passed: () => void,
): Iterable<string> {
  yield hand.chapter(chapter.heading, nth)
  if (chapter.about) yield about(here, hand, chapter.about)
  if (chapter.parts.length === 0) yield hand.remark(here.scope.t('export.empty'))
  for (const { heading, members } of chapter.parts) {
    if (heading !== '') yield hand.part(heading)
    for (const [index, member] of members.entries()) {
      if (index > 0) yield hand.between
      yield hand.entry(here, entryOf(here, member))
      passed()
    }
  }
  yield hand.endChapter?.() ?? ''
}

function about(here: Reading, hand: Hand, one: ScopeDocument): string {
  const links = here.index.linksAtDocument(one.document.id).map((link) => entryLink(here, link))
  return hand.about(here, one, links)
}
