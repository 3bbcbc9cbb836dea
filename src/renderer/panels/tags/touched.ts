/** How many passages of the whole library have any of some tags, and in how many texts: asked of the host, page by page. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { useEffect, useState } from 'react'
import type { Touched } from './words.ts'

/** The most that one answer holds. */
const PAGE = 1000

/** Undefined while it is counted, null when it cannot be. A passage with several of the tags counts once. */
export function useTouched(tags: readonly string[]): Touched | null | undefined {
  const session = useSession()
  const [known, setKnown] = useState<{ readonly of: string; readonly touched: Touched | null }>()
  const of = tags.join()
  useEffect(() => {
    const stopping = new AbortController()
    const take = (touched: Touched | null): void => {
      if (!stopping.signal.aborted) setKnown({ of, touched })
    }
    // What is done is counted again where it is done: without an answer it can still be done.
    countTouched(session, of === '' ? [] : of.split(','), stopping.signal).then(take, () => take(null))
    return () => stopping.abort()
  }, [session, of])
  return known?.of === of ? known.touched : undefined
}

/** Counts what is on disk, once everything done here is. */
export async function countTouched(
  session: Session,
  tags: readonly string[],
  signal: AbortSignal,
): Promise<Touched> {
  if (tags.length === 0) return { passages: 0, texts: 0 }
  await session.settled()
  const texts = new Set<string>()
  for (let offset = 0; ; offset += PAGE) {
    const { total, excerpts } = await session.host.tagged({ tags: [...tags], offset, limit: PAGE })
    for (const { document } of excerpts) if (document !== '') texts.add(document)
    if (offset + PAGE >= total || signal.aborted) return { passages: total, texts: texts.size }
  }
}
