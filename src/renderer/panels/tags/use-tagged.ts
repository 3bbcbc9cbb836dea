/** The passages of some tags in the whole library, page by page as they are scrolled to, and again when they change. */
import { useSession } from '#renderer/session/react.tsx'
import type { Excerpt } from '#shared/host/contract.ts'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Passages that one page holds. */
const PAGE = 200
/** The most that one answer holds. */
const MOST = 1000
/** Milliseconds without a change before the list is asked for again. */
const QUIET = 200

export interface Tagged {
  /** undefined while the first page is on its way */
  readonly total: number | undefined
  readonly excerpts: readonly Excerpt[]
  /** why nothing came */
  readonly failed: boolean
}

const NOTHING: Tagged = { total: undefined, excerpts: [], failed: false }

/** What there is so far, the way to more of it, and asking again after a failure. */
export function useTagged(tags: readonly string[]): Tagged & { more(): void; retry(): void } {
  const session = useSession()
  const [known, setKnown] = useState<{ readonly of: string; readonly tagged: Tagged }>()
  const of = tags.join()
  const tagged = known?.of === of ? known.tagged : NOTHING
  const asking = useRef({ count: 0 })

  /** Asks from `offset` on, keeping what stands before it; a later question makes an earlier one void. */
  const ask = useCallback(
    async (before: readonly Excerpt[], limit: number): Promise<void> => {
      const { current: asked } = asking
      const mine = ++asked.count
      const found = await session
        .settled()
        .then(() => session.host.tagged({ tags: of.split(','), offset: before.length, limit }))
        .then(
          ({ total, excerpts }): Tagged => ({ total, excerpts: [...before, ...excerpts], failed: false }),
          (): Tagged => ({ total: before.length, excerpts: before, failed: true }),
        )
      if (mine === asked.count) setKnown({ of, tagged: found })
    },
    [session, of],
  )
  useEffect(() => {
    const { current: asked } = asking
    void ask([], PAGE)
    return () => void asked.count++
  }, [ask])

  const shown = tagged.excerpts.length
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = session.onChanges((changes) => {
      if (!changes.some(({ table }) => table === 'annotations')) return
      clearTimeout(timer)
      timer = setTimeout(() => void ask([], Math.min(MOST, Math.max(PAGE, shown))), QUIET)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, ask, shown])

  const isAsking = useRef(-1)
  const more = (): void => {
    if (tagged.total === undefined || shown >= tagged.total || isAsking.current === shown) return
    isAsking.current = shown
    void ask(tagged.excerpts, PAGE)
  }
  const retry = (): void => {
    isAsking.current = -1
    void ask([], Math.min(MOST, Math.max(PAGE, shown)))
  }
  return { ...tagged, more, retry }
}
