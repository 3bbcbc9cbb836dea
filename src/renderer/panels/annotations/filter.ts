/** Which annotations the panel shows: kept per session, so that the tags panel can ask for one tag. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { isEmptyNote, noteText } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface Filter {
  readonly words: string
  /** any of these; empty is all */
  readonly colours: readonly Colour[]
  /** all of these */
  readonly tags: readonly string[]
  readonly hasNote: boolean
  readonly hasLink: boolean
}

export const NO_FILTER: Filter = { words: '', colours: [], tags: [], hasNote: false, hasLink: false }

const bySession = new WeakMap<Session, StoreApi<Filter>>()

/** The filter of a session. */
export function filterStore(session: Session): StoreApi<Filter> {
  const known = bySession.get(session) ?? createStore<Filter>(() => NO_FILTER)
  bySession.set(session, known)
  return known
}

/** The filter as it is now. */
export function useFilter(): Filter {
  return useStore(filterStore(useSession()))
}

/** Whether anything is filtered at all. */
export function isFiltering({ words, colours, tags, hasNote, hasLink }: Filter): boolean {
  return words.trim() !== '' || colours.length > 0 || tags.length > 0 || hasNote || hasLink
}

/** Whether an annotation passes. Words are found in quote, note and tags, whatever their case. */
export function passes({ index, library }: Session, filter: Filter, annotation: Annotation): boolean {
  const { colours, tags, hasNote, hasLink } = filter
  const colour = annotation.style?.colour
  if (colours.length > 0 && (!colour || !colours.includes(colour))) return false
  if (!tags.every((tag) => annotation.tags.includes(tag))) return false
  if (hasNote && (!annotation.body || isEmptyNote(annotation.body))) return false
  if (hasLink && index.linksAt(annotation.id).length === 0) return false
  const wanted = folded(filter.words).split(' ').filter(Boolean)
  if (wanted.length === 0) return true
  const passage = passageOf(annotation)
  const labels = annotation.tags.map((tag) => library.tags.get(tag)?.label ?? '')
  const note = annotation.body ? noteText(annotation.body) : ''
  const text = folded([passage ? quotedText(passage) : '', note, ...labels].join(' '))
  return wanted.every((word) => text.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().replace(/\s+/gu, ' ').trim()
}

/** A list with one item more, or less if it was there. */
export function toggled<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item]
}
