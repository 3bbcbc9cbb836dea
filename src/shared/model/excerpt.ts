/** The few words of an annotation that lists show: the start of its quote and the start of its note. */
import { type Annotation, passageOf } from './annotation.ts'
import { noteText } from './note.ts'
import { quotedText } from './passage.ts'

/** Longest start that is kept, in UTF-16 units (decisions.md 6). */
export const EXCERPT_LIMIT = 120

/** The start of the quote; empty for a note on a whole document or the library. */
export function quoteStart(annotation: Annotation): string {
  const passage = passageOf(annotation)
  return passage ? start(quotedText(passage)) : ''
}

/** The start of the note's words; empty when there is no note. */
export function noteStart(annotation: Annotation): string {
  return annotation.body ? start(noteText(annotation.body)) : ''
}

function start(text: string): string {
  return text.slice(0, EXCERPT_LIMIT).toWellFormed()
}
