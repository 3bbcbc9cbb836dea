/** All passages of one tag, page after page: for choosing among them. */
import { useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useEffect, useState } from 'react'

/** The most that one answer holds. */
const PAGE = 1000

/** What has come so far; `total` is undefined until the first page is there. */
export function useAllTagged(tag: string): {
  readonly excerpts: readonly Excerpt[]
  readonly total?: number
} {
  const session = useSession()
  const [found, setFound] = useState<{ excerpts: readonly Excerpt[]; total?: number }>({ excerpts: [] })
  useEffect(() => {
    let isGone = false
    const fetch = async (before: readonly Excerpt[]): Promise<void> => {
      const page = await session.host.tagged({ tags: [tag], offset: before.length, limit: PAGE })
      if (isGone) return
      const excerpts = [...before, ...page.excerpts]
      setFound({ excerpts, total: page.total })
      if (page.excerpts.length === PAGE && excerpts.length < page.total) await fetch(excerpts)
    }
    // Without an answer there is nothing to choose from, and the list says so by being empty.
    session
      .settled()
      .then(() => fetch([]))
      .catch(() => {})
    return () => {
      isGone = true
    }
  }, [session, tag])
  return found
}
