/** Which links the panel shows: kept per session, so that it outlives the panel. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface LinkFilter {
  readonly words: string
  /** any of these; empty is all */
  readonly relations: readonly string[]
  /** only links with an end in each of the open texts */
  readonly isAcross: boolean
}

export const NO_LINK_FILTER: LinkFilter = { words: '', relations: [], isAcross: false }

const bySession = new WeakMap<Session, StoreApi<LinkFilter>>()

export function linkFilterStore(session: Session): StoreApi<LinkFilter> {
  const known = bySession.get(session) ?? createStore<LinkFilter>(() => NO_LINK_FILTER)
  bySession.set(session, known)
  return known
}

export function useLinkFilter(): LinkFilter {
  return useStore(linkFilterStore(useSession()))
}

export function isFilteringLinks({ words, relations, isAcross }: LinkFilter): boolean {
  return words.trim() !== '' || relations.length > 0 || isAcross
}
