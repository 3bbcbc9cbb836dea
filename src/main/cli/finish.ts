/** Runs a job of the services to its end. */
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import type { Services } from '#main/services.ts'

/** Starts a job and waits for its end. */
export async function finish(
  { host }: Services,
  request: JobRequest,
): Promise<{ job: string; result: JobResult }> {
  const { job } = await host.start({ request })
  return { job, result: await host.result({ job }) }
}
