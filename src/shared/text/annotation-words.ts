/** Finding annotations by words: those of the quote, of the note, and of the tags. Pure. */
import { type Annotation, passageOf } from '../model/annotation.ts'
import { noteText } from '../model/note.ts'
import { quotedText } from '../model/passage.ts'
import type { Tag } from '../model/tag.ts'
import { folded, foldedWords } from './fold.ts'

/** Records never change, so what was folded once stays true. */
const known = new WeakMap<Annotation, string>()

/** The words of quote and note as they are compared. */
export function wordsIn(annotation: Annotation): string {
  const before = known.get(annotation)
  if (before !== undefined) return before
  const passage = passageOf(annotation)
  const text = [passage ? quotedText(passage) : '', annotation.body ? noteText(annotation.body) : '']
  const words = folded(text.join(' '))
  known.set(annotation, words)
  return words
}

/** A test for annotations in which each of the typed words stands somewhere; undefined when no word is typed. */
export function saying(
  typed: string,
  tags: ReadonlyMap<string, Tag>,
): ((annotation: Annotation) => boolean) | undefined {
  const words = foldedWords(typed)
  if (words.length === 0) return undefined
  const labels = words.map((word) => tagsCalled(tags, word))
  return (one) =>
    words.every((word, at) => wordsIn(one).includes(word) || one.tags.some((tag) => labels[at]?.has(tag)))
}

function tagsCalled(tags: ReadonlyMap<string, Tag>, word: string): ReadonlySet<string> {
  return new Set([...tags.values()].flatMap(({ id, label }) => (folded(label).includes(word) ? id : [])))
}
