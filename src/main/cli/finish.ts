/** Runs a job of the services to its end. */
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import type { Services } from '#main/services.ts'
import type { ProgressLine } from './progress-line.ts'

/** Starts a job and waits for its end. @param line shows how far it is */
export async function finish(
  { host, subscribe }: Pick<Services, 'host' | 'subscribe'>,
  request: JobRequest,
  line?: ProgressLine,
): Promise<{ job: string; result: JobResult }> {
  // A command has one job at a time: what is told is of this one.
  const leave = subscribe((event) => {
    if (event.type === 'job') line?.tell(event.phase, event.done, event.total)
  })
  try {
    const { job } = await host.start({ request })
    return { job, result: await host.result({ job }) }
  } finally {
    leave()
    line?.end()
  }
}
