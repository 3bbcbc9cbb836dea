/** Which annotations the panel shows, in which order: kept per session, so that it outlives the panel and the tags panel can ask for one tag. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { MARK_STYLES, type Style } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type Mark = Style['mark']
export const MARKS = MARK_STYLES

export interface Filter {
  readonly words: string
  /** any of these; empty is all */
  readonly colours: readonly Colour[]
  /** any of these; empty is all */
  readonly marks: readonly Mark[]
  /** all of these, each by itself or by a tag under it */
  readonly tags: readonly string[]
  /** any of these; empty is all */
  readonly authors: readonly string[]
  /** the text on this side only */
  readonly side: Side | null
  readonly hasNote: boolean
  readonly hasLink: boolean
  /** only what can be seen in a pane now */
  readonly isInView: boolean
}

export const NO_FILTER: Filter = {
  words: '',
  colours: [],
  marks: [],
  tags: [],
  authors: [],
  side: null,
  hasNote: false,
  hasLink: false,
  isInView: false,
}

/** By place in the texts, or by time with the latest first. */
export const ORDERS = ['place', 'created', 'modified'] as const
export type Order = (typeof ORDERS)[number]

const filters = new WeakMap<Session, StoreApi<Filter>>()
const orders = new WeakMap<Session, StoreApi<{ readonly order: Order }>>()

/** The filter of a session. */
export function filterStore(session: Session): StoreApi<Filter> {
  const known = filters.get(session) ?? createStore<Filter>(() => NO_FILTER)
  filters.set(session, known)
  return known
}

/** The order of a session's list. */
export function orderStore(session: Session): StoreApi<{ readonly order: Order }> {
  const known = orders.get(session) ?? createStore<{ readonly order: Order }>(() => ({ order: 'place' }))
  orders.set(session, known)
  return known
}

/** The filter as it is now. */
export function useFilter(): Filter {
  return useStore(filterStore(useSession()))
}

export function useOrder(): Order {
  return useStore(orderStore(useSession())).order
}

/** Whether anything is filtered at all. */
export function isFiltering(filter: Filter): boolean {
  const { words, colours, marks, tags, authors, side, hasNote, hasLink, isInView } = filter
  const lists = [colours, marks, tags, authors]
  return (
    words.trim() !== '' ||
    lists.some((list) => list.length > 0) ||
    side !== null ||
    hasNote ||
    hasLink ||
    isInView
  )
}

/** A list with one item more, or less if it was there. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
