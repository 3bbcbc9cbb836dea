/** One job of the host from its start to its result, with its progress and the way to stop it. */
import type { Session } from '#renderer/session/session.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'

/** How far a job is; `total` 0 when it does not know. */
export interface Progress {
  readonly phase: string
  readonly done: number
  readonly total: number
}

export interface JobOptions {
  readonly signal?: AbortSignal
  onProgress?(progress: Progress): void
}

/** Resolves with the job's id and result; rejects with a `HostFailure`, coded `cancelled` after an abort. */
export async function runJob(
  { host, onJob }: Session,
  request: JobRequest,
  { signal, onProgress }: JobOptions = {},
): Promise<{ job: string; result: JobResult }> {
  const { job } = await host.start({ request })
  // A job that ended meanwhile cannot be cancelled, and its result says what became of it.
  const cancel = (): void => void host.cancel({ job }).catch(() => {})
  const stop = onJob((event) => {
    if (event.job === job) onProgress?.(event)
  })
  signal?.addEventListener('abort', cancel)
  if (signal?.aborted) cancel()
  try {
    return { job, result: await host.result({ job }) }
  } finally {
    stop()
    signal?.removeEventListener('abort', cancel)
  }
}
