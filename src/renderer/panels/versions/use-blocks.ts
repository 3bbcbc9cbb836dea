/** The blocks of a version, read if they are not; the annotations of its document come with them. */
import { useSession } from '#renderer/session/react.tsx'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import type { Block } from '#shared/model/document.ts'
import { useEffect, useState } from 'react'

interface Read {
  readonly version: string
  readonly blocks?: readonly Block[]
  readonly error?: HostError
}

/** Neither while they are on their way. */
export function useBlocks(document: string | undefined, version: string | undefined): Omit<Read, 'version'> {
  const session = useSession()
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    if (document === undefined || version === undefined) return undefined
    let isGone = false
    const take = (next: Read): void => {
      if (!isGone) setRead(next)
    }
    session.texts.open(document, version).then(
      ({ table }) => take({ version, blocks: table.blocks }),
      (thrown: unknown) => take({ version, error: toHostError(thrown) }),
    )
    return () => {
      isGone = true
    }
  }, [session, document, version])
  return read?.version === version ? (read ?? {}) : {}
}
