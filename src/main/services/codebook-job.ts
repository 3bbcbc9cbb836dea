/**
 * The job that brings in a REFI-QDA codebook: read at arm's length, laid beside the tags, entered in one
 * transaction. The report says what the file has that did not come in, and what of the reader's was kept.
 */
import { importCodebook as enterCodebook } from '#shared/commands/codebook.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { codesSchema, mergeCodebook } from '#shared/model/codebook.ts'
import { remarkSchema } from '#shared/model/draft.ts'
import { z } from '#shared/model/zod.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { readAtArmsLength } from '#main/work/read-at-arms-length.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import { newId } from './fresh.ts'
import type { Ground } from './import-job.ts'
import { run } from './perform.ts'

/** Most remarks told of one file. */
const REMARK_LIMIT = 1000

const readSchema = z.object({ codes: codesSchema, problems: z.array(remarkSchema).max(REMARK_LIMIT) })

/** Throws `codebook-empty` when there are no codes in the file, and what reading files throws. */
export async function importCodebook(
  { library, spool, spawn }: Ground,
  { file: handle }: { readonly file: string },
  { signal, progress }: JobTools,
): Promise<JobResult> {
  try {
    progress('reading', 0, 2)
    const { path, name, mediaType } = await spool.file(handle)
    await checkSourceFile(path, name)
    const request = { as: 'codebook' as const, path, name, mediaType, options: {} }
    const { value } = await readAtArmsLength(spawn, request, signal)
    const { codes, problems } = checked(value, name)
    if (codes.length === 0) {
      throw new HostFailure('codebook-empty', `“${name}” is a codebook without codes.`, { name })
    }
    progress('writing', 1, 2)
    // What the command is about to do, for the report; the command itself looks again.
    const { added, filled, remarks } = mergeCodebook(library.tables.tags, codes, newId)
    await run(library, enterCodebook, { codes })
    progress('writing', 2, 2)
    const report = [...problems, ...remarks].slice(0, REMARK_LIMIT)
    return { kind: 'import-codebook', codes: codes.length, added, filled, report }
  } finally {
    await spool.drop(handle)
  }
}

function checked(value: unknown, name: string): z.infer<typeof readSchema> {
  const result = readSchema.safeParse(value)
  if (result.success) return result.data
  const detail = `${result.error.issues[0]?.path.join('.') ?? ''}: ${result.error.issues[0]?.message ?? ''}`
  const message = `The importer of “${name}” gave a damaged result (${detail}).`
  throw new HostFailure('draft-invalid', message, { name, detail: detail.slice(0, 300) })
}
