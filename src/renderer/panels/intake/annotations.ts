/** A file of annotations into the library, and what became of them in words. */
import type { Session } from '#renderer/session/session.ts'
import type { JobResult, LostAnnotation } from '#shared/host/jobs.ts'
import type { TFunction } from 'i18next'
import type { FileReport } from './intake-state.ts'
import { type JobOptions, runJob } from './job.ts'

export type AnnotationsRead = Omit<Extract<JobResult, { kind: 'import-annotations' }>, 'kind' | 'report'>

/** Rejects with a `HostFailure` when the file holds none. */
export async function readAnnotations(
  session: Session,
  file: string,
  document: string | undefined,
  tools: JobOptions,
): Promise<Partial<FileReport>> {
  const args = { file, ...(document !== undefined && { document }) }
  const { result } = await runJob(session, { kind: 'import-annotations', args }, tools)
  if (result.kind !== 'import-annotations') return {}
  const { kind: _kind, report, ...annotations } = result
  return { annotations, remarks: report }
}

/** How many came in and how they were found, how many were there, how many found no place, as sentences. */
export function annotationsWords(t: TFunction, read: AnnotationsRead): string {
  const { added, exact, folded, proposed, merged, links, documents, orphans } = read
  const told = [
    t('panels.intake.annotationsAdded', { count: added }),
    exact > 0 && folded + proposed > 0 && t('annotation-files.exact', { count: exact }),
    folded > 0 && t('annotation-files.folded', { count: folded }),
    proposed > 0 && t('asked.waiting', { count: proposed }),
    merged > 0 && t('annotation-files.merged', { count: merged }),
    links > 0 && t('annotation-files.links', { count: links }),
    documents > 0 && t('annotation-files.documents', { count: documents }),
    orphans > 0 && t('panels.intake.orphans', { count: orphans }),
  ]
  return told.filter((part) => part !== false).join(' ')
}

/** One that found no place: its words, its source, and why. */
export function lostWords(t: TFunction, { quote, document, reason }: LostAnnotation): string {
  const words = quote === '' ? '' : t('ui.quoted', { words: quote })
  return t('annotation-files.lost', { words, document, why: t(`annotation-files.why.${reason}`) }).trim()
}
