/**
 * Where the reader is in the codebook: which branches are open, which tag is chosen, whose passages are listed.
 * Kept per session, so that chips, the palette and the panel speak of the same tag.
 */
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { useSession } from './react.tsx'
import type { Session } from './session.ts'

export interface CodebookView {
  /** words the tree is narrowed to */
  readonly words: string
  /** tags whose children are shown */
  readonly open: ReadonlySet<string>
  /** the tag the reader was at last */
  readonly chosen: string | null
  /** the tag whose passages are listed in place of the tree */
  readonly listed: string | null
  /** passages of tags under it are listed too */
  readonly withUnder: boolean
}

const bySession = new WeakMap<Session, StoreApi<CodebookView>>()

/** The view of a session. */
export function codebookStore(session: Session): StoreApi<CodebookView> {
  const known =
    bySession.get(session) ??
    createStore<CodebookView>(() => ({
      words: '',
      open: new Set(),
      chosen: null,
      listed: null,
      withUnder: true,
    }))
  bySession.set(session, known)
  return known
}

/** A part of the view; the selector must return something stable. */
export function useCodebook<T>(select: (view: CodebookView) => T): T {
  return useStore(codebookStore(useSession()), select)
}

/** The tag the reader was at last, if it is still there. */
export function chosenTag(session: Session): string | undefined {
  const { chosen } = codebookStore(session).getState()
  return chosen !== null && session.library.tags.has(chosen) ? chosen : undefined
}

/** Lists the passages of a tag in the panel of tags, opening it if need be. */
export function listPassages(session: Session, tag: string): void {
  codebookStore(session).setState({ chosen: tag, listed: tag })
  session.passing.store.setState({ panel: 'tags' })
}
