/**
 * Which notes mention a passage, a document or a tag. The host is asked once for each; from then on the answer
 * follows the changes, so that a note that is being written asks for nothing. Forgotten with the session.
 */
import type { Session } from '#renderer/session/session.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { followMentions, type MentionChange } from './backlink-changes.ts'

interface Backlinks {
  /** the annotations whose note mentions this; undefined until it is known */
  of(id: string): readonly Excerpt[] | undefined
  /** asks which annotations of a document are mentioned, once */
  lookInto(document: string): void
  /** whether some note is known to mention an annotation */
  isMentioned(annotation: string): boolean
  /** grows when `isMentioned` may answer otherwise */
  readonly version: number
  subscribe(listener: () => void): () => void
}

const NONE: readonly Excerpt[] = []
const bySession = new WeakMap<Session, Backlinks>()

/** The annotations whose note mentions an annotation, a document or a tag; none until the host has answered. */
export function useBacklinks(id: string): readonly Excerpt[] {
  const backlinks = backlinksOf(useSession())
  const read = useCallback(() => backlinks.of(id) ?? NONE, [backlinks, id])
  return useSyncExternalStore(backlinks.subscribe, read)
}

/** Answers whether an annotation of a document is mentioned; another function when that has changed. */
export function useIsMentioned(document: string): (annotation: string) => boolean {
  const backlinks = backlinksOf(useSession())
  useEffect(() => backlinks.lookInto(document), [backlinks, document])
  const version = useSyncExternalStore(backlinks.subscribe, () => backlinks.version)
  return useCallback((annotation) => version >= 0 && backlinks.isMentioned(annotation), [backlinks, version])
}

function backlinksOf(session: Session): Backlinks {
  const known = bySession.get(session) ?? createBacklinks(session)
  bySession.set(session, known)
  return known
}

function createBacklinks(session: Session): Backlinks {
  const { host } = session
  const lists = new Map<string, readonly Excerpt[] | undefined>()
  const mentioned = new Set<string>()
  const looked = new Set<string>()
  const listeners = new Set<() => void>()
  let version = 0
  /** what changed while an answer was on its way */
  const missed = new Map<string, MentionChange[]>()

  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const setMentioned = (id: string, isMentioned: boolean): void => {
    if (mentioned.has(id) === isMentioned) return
    if (isMentioned) mentioned.add(id)
    else mentioned.delete(id)
    version++
  }
  const ask = async (id: string): Promise<void> => {
    lists.set(id, undefined)
    missed.set(id, [])
    try {
      // The host must know what was written here before it can answer for it.
      await session.settled().catch(() => {})
      const answer = await host.backlinks({ of: id })
      const list = (missed.get(id) ?? []).reduce(withChange, answer)
      lists.set(id, list)
      setMentioned(id, list.length > 0)
    } catch {
      // Nothing is shown; the next one who looks asks again.
      lists.delete(id)
    }
    missed.delete(id)
    tell()
  }
  const look = async (document: string): Promise<void> => {
    try {
      for (const id of await host.mentioned({ document })) setMentioned(id, true)
    } catch {
      looked.delete(document)
    }
    tell()
  }
  followMentions(session, (change) => {
    const { of, excerpt } = change
    missed.get(of)?.push(change)
    const list = lists.get(of)
    if (list) lists.set(of, withChange(list, change))
    if (excerpt) setMentioned(of, true)
    else if (list) setMentioned(of, (lists.get(of) ?? []).length > 0)
    // Whether another note still mentions it is for the host to say, once it knows what was done here.
    else if (mentioned.has(of) && !missed.has(of)) void ask(of)
    tell()
  })

  return {
    of(id) {
      if (!lists.has(id)) void ask(id)
      return lists.get(id)
    },
    lookInto(document) {
      if (looked.has(document)) return
      looked.add(document)
      void look(document)
    },
    isMentioned: (annotation) => mentioned.has(annotation),
    get version() {
      return version
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A list with one note more, less or with other words; the same list when it says the same. */
function withChange(list: readonly Excerpt[], { by, excerpt }: MentionChange): readonly Excerpt[] {
  const at = list.findIndex(({ id }) => id === by)
  if (!excerpt) return at < 0 ? list : list.toSpliced(at, 1)
  if (at < 0) return [...list, excerpt]
  return JSON.stringify(list[at]) === JSON.stringify(excerpt) ? list : list.with(at, excerpt)
}
