/** Opens a text for a pane. What is open already is there at once; waiting is shown after 400 ms only. */
import { useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import { useCallback, useEffect, useState } from 'react'

export type Opening =
  | { readonly status: 'ready'; readonly text: OpenText }
  /** `isLong` once it is worth saying so */
  | { readonly status: 'opening'; readonly isLong: boolean }
  | { readonly status: 'failed'; readonly error: HostError }

/** Milliseconds before waiting is shown. */
const LONG = 400

export function useOpenText(document: string, version: string): { opening: Opening; retry(): void } {
  const { texts } = useSession()
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ version: string; opening: Opening }>()
  useEffect(() => {
    let isCurrent = true
    const tell = (opening: Opening): void => {
      if (isCurrent) setAnswer({ version, opening })
    }
    const timer = setTimeout(() => tell({ status: 'opening', isLong: true }), LONG)
    texts
      .open(document, version)
      .then(
        (text) => tell({ status: 'ready', text }),
        (thrown: unknown) => tell({ status: 'failed', error: toHostError(thrown) }),
      )
      .finally(() => clearTimeout(timer))
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [texts, document, version, attempt])
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const isAnswered = answer?.version === version
  return { opening: isAnswered ? answer.opening : { status: 'opening', isLong: false }, retry }
}
