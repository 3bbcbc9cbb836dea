/** Brings a side of the desk forward at once, so that what is there can take the focus in a narrow window too. */
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { flushSync } from 'react-dom'

export function turnTo(session: Session, side: Side): void {
  flushSync(() => session.window.setState({ side }))
}

/** Whether one text shows at a time; the number is that of desk-panes.module.css. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 899px)').matches
}
