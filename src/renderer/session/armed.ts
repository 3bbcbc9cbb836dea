/**
 * The armed tool: a colour or a tag that every selection gets, from when it is taken up until Esc. Each
 * selection it marks is a step of undo of its own.
 */
import { addAnnotation } from '#shared/commands/annotations.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { lastStyle, mark, passageOfSelection } from './acts.ts'
import type { Session } from './session.ts'

/** From now on every selection is highlighted in this colour; what is selected already is so at once. */
export function armColour(session: Session, colour: Colour): void {
  if (session.status.getState().readOnly) return
  session.passing.store.setState({ lastColour: colour })
  session.window.setState({ armed: { kind: 'colour', colour } })
  applyArmed(session)
}

/** From now on every selection is highlighted and gets this tag; what is selected already does at once. */
export function armTag(session: Session, tag: string): void {
  if (session.status.getState().readOnly) return
  session.window.setState({ armed: { kind: 'tag', tag } })
  applyArmed(session)
}

/** Puts the tool away. */
export function disarm(session: Session): void {
  session.window.setState({ armed: null })
}

/** Takes up the last colour, or puts away what is armed. */
export function toggleArmed(session: Session): void {
  if (session.window.getState().armed) disarm(session)
  else armColour(session, lastStyle(session).colour)
}

/**
 * Uses the armed tool on the selection. Answers the annotation it made; undefined when nothing is armed or
 * selected, or while a link is drawn, whose other end the selection then is.
 */
export function applyArmed(session: Session): string | undefined {
  const { armed, selection, linking } = session.window.getState()
  if (!armed || !selection || linking || session.status.getState().readOnly) return undefined
  if (armed.kind === 'colour') return mark(session, armed.colour)
  const target = passageOfSelection(session, selection)
  if (!target) return undefined
  if (!session.library.tags.has(armed.tag)) {
    disarm(session)
    return undefined
  }
  const { made } = session.run(addAnnotation, {
    target,
    style: lastStyle(session),
    tags: [{ id: armed.tag }],
  })
  session.window.setState({ selection: null })
  return made
}
