/** What the dialog shows of an end: of a link being drawn, or of one that is there. */
import { lastStyle, passageOfSelection } from '#renderer/session/acts.ts'
import type { Session } from '#renderer/session/session.ts'
import type { DraftEnd } from '#renderer/session/window-state.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { extentOf, type Passage, quotedText } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { placeLabel } from '#shared/text/place.ts'
import type { TFunction } from 'i18next'

export interface EndView {
  /** the siglum or role of its text */
  readonly role: string
  /** "Article 6 ¶2"; empty for a whole text */
  readonly place: string
  readonly words: string
  readonly colour: Colour | undefined
}

export function draftEndView(session: Session, end: DraftEnd, t: TFunction): EndView {
  if (end.kind !== 'selection') return linkEndView(session, end, t)
  const passage = passageOfSelection(session, end.selected)
  return view(session, end.selected.document, passage, lastStyle(session).colour, t)
}

export function linkEndView(session: Session, end: LinkEnd, t: TFunction): EndView {
  const annotation =
    end.annotation === undefined ? undefined : session.library.annotations.get(end.annotation)
  return view(session, end.document, annotation && passageOf(annotation), annotation?.style?.colour, t)
}

function view(
  { library, texts }: Session,
  id: string,
  passage: Passage | undefined,
  colour: Colour | undefined,
  t: TFunction,
): EndView {
  const document = library.documents.get(id)
  const text = passage && texts.get(passage.source.version)
  return {
    role: document?.siglum || document?.role || document?.title || '',
    place: passage && text ? placeLabel(text.places.at(extentOf(passage).start)) : '',
    words: passage ? t('ui.quoted', { words: quotedText(passage) }) : (document?.title ?? ''),
    colour,
  }
}
