/**
 * The jobs about the file that a document came as, which the library keeps: reading its first lines with other
 * options, and letting it wait in the spool to be planned as a further version.
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { type Source, sourceOf } from '#shared/model/document.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { readDraft } from '#main/work/read-draft.ts'
import type { Ground } from './import-job.ts'

/** Lines of a preview, and UTF-16 units of one of them. */
const LINES = 40
const UNITS = 400

type ArgsOf<K extends JobRequest['kind']> = Extract<JobRequest, { kind: K }>['args']

/** Throws `missing`, or the store's `original-damaged`. */
export async function fetchOriginal(
  ground: Ground,
  { document }: ArgsOf<'fetch-original'>,
): Promise<JobResult> {
  return { kind: 'fetch-original', ...(await spoolOriginal(ground, document)) }
}

/** Throws what reading the file with these options throws; changes nothing. */
export async function preview(
  ground: Ground,
  { document, options }: ArgsOf<'preview'>,
  { signal, progress }: JobTools,
): Promise<JobResult> {
  progress('reading', 0, 1)
  const { file: handle } = await spoolOriginal(ground, document)
  try {
    const file = await ground.spool.file(handle)
    const { draft } = await readDraft(ground.spawn, { ...file, options }, signal)
    return {
      kind: 'preview',
      lines: draft.blocks.slice(0, LINES).map(({ text }) => text.slice(0, UNITS).toWellFormed()),
      ...(draft.encoding !== undefined && { encoding: draft.encoding }),
      remarks: draft.report,
    }
  } finally {
    await ground.spool.drop(handle)
  }
}

async function spoolOriginal(
  { library, spool }: Ground,
  id: string,
): Promise<{ file: string; name: string }> {
  const document = library.tables.documents.get(id)
  if (!document) throw new HostFailure('missing', `There is no document ${id}.`, { what: 'document', id })
  const source = sourceOf(document, document.current)
  const { name, mediaType } = source
  const bytes = await library.original(id)
  const web = fromWeb(source)
  return { file: await spool.keep(bytes, { name, mediaType, ...(web && { web }) }), name }
}

/** Where it was taken from stays so, however it is read. */
function fromWeb({ address, retrieved }: Source) {
  return address !== undefined && retrieved !== undefined ? { address, retrieved } : undefined
}
