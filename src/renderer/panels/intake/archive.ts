/** A Scholion archive into the library, and what came of it in words. */
import type { Session } from '#renderer/session/session.ts'
import { looksLikeArchive } from '#shared/formats/archive/recognise.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import type { TFunction } from 'i18next'
import type { FileReport } from './intake-state.ts'
import { type JobOptions, runJob } from './job.ts'

export type ArchiveRead = Omit<Extract<JobResult, { kind: 'import-archive' }>, 'kind' | 'report'>

/** Whether a file goes to the import of archives rather than of texts. */
export function isArchive(file: File): boolean {
  return looksLikeArchive(file.name)
}

/** Rejects with a `HostFailure` when the file is no archive that can be brought in whole. */
export async function readArchive(
  session: Session,
  file: string,
  tools: JobOptions,
): Promise<Partial<FileReport>> {
  const { result } = await runJob(session, { kind: 'import-archive', args: { file } }, tools)
  if (result.kind !== 'import-archive') return {}
  const { kind: _kind, report, ...archive } = result
  const [document] = archive.documents
  return { archive, ...(document !== undefined && { document }), remarks: report }
}

/** How many records are new, which were older, and which were kept, as sentences. */
export function archiveWords(t: TFunction, read: ArchiveRead): string {
  const counts = { ...read, documents: read.documents.length }
  const told = (['documents', 'versions', 'annotations', 'links', 'tags', 'replaced', 'kept'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => t(`archive.${what}`, { count: counts[what] }))
  return told.length > 0 ? told.join(' ') : t('archive.nothing')
}
