/**
 * Giving an annotation that lost its place a new one by hand: from when it is asked for, the reader selects the
 * passage in the current version and says so; until Esc. Nothing is attached by a selection alone.
 */
import { attach } from '#shared/commands/versions.ts'
import { documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import { passageOfSelection } from './acts.ts'
import { disarm } from './armed.ts'
import { readVersion } from './read-version.ts'
import type { Session } from './session.ts'
import { askedOf } from './strays.ts'

/** The text of an annotation that is to be attached. */
export function textToAttachTo({ library }: Session, annotation: string | null): Document | undefined {
  const record = library.annotations.get(annotation ?? '')
  if (!record || !(passageOf(record) ?? askedOf(library, record.id))) return undefined
  return library.documents.get(documentOf(record) ?? '')
}

/** Takes an annotation up, with the current version of its text in a pane. */
export function startAttaching(session: Session, annotation: string): void {
  const document = textToAttachTo(session, annotation)
  if (!document || session.status.getState().readOnly) return
  disarm(session)
  readVersion(session, document, document.current)
  session.window.setState({
    attaching: annotation,
    linking: null,
    selection: null,
    focus: null,
    editing: null,
  })
}

export function stopAttaching({ window }: Session): void {
  window.setState({ attaching: null })
}

/** Whether the selection is a place the annotation can have. */
export function canAttachHere(session: Session): boolean {
  const { attaching, selection } = session.window.getState()
  return selection !== null && selection.version === textToAttachTo(session, attaching)?.current
}

/** Gives the annotation the selected passage, in one step of undo. Answers its id, undefined where it cannot be. */
export function attachHere(session: Session): string | undefined {
  const { attaching, selection } = session.window.getState()
  if (attaching === null || !selection || !canAttachHere(session)) return undefined
  const target = passageOfSelection(session, selection)
  if (!target) return undefined
  session.run(attach, { annotation: attaching, target })
  session.window.setState({ attaching: null, selection: null, focus: attaching })
  return attaching
}
