/** What became of the words of a note from one version to another, word by word. */
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { diffLines, diffWordsWithSpace } from 'diff'

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly words: string
}

/** Milliseconds a comparison by words may take; then lines are compared, which is quick. */
const PATIENCE = 400

/**
 * Pieces in reading order. The notes are compared as the reader sees their words, without the signs of a format;
 * a change of form alone (bold, a list) is in no piece.
 */
export function differences(before: NoteDoc | undefined, after: NoteDoc | undefined): readonly Piece[] {
  const [old, now] = [words(before), words(after)]
  const byWords = diffWordsWithSpace(old, now, { timeout: PATIENCE })
  const changes = byWords ?? diffLines(old, now)
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    words: value,
  }))
}

function words(note: NoteDoc | undefined): string {
  return note ? noteText(note) : ''
}
