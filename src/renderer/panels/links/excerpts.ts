/** Quotes of passages whose texts are not loaded, asked of the host in few calls; forgotten with the list. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Link } from '#shared/model/link.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { annotationsAt } from './groups.ts'

/** Quotes asked for in one call. */
const EACH = 5_000

/** Short quotes by annotation for the ends of links; those on their way and those that are loaded are absent. */
export function useExcerpts(links: readonly Link[]): ReadonlyMap<string, string> {
  const { host } = useSession()
  const ids = useMemo(() => [...new Set(annotationsAt(links))], [links])
  const missing = useLibrary(
    useCallback(({ library }) => ids.filter((id) => !library.annotations.has(id)), [ids]),
  )
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    let isGone = false
    const take = (excerpts: readonly { id: string; quote: string }[]): void => {
      if (isGone) return
      setKnown((before) => new Map([...before, ...excerpts.map(({ id, quote }) => [id, quote] as const)]))
    }
    for (let at = 0; at < missing.length; at += EACH) {
      // Without an answer the list shows the titles of the texts.
      host.excerpts({ ids: missing.slice(at, at + EACH) }).then(take, () => {})
    }
    return () => {
      isGone = true
    }
  }, [host, missing])
  return known
}
