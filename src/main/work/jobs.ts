/**
 * Long work that can be watched and cancelled. Several run at once; each ends with a result or a failure that
 * is kept until it was asked for, and a while longer, so that an export's bytes can be read.
 */
import { HostFailure } from '#shared/host/errors.ts'

export interface JobTools {
  readonly signal: AbortSignal
  /** @param phase a word of the catalogues under `cli.phase`: `reading`, `writing` */
  progress(phase: string, done: number, total: number): void
}

export interface Progress {
  readonly job: string
  readonly phase: string
  readonly done: number
  readonly total: number
}

export interface Jobs<R> {
  start(run: (tools: JobTools) => Promise<R>): string
  /** asks a job to stop; nothing happens when it has ended */
  cancel(job: string): void
  /** waits for the end; throws what the job threw, or `no-such-job` */
  result(job: string): Promise<R>
  /** cancels everything and waits for it */
  close(): Promise<void>
}

/** Ended jobs that are remembered; older ones are forgotten first. */
const REMEMBERED = 32

/** @param forgotten told the id of a job whose result can no longer be asked for */
export function createJobs<R>(
  newId: () => string,
  onProgress: (progress: Progress) => void,
  forgotten: (job: string) => void = () => undefined,
): Jobs<R> {
  const jobs = new Map<string, { readonly abort: AbortController; readonly end: Promise<R> }>()
  const ended: string[] = []

  function remember(job: string): void {
    ended.push(job)
    const oldest = ended.length > REMEMBERED ? ended.shift() : undefined
    if (oldest === undefined) return
    jobs.delete(oldest)
    forgotten(oldest)
  }

  return {
    start(run) {
      const job = newId()
      const abort = new AbortController()
      const end = Promise.resolve().then(() => {
        if (abort.signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
        return run({
          signal: abort.signal,
          progress: (phase, done, total) => onProgress({ job, phase, done, total }),
        })
      })
      jobs.set(job, { abort, end })
      // Whoever asks for the result hears of a failure; nobody asking is no crash.
      void end.catch(() => undefined).finally(() => remember(job))
      return job
    },
    cancel: (job) => jobs.get(job)?.abort.abort(),
    async result(job) {
      const known = jobs.get(job)
      if (!known) throw new HostFailure('no-such-job', 'This work is no longer known. Start it again.')
      return known.end
    },
    async close() {
      for (const { abort } of jobs.values()) abort.abort()
      await Promise.allSettled([...jobs.values()].map(({ end }) => end))
    },
  }
}
