/** Which rows show all they have: all of them or none, but for those turned one by one. Kept per session. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

interface Expansion {
  readonly isAll: boolean
  readonly others: ReadonlySet<string>
}

const bySession = new WeakMap<Session, StoreApi<Expansion>>()

function expansionOf(session: Session): StoreApi<Expansion> {
  const known = bySession.get(session)
  if (known) return known
  const made = createStore<Expansion>(() => ({ isAll: false, others: new Set() }))
  bySession.set(session, made)
  return made
}

export function useExpansion() {
  const { isAll, others } = useStore(expansionOf(useSession()))
  return { isAll, isExpanded: (id: string): boolean => isAll !== others.has(id) }
}

/** Turns all rows at once: to all they have, or back to their beginnings. */
export function turnAll(session: Session): void {
  expansionOf(session).setState(({ isAll }) => ({ isAll: !isAll, others: new Set() }))
}

/** Turns one row. */
export function expand(session: Session, id: string, isExpanded: boolean): void {
  expansionOf(session).setState(({ isAll, others }) => {
    const next = new Set(others)
    if (isExpanded === isAll) next.delete(id)
    else next.add(id)
    return { others: next }
  })
}
