/** How an export would begin: asked of the host a moment after the last change, the one before it being stopped. */
import { useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { useEffect, useState } from 'react'
import { runJob } from '../intake/job.ts'
import { readExport } from './file.ts'
import { pageWords } from './page-words.ts'

type ExportRequest = JobRequest & { readonly kind: 'export' }

export type Preview =
  | { readonly status: 'coming' }
  | { readonly status: 'there'; readonly text: string; readonly goesOn: boolean }
  | { readonly status: 'failed'; readonly error: HostError }

/** Milliseconds after the last change. */
const PAUSE = 300

/** @param request the same object until something is chosen anew; undefined asks for nothing */
export function usePreview(request: ExportRequest | undefined): Preview {
  const session = useSession()
  const [preview, setPreview] = useState<Preview>({ status: 'coming' })
  useEffect(() => {
    if (request === undefined) return undefined
    const controller = new AbortController()
    const timer = setTimeout(() => {
      void lookAt(session, request, controller.signal).then((found) => {
        if (!controller.signal.aborted) setPreview(found)
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [session, request])
  return preview
}

async function lookAt(session: Session, { args }: ExportRequest, signal: AbortSignal): Promise<Preview> {
  try {
    await session.settled()
    const asked = { kind: 'export', args: { ...args, preview: true } } as const
    const { job, result } = await runJob(session, asked, { signal })
    if (result.kind !== 'export') throw new Error(`the host answered an export with ${result.kind}`)
    const blob = await readExport(session.host, job, result.mediaType, signal)
    const text = await blob.text()
    const words = result.mediaType === 'text/html' ? pageWords(text) : text
    return { status: 'there', text: words, goesOn: result.part === true }
  } catch (thrown) {
    return { status: 'failed', error: toHostError(thrown) }
  }
}
