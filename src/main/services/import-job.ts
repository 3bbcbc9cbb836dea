/** The job that brings files in: one process, one document and one transaction for each; one failing stops no other. */
import { importDocuments } from '#shared/commands/documents.ts'
import type { importArgsSchema, ImportedFile, JobResult } from '#shared/host/contract.ts'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import type { z } from '#shared/model/zod.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Spawn } from '#main/work/child.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { readDraft } from '#main/work/read-draft.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import type { Spool, Spooled } from '#main/work/spool.ts'
import { enterDraft } from './enter-draft.ts'
import { run } from './perform.ts'

export type ImportArgs = z.infer<typeof importArgsSchema>

/** What jobs work on. */
export interface Ground {
  readonly library: OpenLibrary
  readonly spool: Spool
  readonly spawn: Spawn
}

/** Imports in the order given. Cancelling keeps what is already in and fails the job. */
export async function importFiles(ground: Ground, args: ImportArgs, tools: JobTools): Promise<JobResult> {
  const { spool } = ground
  const pasted = args.paste && (await spoolPaste(spool, args.paste))
  const handles = [...args.files, ...(pasted === undefined ? [] : [pasted])]
  const files: ImportedFile[] = []
  try {
    for (const [index, handle] of handles.entries()) {
      if (tools.signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
      tools.progress('reading', index, handles.length)
      files.push(await importOne(ground, handle, args, tools.signal))
    }
  } finally {
    for (const handle of handles) await spool.drop(handle)
  }
  tools.progress('reading', handles.length, handles.length)
  return { kind: 'import', files }
}

async function importOne(
  ground: Ground,
  handle: string,
  args: ImportArgs,
  signal: AbortSignal,
): Promise<ImportedFile> {
  let name = ''
  try {
    const file = await ground.spool.file(handle)
    name = file.name
    await checkSourceFile(file.path, name)
    return { name, ...(await bringIn(ground, file, args, signal)) }
  } catch (thrown) {
    if (signal.aborted) throw thrown
    return { name, remarks: [], error: toHostError(thrown) }
  }
}

async function bringIn(
  { library, spawn }: Ground,
  file: Spooled,
  { role, title, options = {} }: ImportArgs,
  signal: AbortSignal,
): Promise<Omit<ImportedFile, 'name'>> {
  const { draft, digest } = await readDraft(spawn, { ...file, options }, signal)
  const given = { ...(role !== undefined && { role }), ...(title !== undefined && { title }) }
  const document = await enterDraft(library, draft, file, digest, given)
  await run(library, importDocuments, { documents: [document] })
  return { document: document.id, title: document.title, remarks: draft.report }
}

/** A pasted text is a file like any other: same limits, same process, same original kept. */
async function spoolPaste(spool: Spool, paste: NonNullable<ImportArgs['paste']>): Promise<string> {
  const extension = paste.mediaType === 'text/markdown' ? 'md' : 'txt'
  const name = paste.name.endsWith(`.${extension}`) ? paste.name : `${paste.name || 'paste'}.${extension}`
  const bytes = Buffer.from(paste.text.toWellFormed())
  const handle = await spool.begin(name, paste.mediaType, bytes.length)
  await spool.append(handle, bytes)
  return handle
}
