/** The file that was dropped on a text, until the reader has said what it is. */
import type { Session } from '#renderer/session/session.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

const bySession = new WeakMap<Session, StoreApi<{ readonly file: File | null }>>()

export function droppedState(session: Session): StoreApi<{ readonly file: File | null }> {
  const known = bySession.get(session) ?? createStore<{ readonly file: File | null }>(() => ({ file: null }))
  bySession.set(session, known)
  return known
}
