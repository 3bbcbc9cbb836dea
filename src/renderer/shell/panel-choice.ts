/** Which panel is open: one at a time; hidden and shown again, it is the one that was open last. */
import type { Session } from '#renderer/session/session.ts'

let last = 'library'

export function togglePanel(session: Session): void {
  const { panel } = session.passing.store.getState()
  if (panel !== null) last = panel
  session.passing.store.setState({ panel: panel === null ? last : null })
}

/** Opens a panel, or closes it when it is open. */
export function choosePanel(session: Session, id: string): void {
  const { panel } = session.passing.store.getState()
  last = id
  session.passing.store.setState({ panel: panel === id ? null : id })
}
