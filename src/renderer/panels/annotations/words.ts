/** What the panels say of an annotation: its place, its note, its links. */
import { roleWords } from '#renderer/session/role-words.ts'
import type { Session } from '#renderer/session/session.ts'
import { relationLabel } from '#shared/formats/relation-label.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import { endOf, type Link, type LinkEnd } from '#shared/model/link.ts'
import { noteText } from '#shared/model/note.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { placeLabel } from '#shared/text/place.ts'
import type { TFunction } from 'i18next'

/** UTF-16 units of a quote or note that a list repeats. */
const LENGTH = 300

/** The start of a text for a list: one line. */
export function shortened(text: string, length = LENGTH): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length).trimEnd().toWellFormed()}…`
}

/** What a reader calls a text in passing: its siglum, else its role, else its title. */
export function shortName(document: Document | undefined, t: TFunction): string {
  return document?.siglum || (document && roleWords(document.role, t)) || document?.title || ''
}

/** The quoted words; empty when it is about a whole text. */
export function quoteOf(annotation: Annotation): string {
  const passage = passageOf(annotation)
  return passage ? shortened(quotedText(passage)) : ''
}

/** All of the quoted words. */
export function wholeQuoteOf(annotation: Annotation): string {
  const passage = passageOf(annotation)
  return passage ? quotedText(passage) : ''
}

/** All of the note, with its lines. */
export function wholeNoteOf({ body }: Annotation): string {
  return body ? noteText(body) : ''
}

export function noteOf({ body }: Annotation): string {
  return body ? shortened(noteText(body)) : ''
}

/** "Article 2 ¶1" in the text it stands in; empty while that text is not open. */
export function placeOf({ texts }: Session, annotation: Annotation): string {
  const passage = passageOf(annotation)
  const text = passage && texts.get(passage.source.version)
  return passage && text ? placeLabel(text.places.at(extentOf(passage).start)) : ''
}

/** The text's short name and the place in it: "article ¶2", "LGC Article 6 ¶1". */
export function fullPlaceOf(session: Session, annotation: Annotation, t: TFunction): string {
  const document = session.library.documents.get(documentOf(annotation) ?? '')
  return [shortName(document, t), placeOf(session, annotation)].filter(Boolean).join(' ')
}

/** A link as seen from an annotation: "quotes → Article 2 ¶1", at its end "is quoted by → article ¶1". */
export function linkWords(session: Session, link: Link, annotation: string, t: TFunction): string {
  const isStart = endOf(link, annotation) === 'from'
  const words = relationLabel(session.library.relations.get(link.relation), isStart, (key) => t(key))
  return `${words} → ${endPlace(session, isStart ? link.to : link.from, t)}`
}

/** Where an end is: its place under a heading, else the short name of its text with the place, if there is one. */
export function endPlace(session: Session, end: LinkEnd, t: TFunction): string {
  const annotation =
    end.annotation === undefined ? undefined : session.library.annotations.get(end.annotation)
  const place = annotation ? placeOf(session, annotation) : ''
  if (place !== '' && !place.startsWith('¶')) return place
  return [shortName(session.library.documents.get(end.document), t), place].filter(Boolean).join(' ')
}
