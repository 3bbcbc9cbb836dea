/** What became of the words of a note from one version to another, word by word. */
import { type NoteDoc } from '#shared/model/note.ts'
import { noteToMarkdown } from '#shared/formats/notes/note-to-markdown.ts'
import { diffLines, diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly words: string
}

/** Milliseconds a comparison by words may take; then lines are compared, which is quick. */
const PATIENCE = 400

/**
 * Pieces in reading order. Both notes are compared as Markdown, so that a change of form (bold, a list) is seen
 * like a change of words.
 */
export function differences(before: NoteDoc | undefined, after: NoteDoc | undefined): readonly Piece[] {
  const [old, now] = [markdown(before), markdown(after)]
  const byWords = diffWordsWithSpace(old, now, { timeout: PATIENCE })
  const changes = byWords ?? diffLines(old, now)
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    words: value,
  }))
}

function markdown(note: NoteDoc | undefined): string {
  return note ? noteToMarkdown(note) : ''
}
