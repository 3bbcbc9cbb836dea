/** What happens when the window goes: reading places are written, and unsaved work is asked about. */
import { hasUnkept } from '#renderer/panels/versions/correcting.ts'
import type { Session } from '#renderer/session/session.ts'

/** Watches until the returned function is called. */
export function guardLeaving(session: Session, page: Window): () => void {
  const keep = (): void => void session.passing.flush()
  const ask = (event: BeforeUnloadEvent): void => {
    if (session.status.getState().saving.status !== 'saved' || hasUnkept(session)) event.preventDefault()
  }
  const hide = (): void => {
    if (page.document.visibilityState === 'hidden') keep()
  }
  page.addEventListener('pagehide', keep)
  page.addEventListener('beforeunload', ask)
  page.document.addEventListener('visibilitychange', hide)
  return () => {
    page.removeEventListener('pagehide', keep)
    page.removeEventListener('beforeunload', ask)
    page.document.removeEventListener('visibilitychange', hide)
  }
}
