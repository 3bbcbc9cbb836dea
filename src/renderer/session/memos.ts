/**
 * Notes that belong to no passage: memos of the library and notes on whole texts. One that has no words yet is
 * no record; where it would stand is remembered here, so that nothing empty is ever stored.
 */
import { type Annotation, passageOf, type Target } from '#shared/model/annotation.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Session } from './session.ts'

/** What a note is about that is not about a passage. */
export type MemoTarget = Exclude<Target, { readonly source: unknown }>

/** The memo panel's own state: the memo being begun, and the one being edited. */
export interface MemoDesk {
  readonly begun: MemoTarget | null
  readonly editing: string | null
  /** the memo that takes the focus once it is shown again */
  readonly back: string | null
}

const desks = new WeakMap<Session, StoreApi<MemoDesk>>()

export function memoDesk(session: Session): StoreApi<MemoDesk> {
  const known = desks.get(session)
  if (known) return known
  const made = createStore<MemoDesk>(() => ({ begun: null, editing: null, back: null }))
  desks.set(session, made)
  return made
}

/** Opens the panel with an empty memo to write in. */
export function beginMemo(session: Session, target: MemoTarget): void {
  memoDesk(session).setState({ begun: target, editing: null })
  session.passing.store.setState({ panel: 'memos' })
}

/** Opens the panel and puts the keyboard on a memo, once it is there. */
export function showMemo(session: Session, memo: string): void {
  memoDesk(session).setState({ begun: null, editing: null, back: memo })
  session.passing.store.setState({ panel: 'memos' })
}

/** Memos of the library, the oldest first. */
export function libraryMemos(session: Session): readonly Annotation[] {
  return session.index.annotationsOf('')
}

/** Notes on a whole text, the oldest first. What waits for a place in it is not one. */
export function documentNotes(session: Session, document: string): readonly Annotation[] {
  const about = session.index.annotationsOf(document).filter((annotation) => !passageOf(annotation))
  if (about.length === 0) return about
  const waiting = new Set<string>()
  for (const one of session.library.transfers.values()) if (one.proposal) waiting.add(one.annotation)
  return about.filter(({ id }) => !waiting.has(id))
}
