/** A dropped or chosen codebook becomes tags; the host says what came in and what of the reader's was kept. */
import type { Session } from '#renderer/session/session.ts'
import { looksLikeCodebook } from '#shared/formats/codebook/recognise.ts'
import type { TFunction } from 'i18next'
import type { FileReport } from './intake-state.ts'
import { type JobOptions, runJob } from './job.ts'

/** Whether a file goes to the import of codebooks rather than of texts. */
export function isCodebook(file: File): boolean {
  return looksLikeCodebook(file.name)
}

/** Rejects with a `HostFailure` when the file is no codebook. */
export async function readCodebook(
  session: Session,
  file: string,
  tools: JobOptions,
): Promise<Partial<FileReport>> {
  const { result } = await runJob(session, { kind: 'import-codebook', args: { file } }, tools)
  if (result.kind !== 'import-codebook') return {}
  const { codes, added, filled, report } = result
  return { codebook: { codes, added, filled }, remarks: report }
}

/** How many tags are new and how many were completed, as sentences. */
export function codebookWords(t: TFunction, { added, filled }: NonNullable<FileReport['codebook']>): string {
  const words = [
    added > 0 && t('codebook-file.added', { count: added }),
    filled > 0 && t('codebook-file.filled', { count: filled }),
  ].filter((part) => part !== false)
  return words.length > 0 ? words.join(' ') : t('codebook-file.nothing')
}
