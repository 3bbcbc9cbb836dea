/**
 * The jobs that fetch a web address, on the reader's word only: one process fetches and parses nothing, and what it
 * brings waits in the spool like any other file, with where it came from; another process reads it.
 */
import type { importAddressArgsSchema, JobResult } from '#shared/host/jobs.ts'
import { toHostError } from '#shared/host/errors.ts'
import type { z } from '#shared/model/zod.ts'
import { fetchAtArmsLength } from '#main/work/fetch/fetch-at-arms-length.ts'
import { pageName, VAGUE } from '#main/work/fetch/page-name.ts'
import { IMPORTERS } from '#main/work/importers.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { type Ground, importOne } from './import-job.ts'

const ACCEPTS: readonly string[] = [
  ...new Set([...IMPORTERS.flatMap(({ mediaTypes }) => mediaTypes), ...VAGUE].filter((type) => type !== '')),
]

/** Fetches and brings in. That it could not be is in the report, as with files; only cancelling fails the job. */
export async function importAddress(
  ground: Ground,
  { address, ...wishes }: z.infer<typeof importAddressArgsSchema>,
  tools: JobTools,
): Promise<JobResult> {
  const files = []
  try {
    const { file } = await spoolAddress(ground, address, tools)
    try {
      tools.progress('reading', 1, 2)
      files.push(await importOne(ground, file, wishes, tools.signal))
    } finally {
      await ground.spool.drop(file)
    }
  } catch (thrown) {
    if (tools.signal.aborted) throw thrown
    files.push({ name: address.trim(), remarks: [], error: toHostError(thrown) })
  }
  return { kind: 'import-address', files }
}

/** Fetches and lets it wait under a handle. Throws what `fetchAtArmsLength` throws. */
export async function fetchAddress(
  ground: Ground,
  { address }: { readonly address: string },
  tools: JobTools,
): Promise<JobResult> {
  return { kind: 'fetch-address', ...(await spoolAddress(ground, address, tools)) }
}

async function spoolAddress(
  { spool, spawn }: Ground,
  address: string,
  { signal, progress }: JobTools,
): Promise<{ file: string; name: string }> {
  progress('fetching', 0, 2)
  const fetched = await fetchAtArmsLength(spawn, { address, accepts: ACCEPTS }, signal)
  const { bytes, retrieved, charset, mediaType } = fetched
  const web = { address: fetched.address, retrieved, ...(charset !== undefined && { charset }) }
  const name = pageName(fetched, IMPORTERS)
  return { file: await spool.keep(bytes, { name, mediaType, web }), name }
}
