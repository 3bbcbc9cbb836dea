/** Quotes of passages whose texts are not loaded, asked of the host in one call per list; forgotten with the list. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { useEffect, useState } from 'react'

/** Short quotes by annotation; those on their way are absent. `ids` may hold loaded ones too. */
export function useExcerpts(ids: readonly string[]): ReadonlyMap<string, string> {
  const { host } = useSession()
  const missing = useLibrary(({ library }) => ids.filter((id) => !library.annotations.has(id)))
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    if (missing.length === 0) return undefined
    let isGone = false
    const take = (excerpts: readonly { id: string; quote: string }[]): void => {
      if (!isGone) setKnown(new Map(excerpts.map(({ id, quote }) => [id, quote])))
    }
    // Without an answer the list shows the titles of the texts.
    host.excerpts({ ids: [...missing] }).then(take, () => {})
    return () => {
      isGone = true
    }
  }, [host, missing])
  return known
}
