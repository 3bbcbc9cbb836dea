/**
 * The job that brings in a Scholion archive: unpacked at arm's length, checked here, its texts put on the disk, its records
 * merged by their ids in one transaction. Refused as a whole or brought in as a whole.
 */
import { type ArchiveMerge, type Differing, mergeArchive } from '#shared/changes/merge-archive.ts'
import { importArchive as enterArchive } from '#shared/commands/archive.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { HostError } from '#shared/host/errors.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { LIMITS, readAtArmsLength } from '#main/work/read-at-arms-length.ts'
import { fileShelf } from '#main/work/scholion/file-shelf.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import { enterTexts } from './archive/enter-texts.ts'
import { archiveRecords } from './archive/records.ts'
import { unpacked } from './archive/unpacked.ts'
import type { Ground } from './import-job.ts'
import { run } from './perform.ts'

/** A library takes longer to unpack than a book to read. */
const PATIENCE = { ...LIMITS, time: 300_000 }
/** Records of each kind that are told by name. */
const TOLD = 300

/** Throws what reading archives throws; then nothing of it is in the library. */
export async function importArchive(
  { library, spool, spawn }: Ground,
  { file: handle }: { readonly file: string },
  { signal, progress }: JobTools,
): Promise<JobResult> {
  const shelf = fileShelf(spool.fresh())
  try {
    const { path, name, mediaType } = await spool.file(handle)
    await checkSourceFile(path, name)
    let files = 0
    const take = async (bytes: unknown): Promise<void> => {
      progress('reading', files++, 0)
      await shelf.take(bytes)
    }
    const request = { as: 'archive' as const, path, name, mediaType, options: {} }
    const { value } = await readAtArmsLength(spawn, request, signal, PATIENCE, take)
    const archive = unpacked(value, name, shelf)
    const records = await archiveRecords(archive)
    await library.loadAllAnnotations()
    if (signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
    const entered = await enterTexts(library, archive, records.documents, (done, total) =>
      progress('writing', done, total),
    )
    const all = { ...records, documents: [...entered.documents] }
    const merge = mergeArchive(library.tables, all)
    await run(library, enterArchive, all)
    return resultOf(archive.manifest.title, merge, entered.withoutOriginal)
  } finally {
    await shelf.close()
    await spool.drop(handle)
  }
}

function resultOf(title: string, merge: ArchiveMerge, withoutOriginal: number): JobResult {
  const { added, documents, versions, same, replaced, kept, left, namesakes } = merge
  const report: HostError[] = [
    ...told('archive-replaced', replaced, 'was changed later in the archive; the older one was'),
    ...told('archive-kept', kept, 'differs; the library’s own was kept, the archive has'),
    ...told('archive-left', left, 'points to what is neither here nor in the archive'),
    ...told('archive-namesake', namesakes, 'has the name of another, and both are kept'),
  ]
  if (withoutOriginal > 0) {
    const message = `Original files did not come along (${withoutOriginal}).`
    report.push({ code: 'archive-originals', params: { count: withoutOriginal }, message })
  }
  return {
    kind: 'import-archive',
    title,
    documents,
    versions,
    annotations: added.annotations ?? 0,
    links: added.links ?? 0,
    tags: added.tags ?? 0,
    desks: added.desks ?? 0,
    same,
    replaced: replaced.length,
    kept: kept.length,
    left: left.length,
    report,
  }
}

function told(code: string, records: readonly Differing[], words: string): HostError[] {
  return records.slice(0, TOLD).map(({ table, label }) => {
    const shown = label.replace(/\s+/gu, ' ').trim().slice(0, 200).toWellFormed()
    return { code, params: { table, label: shown }, message: `${table}: ${words}: “${shown}”` }
  })
}
