/** The versions of one note as far back as was asked: the latest steps first, earlier ones on demand. */
import { useSession } from '#renderer/session/react.tsx'
import type { HistoryEntry } from '#shared/host/contract.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type NoteVersion, versionsOf } from './versions.ts'

/** Steps of the annotation that are asked for at once. */
const STEPS = 500

export interface Versions {
  /** undefined until the first answer */
  readonly versions: readonly NoteVersion[] | undefined
  readonly error: HostError | undefined
  readonly isAsking: boolean
  /** whether there may be earlier ones */
  readonly hasMore: boolean
  /** asks for earlier ones; after a failure, for the same again */
  more(): void
}

interface Known {
  readonly entries: readonly HistoryEntry[]
  /** where the next question begins; undefined at the beginning of the history */
  readonly next: number | undefined
}

export function useVersions(annotation: string): Versions {
  const session = useSession()
  const [known, setKnown] = useState<Known>()
  const [error, setError] = useState<HostError>()
  const [isAsking, setAsking] = useState(true)
  const asked = useRef({ count: 0 })
  const ask = useCallback(
    async (before?: Known): Promise<void> => {
      const { current } = asked
      const mine = ++current.count
      const from = before?.next
      try {
        await session.settled()
        const page = await session.host.history({
          record: { table: 'annotations', id: annotation },
          limit: STEPS,
          ...(from !== undefined && { before: from }),
        })
        if (mine !== current.count) return
        const next = page.more ? (page.next ?? page.entries.at(-1)?.seq) : undefined
        setKnown({ entries: [...(before?.entries ?? []), ...page.entries], next })
        setError(undefined)
      } catch (thrown) {
        if (mine === current.count) setError(toHostError(thrown))
      }
      if (mine === current.count) setAsking(false)
    },
    [session, annotation],
  )
  useEffect(() => {
    const { current } = asked
    const timer = setTimeout(() => void ask())
    return () => {
      clearTimeout(timer)
      current.count++
    }
  }, [ask])
  const hasMore = known?.next !== undefined
  const versions = useMemo(() => {
    const all = known && versionsOf(known.entries)
    // What was there before the oldest known step is a version of an earlier step, which is told when it is known.
    return hasMore ? all?.filter(({ seq }) => seq > 0) : all
  }, [known, hasMore])
  const more = (): void => {
    setAsking(true)
    setError(undefined)
    void ask(known)
  }
  return { versions, error, isAsking, hasMore, more }
}
