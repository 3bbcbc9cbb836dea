/** How a text would begin with the options chosen; the last choice wins, earlier ones are given up. */
import { useSession } from '#renderer/session/react.tsx'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { useEffect, useState } from 'react'
import { type Preview, previewOf, type Rereading } from './rereading.ts'

interface Previewing {
  readonly preview?: Preview
  readonly error?: HostError
  /** the encoding that the file itself speaks for, once it was looked at so */
  readonly found?: string
}

export function usePreview(document: string, { encoding, whole, unwrap }: Rereading): Previewing {
  const session = useSession()
  const [state, setState] = useState<Previewing>({})
  useEffect(() => {
    const stopping = new AbortController()
    const { signal } = stopping
    const reading = {
      ...(encoding !== undefined && { encoding }),
      ...(whole && { whole }),
      ...(unwrap && { unwrap }),
    }
    const keepFound = ({ found }: Previewing) => ({ ...(found !== undefined && { found }) })
    previewOf(session, document, reading, signal).then(
      (preview) => {
        if (signal.aborted) return
        const found = encoding === undefined ? preview.encoding : undefined
        setState((before) => ({ ...keepFound(before), preview, ...(found !== undefined && { found }) }))
      },
      (thrown: unknown) => {
        if (!signal.aborted) setState((before) => ({ ...keepFound(before), error: toHostError(thrown) }))
      },
    )
    return () => stopping.abort()
  }, [session, document, encoding, whole, unwrap])
  return state
}
