/** What is chosen in the annotations panel, kept per session: the list shows it, the palette and the export dialog act on it. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { NONE_CHOSEN, type Selecting } from './selecting.ts'

const bySession = new WeakMap<Session, StoreApi<Selecting>>()

export function chosenStore(session: Session): StoreApi<Selecting> {
  const known = bySession.get(session)
  if (known) return known
  const made = createStore<Selecting>(() => NONE_CHOSEN)
  bySession.set(session, made)
  return made
}

export function useChosen(): Selecting {
  return useStore(chosenStore(useSession()))
}

/** The chosen annotations that are still there, in the order they were chosen. */
export function chosenAnnotations(session: Session): readonly string[] {
  return [...chosenStore(session).getState().chosen].filter((id) => session.library.annotations.has(id))
}
