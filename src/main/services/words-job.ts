/** The job that makes a file of words which a window has put together: the report of an import. */
import { writeFile } from 'node:fs/promises'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'

type Args = Extract<JobRequest, { kind: 'save-words' }>['args']

/** @param path where the bytes wait until they are saved or read, as those of an export do */
export async function saveWords(path: string, { name, text }: Args): Promise<JobResult> {
  const bytes = Buffer.from(text.toWellFormed())
  await writeFile(path, bytes, { mode: 0o600 })
  return { kind: 'export', name, mediaType: 'text/plain', bytes: bytes.length, dropped: [], losses: [] }
}
