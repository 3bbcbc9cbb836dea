/** One file into the library: uploaded, read by a job, and known here. Failing is an answer, never a throw. */
import type { Session } from '#renderer/session/session.ts'
import { toHostError } from '#shared/host/errors.ts'
import { readAnnotations } from './annotations.ts'
import { isArchive, readArchive } from './archive.ts'
import { isCodebook, readCodebook } from './codebook.ts'
import { importOptions } from './import-options.ts'
import type { FileReport, IntakeOptions } from './intake-state.ts'
import { type JobOptions, type Progress, runJob } from './job.ts'
import { upload } from './upload.ts'
import { holdsAnnotations } from './w3c.ts'

/** Milliseconds for the news of a new document to come here after its job has ended. */
const PATIENCE = 10_000

export async function bringIn(
  session: Session,
  file: File,
  options: IntakeOptions,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<FileReport> {
  const base = { name: file.name, file, remarks: [] }
  try {
    const isAnnotations = options.annotations !== undefined || (await holdsAnnotations(file))
    const handle = await upload(session.host, file, signal, onProgress)
    const tools: JobOptions = { signal, onProgress }
    const read = isAnnotations
      ? await readAnnotations(session, handle, options.annotations?.document, tools)
      : isArchive(file)
        ? await readArchive(session, handle, tools)
        : isCodebook(file)
          ? await readCodebook(session, handle, tools)
          : await readText(session, handle, options, tools)
    if (read.document !== undefined) await arrival(session, read.document)
    return { ...base, ...read }
  } catch (thrown) {
    return { ...base, error: toHostError(thrown) }
  }
}

async function readText(
  session: Session,
  handle: string,
  options: IntakeOptions,
  tools: JobOptions,
): Promise<Partial<FileReport>> {
  const args = { files: [handle], ...importOptions(options) }
  const { result } = await runJob(session, { kind: 'import', args }, tools)
  const imported = result.kind === 'import' ? result.files[0] : undefined
  if (!imported) return {}
  const { name: _name, ...read } = imported
  return read
}

/** Resolves when a document is known to this window; the news may come after the job's end. */
export function arrival(session: Session, document: string): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      stop()
      clearTimeout(timer)
      resolve()
    }
    const look = (): void => {
      if (session.library.documents.has(document)) settle()
    }
    const stop = session.status.subscribe(look)
    const timer = setTimeout(settle, PATIENCE)
    look()
  })
}
