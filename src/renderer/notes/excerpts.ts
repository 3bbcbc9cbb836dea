/**
 * Quotes of passages whose texts are not open, asked of the host once each and all that come up together in
 * one call. What is changed is asked again when it is needed. Forgotten with the session.
 */
import type { Session } from '#renderer/session/session.ts'
import { useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useCallback, useSyncExternalStore } from 'react'

interface Excerpts {
  /** undefined while it is on its way, null when there is no such annotation */
  get(annotation: string): Excerpt | null | undefined
  subscribe(listener: () => void): () => void
}

const bySession = new WeakMap<Session, Excerpts>()

/** The excerpt of an annotation that is not loaded; undefined while it is on its way or when there is none. */
export function useExcerpt(annotation: string | undefined): Excerpt | undefined {
  const excerpts = excerptsOf(useSession())
  const read = useCallback(
    () => (annotation === undefined ? undefined : (excerpts.get(annotation) ?? undefined)),
    [excerpts, annotation],
  )
  return useSyncExternalStore(excerpts.subscribe, read)
}

/** The excerpts of a session, for what is not a component. */
export function excerptsOf(session: Session): Excerpts {
  const known = bySession.get(session) ?? createExcerpts(session)
  bySession.set(session, known)
  return known
}

function createExcerpts({ host, onChanges }: Session): Excerpts {
  const found = new Map<string, Excerpt | null | undefined>()
  const listeners = new Set<() => void>()
  let asked: string[] = []
  const ask = async (): Promise<void> => {
    const ids = asked
    asked = []
    try {
      const excerpts = await host.excerpts({ ids })
      for (const id of ids) found.set(id, null)
      for (const excerpt of excerpts) found.set(excerpt.id, excerpt)
    } catch {
      // The far end shows its document's title only; the next card that asks tries again.
      for (const id of ids) found.delete(id)
      return
    }
    for (const listener of listeners) listener()
  }
  onChanges((changes) => {
    let isNews = false
    for (const { table, id } of changes) if (table === 'annotations') isNews = found.delete(id) || isNews
    if (isNews) for (const listener of listeners) listener()
  })
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
