/**
 * Quotes of far ends whose texts are not open, asked of the host once each and all that come up together in
 * one call. Forgotten with the session.
 */
import type { Session } from '#renderer/session/session.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useCallback, useSyncExternalStore } from 'react'

interface Excerpts {
  get(annotation: string): Excerpt | undefined
  subscribe(listener: () => void): () => void
}

const bySession = new WeakMap<Session, Excerpts>()

/** The excerpt of an annotation that is not loaded; undefined while it is on its way or when there is none. */
export function useExcerpt(annotation: string | undefined): Excerpt | undefined {
  const excerpts = excerptsOf(useSession())
  const read = useCallback(
    () => (annotation === undefined ? undefined : excerpts.get(annotation)),
    [excerpts, annotation],
  )
  return useSyncExternalStore(excerpts.subscribe, read)
}

function excerptsOf(session: Session): Excerpts {
  const known = bySession.get(session) ?? createExcerpts(session)
  bySession.set(session, known)
  return known
}

function createExcerpts({ host }: Session): Excerpts {
  const found = new Map<string, Excerpt | undefined>()
  const listeners = new Set<() => void>()
  let asked: string[] = []
  const ask = async (): Promise<void> => {
    const ids = asked
    asked = []
    try {
      for (const excerpt of await host.excerpts({ ids })) found.set(excerpt.id, excerpt)
    } catch {
      // The far end shows its document's title only; the next card that asks tries again.
      for (const id of ids) found.delete(id)
      return
    }
    for (const listener of listeners) listener()
  }
  return {
    get(annotation) {
      if (!found.has(annotation)) {
        found.set(annotation, undefined)
        if (asked.push(annotation) === 1) queueMicrotask(() => void ask())
      }
      return found.get(annotation)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
