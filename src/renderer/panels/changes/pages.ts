/** The history page by page: the newest first, more on demand, made new whenever something is committed. */
import { useSession } from '#renderer/session/react.tsx'
import type { HistoryEntry } from '#shared/host/contract.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Entries asked for at once. */
const PAGE = 60

/** Milliseconds after a change before the list is asked for again: typing is many changes. */
const REST = 400

export interface HistoryPages {
  readonly entries: readonly HistoryEntry[]
  readonly status: 'loading' | 'ready' | 'failed'
  readonly error?: HostError
  /** whether there are older ones */
  readonly more: boolean
  loadMore(): void
  retry(): void
}

const NOTHING = { entries: [], status: 'loading', more: false } as const

export function useHistoryPages(): HistoryPages {
  const session = useSession()
  const [pages, setPages] = useState<Omit<HistoryPages, 'loadMore' | 'retry'> & { readonly next?: number }>(
    NOTHING,
  )
  const asked = useRef(0)
  const shown = useRef(0)

  const load = useCallback(
    async (count: number, before?: number, known: readonly HistoryEntry[] = []): Promise<void> => {
      const question = ++asked.current
      try {
        await session.settled()
        const page = await session.host.history({ limit: count, ...(before !== undefined && { before }) })
        if (question !== asked.current) return
        const { more, next } = page
        const entries = [...known, ...page.entries]
        shown.current = entries.length
        setPages({ entries, status: 'ready', more, ...(next !== undefined && { next }) })
      } catch (thrown) {
        if (question !== asked.current) return
        setPages((old) => ({ ...old, status: 'failed', error: toHostError(thrown) }))
      }
    },
    [session],
  )
  const refresh = useCallback(() => void load(Math.min(Math.max(PAGE, shown.current), 1000)), [load])

  useEffect(() => {
    let timer = setTimeout(refresh)
    const stop = session.onChanges(() => {
      clearTimeout(timer)
      timer = setTimeout(refresh, REST)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session, refresh])

  const last = pages.next ?? pages.entries.at(-1)?.seq
  return {
    ...pages,
    loadMore: () => void load(PAGE, last, pages.entries),
    retry: refresh,
  }
}
