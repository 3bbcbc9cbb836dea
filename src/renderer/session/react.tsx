/** The session in components: read what is shown, hear of changes, nothing more. */
import type { PassingState } from '#shared/host/passing-state.ts'
import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Session, Status } from './session.ts'
import type { WindowState } from './window-state.ts'

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

/** The session of this window. Throws outside of a `SessionProvider`: that is a bug. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('there is no session above this component')
  return session
}

/**
 * Something read from the library or its index. Components render again only when the answer differs, by
 * identity or, for lists, item by item; so selectors should return records or lists of records.
 */
export function useLibrary<T>(select: (session: Session) => T): T {
  const session = useSession()
  const last = useRef<{ revision: number; select: unknown; value: T } | null>(null)
  const read = (): T => {
    const { revision } = session.status.getState()
    if (last.current?.revision === revision && last.current.select === select) return last.current.value
    const value = select(session)
    const kept = last.current && sameItems(last.current.value, value) ? last.current.value : value
    last.current = { revision, select, value: kept }
    return kept
  }
  return useSyncExternalStore((listener) => session.status.subscribe(listener), read)
}

/** A part of this window's state; the selector must return something stable. */
export function useWindow<T>(select: (state: WindowState) => T): T {
  return useStore(useSession().window, select)
}

/** A part of the session's health. */
export function useStatus<T>(select: (status: Status) => T): T {
  return useStore(useSession().status, select)
}

/** A part of the passing state. */
export function usePassing<T>(select: (state: PassingState) => T): T {
  return useStore(useSession().passing.store, select)
}

function sameItems(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((item, index) => Object.is(item, b[index]))
}
