/** The job that reads a bibliography at arm's length, to be looked at; it changes nothing. */
import { HostFailure } from '#shared/host/errors.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { REFERENCE_LIMIT, referenceSchema } from '#shared/model/reference.ts'
import { z } from '#shared/model/zod.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { readAtArmsLength } from '#main/work/read-at-arms-length.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import type { Ground } from './import-job.ts'

const answerSchema = z.array(referenceSchema).max(REFERENCE_LIMIT)

/** Throws what reading files throws, and `reference-…` when there is nothing to take. */
export async function readReferences(
  { spool, spawn }: Pick<Ground, 'spool' | 'spawn'>,
  { file: handle }: { readonly file: string },
  { signal, progress }: JobTools,
): Promise<JobResult> {
  try {
    progress('reading', 0, 1)
    const { path, name, mediaType } = await spool.file(handle)
    await checkSourceFile(path, name)
    const { value } = await readAtArmsLength(
      spawn,
      { as: 'reference', path, name, mediaType, options: {} },
      signal,
    )
    const read = answerSchema.safeParse(value)
    if (!read.success) {
      const detail = read.error.issues[0]?.message ?? ''
      throw new HostFailure('draft-invalid', `Reading “${name}” gave a damaged result (${detail}).`, {
        name,
        detail,
      })
    }
    progress('reading', 1, 1)
    return { kind: 'read-references', references: read.data }
  } finally {
    await spool.drop(handle)
  }
}
