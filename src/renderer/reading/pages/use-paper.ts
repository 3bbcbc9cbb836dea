/** Opens the original of a text for a pane, says how far that is, and closes it with the pane. */
import { useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { type HostError, HostFailure, toHostError } from '#shared/host/errors.ts'
import { sourceOf } from '#shared/model/document.ts'
import { useCallback, useEffect, useState } from 'react'
import { fetchOriginal } from './original.ts'
import { openPaper, type Paper } from './paper.ts'

export type Papers =
  | { readonly status: 'ready'; readonly paper: Paper }
  /** share of the file that has come, 0–1 */
  | { readonly status: 'opening'; readonly share: number }
  | { readonly status: 'failed'; readonly reason: PaperFailure; readonly error?: HostError }

/** Why there are no pages: the host does not give the file, it is none that can be read, or it has a password. */
export type PaperFailure = 'missing' | 'broken' | 'locked'

export function usePaper({ document, version }: OpenText): { papers: Papers; retry(): void } {
  const session = useSession()
  const [attempt, setAttempt] = useState(0)
  const [papers, setPapers] = useState<Papers>({ status: 'opening', share: 0 })
  useEffect(() => {
    let isWanted = true
    let opened: Paper | undefined
    const tell = (next: Papers): void => {
      if (isWanted) setPapers(next)
    }
    const open = async (): Promise<void> => {
      const record = session.library.documents.get(document)
      const bytes = await fetchOriginal(session.host, {
        document,
        version,
        size: record ? sourceOf(record, version).bytes : 0,
        isWanted: () => isWanted,
        onProgress: (share) => tell({ status: 'opening', share }),
      })
      if (!bytes) return
      const paper = await openPaper(bytes)
      if (!isWanted) return paper.close()
      opened = paper
      tell({ status: 'ready', paper })
    }
    open().catch((thrown: unknown) => tell(failureOf(thrown)))
    return () => {
      isWanted = false
      opened?.close()
    }
  }, [session, document, version, attempt])
  const retry = useCallback(() => {
    setPapers({ status: 'opening', share: 0 })
    setAttempt((count) => count + 1)
  }, [])
  return { papers, retry }
}

function failureOf(thrown: unknown): Papers {
  if (thrown instanceof HostFailure)
    return { status: 'failed', reason: 'missing', error: toHostError(thrown) }
  const isLocked = thrown instanceof Error && thrown.name === 'PasswordException'
  return { status: 'failed', reason: isLocked ? 'locked' : 'broken' }
}
