/** What a card does to its annotation. What cannot be done is said in a message, with the reason. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { removeAnnotations, restyleAnnotation, tagAnnotation } from '#shared/commands/annotations.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { TFunction } from 'i18next'

/** To the trash, with the way back in the message. */
export function remove(session: Session, t: TFunction, annotation: Annotation): boolean {
  return attempt(session, t, () => {
    session.run(removeAnnotations, { annotations: [annotation.id] })
    session.window.setState({ focus: null, editing: null, hover: null })
    toast(session.window, {
      message: t('notes.removed'),
      tone: 'info',
      action: { label: t('notes.undo'), run: () => void session.undo(), undoes: true },
    })
  })
}

export function recolour(session: Session, t: TFunction, annotation: Annotation, colour: Colour): void {
  const style = { colour, mark: annotation.style?.mark ?? 'wash' }
  attempt(session, t, () => void session.run(restyleAnnotation, { annotation: annotation.id, style }))
}

/** One more tag, by id or by a label that may be new. */
export function addTag(
  session: Session,
  t: TFunction,
  annotation: Annotation,
  choice: { id: string } | { label: string },
): void {
  const tags = [...annotation.tags.map((id) => ({ id })), choice]
  attempt(session, t, () => void session.run(tagAnnotation, { annotation: annotation.id, tags }))
}

export function dropTag(session: Session, t: TFunction, annotation: Annotation, tag: string): void {
  const tags = annotation.tags.filter((id) => id !== tag).map((id) => ({ id }))
  attempt(session, t, () => void session.run(tagAnnotation, { annotation: annotation.id, tags }))
}
