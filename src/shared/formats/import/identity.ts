/**
 * When two records say the same, whatever their ids and times: the test for importing a file twice. Mentions
 * count as their words, because what they point to may have got another id on its way in.
 */
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import type { Link } from '#shared/model/link.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { withMentions } from '#shared/model/note-mentions.ts'
import type { Passage } from '#shared/model/passage.ts'

/** What an annotation says: where, how it looks, its tags, its note. */
export function annotationContent({ target, style, tags, body }: Annotation): string {
  const place = 'source' in target ? passageKey(target) : 'document' in target ? target.document : 'library'
  return JSON.stringify([place, style?.colour, style?.mark, tags.toSorted(), body && inWords(body)])
}

/** What a link says: from where to where, how, and why. */
export function linkContent({ relation, from, to, body }: Link): string {
  return JSON.stringify([
    relation,
    from.document,
    from.annotation,
    to.document,
    to.annotation,
    body && inWords(body),
  ])
}

const nowhere = (): null => null
const inWords = (note: NoteDoc): NoteDoc =>
  withMentions(note, { tag: nowhere, document: nowhere, annotation: nowhere })

/** The spans of a passage, without their quotes' surroundings. */
export function passageKey({ source, spans }: Passage): string {
  return JSON.stringify([source.document, source.version, spans.map((span) => [span.start, span.end])])
}

/** The annotations of some documents by what they say and who made them. */
export function twinsOf(
  annotations: Iterable<Annotation>,
  documents: ReadonlySet<string | undefined>,
): Map<string, string> {
  const twins = new Map<string, string>()
  for (const annotation of annotations) {
    if (documents.has(documentOf(annotation)))
      twins.set(annotation.creator + annotationContent(annotation), annotation.id)
  }
  return twins
}
