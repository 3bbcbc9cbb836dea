/** The link to where the reader is: the selected passage, else the annotation in front, else the text itself. */
import { type Cited, escaped } from '#shared/formats/citing/cited.ts'
import { documentOf, passageOf } from '#shared/model/annotation.ts'
import { deepLink, type Destination } from '#shared/host/deep-link.ts'
import { quotedText } from '#shared/model/passage.ts'
import { passageOfSelection } from './acts.ts'
import { paneHere } from './desk.ts'
import type { Session } from './session.ts'
import { subjectOf } from './subject.ts'

interface Here {
  readonly destination: Destination
  /** what the link is called where text may be rich */
  readonly words: string
}

/** Undefined where nothing lies. */
export function placeLink(session: Session): Cited | undefined {
  const here = placeHere(session)
  if (!here) return undefined
  const link = deepLink(here.destination)
  return { text: link, html: `<a href="${escaped(link)}">${escaped(here.words)}</a>` }
}

/** Whether there is a place to link to. */
export function hasPlace(session: Session): boolean {
  const { selection, side } = session.window.getState()
  return selection !== null || subjectOf(session) !== null || paneHere(session, side) !== null
}

function placeHere(session: Session): Here | undefined {
  const { library, window } = session
  const { selection, side } = window.getState()
  if (selection) {
    const { document, version, span } = selection
    const passage = passageOfSelection(session, selection)
    return passage && { destination: { document, place: { version, span } }, words: quotedText(passage) }
  }
  const annotation = library.annotations.get(subjectOf(session) ?? '')
  const of = (annotation && documentOf(annotation)) ?? paneHere(session, side)?.document
  const document = library.documents.get(of ?? '')
  if (!document) return undefined
  const passage = annotation && passageOf(annotation)
  return {
    destination: { document: document.id, ...(annotation && { annotation: annotation.id }) },
    words: passage ? quotedText(passage) : document.title,
  }
}
