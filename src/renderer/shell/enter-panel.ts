/** Opens a panel, if it is not open, and goes into it. */
import type { Session } from '#renderer/session/session.ts'
import { focusZone } from './zones.ts'

/** @param id of a panel of the registry */
export function enterPanel(session: Session, id: string): void {
  session.passing.store.setState({ panel: id })
  // It is in the page a frame later.
  requestAnimationFrame(() => void focusZone('panel'))
}
