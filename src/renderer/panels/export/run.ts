/** One export from asking to a file: through the host's own dialog where it has one, else as a download. */
import type { Session } from '#renderer/session/session.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { type Progress, runJob } from '../intake/job.ts'
import { readExport } from './file.ts'

/** Catalogue keys of what an export left out, and how many of each. */
export type Losses = readonly { readonly what: string; readonly count: number }[]

export type Exported =
  | { readonly status: 'saved'; readonly name: string; readonly losses: Losses }
  /** the reader closed the host's dialog */
  | { readonly status: 'let-go' }
  | { readonly status: 'ready'; readonly name: string; readonly blob: Blob; readonly losses: Losses }
  | { readonly status: 'failed'; readonly error: HostError }

export async function runExport(
  session: Session,
  request: JobRequest,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Exported> {
  const { host, capabilities } = session
  try {
    await session.settled()
    const { job, result } = await runJob(session, request, { signal, onProgress })
    if (result.kind !== 'export') throw new Error(`the host answered an export with ${result.kind}`)
    const { name, mediaType, losses } = result
    if (capabilities.save) {
      const { saved } = await host.save({ job, name })
      return saved === null ? { status: 'let-go' } : { status: 'saved', name: saved, losses }
    }
    return { status: 'ready', name, losses, blob: await readExport(host, job, mediaType, signal) }
  } catch (thrown) {
    return { status: 'failed', error: toHostError(thrown) }
  }
}
