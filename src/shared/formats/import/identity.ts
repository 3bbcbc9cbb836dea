/**
 * When two records say the same, whatever their ids and times: the test for importing a file twice. Mentions
 * count as their words, because what they point to may have got another id on its way in.
 */
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { withMentions } from '#shared/model/note-mentions.ts'
import type { Passage } from '#shared/model/passage.ts'
import { type Proposal, proposedFor } from '#shared/model/proposal.ts'

/** What an annotation says: where, how it looks, its tags, its note. One that waits for a place says it of its words. */
export function annotationContent({ target, style, tags, body }: Annotation, proposal?: Proposal): string {
  const words = proposal && proposedFor(proposal)
  const place = 'source' in target ? passageKey(target) : 'document' in target ? target.document : 'library'
  const said = [place, style?.colour, style?.mark, tags.toSorted(), body && inWords(body)]
  return JSON.stringify(words === undefined ? said : [...said, words])
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
export function twinsOf(library: Library, documents: ReadonlySet<string | undefined>): Map<string, string> {
  const twins = new Map<string, string>()
  const proposals = new Map([...library.transfers.values()].map((one) => [one.annotation, one.proposal]))
  for (const annotation of library.annotations.values()) {
    if (!documents.has(documentOf(annotation))) continue
    const proposal = proposals.get(annotation.id)
    twins.set(annotation.creator + annotationContent(annotation, proposal), annotation.id)
  }
  return twins
}
