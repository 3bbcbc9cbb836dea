/** How many passages of the whole library have a tag: those of texts that are not loaded are asked of the host. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useEffect, useState } from 'react'

/** Undefined while it is counted. */
export function useTagCount(tag: string): number | undefined {
  const session = useSession()
  const [count, setCount] = useState<number>()
  useEffect(() => {
    const stopping = new AbortController()
    void countTagged(session, tag, stopping.signal).then((found) => {
      if (!stopping.signal.aborted) setCount(found)
    })
    return () => stopping.abort()
  }, [session, tag])
  return count
}

/** Counts in all texts, one after the other; a damaged one is passed over. */
export async function countTagged(session: Session, tag: string, signal: AbortSignal): Promise<number> {
  const { host, library, texts, counts } = session
  await session.settled()
  const tagged = new Set<string>()
  for (const annotation of library.annotations.values())
    if (annotation.tags.includes(tag)) tagged.add(annotation.id)
  for (const { id, current } of library.documents.values()) {
    const isKnown = texts.get(current) !== undefined || counts[id]?.annotations === 0
    if (isKnown || signal.aborted) continue
    try {
      const { annotations } = await host.openDocument({ document: id, version: current })
      for (const annotation of annotations) if (annotation.tags.includes(tag)) tagged.add(annotation.id)
    } catch {
      // Its own pane says what is wrong with it.
    }
  }
  return tagged.size
}
