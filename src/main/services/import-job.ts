/** The job that brings files in: one process, one document and one transaction for each; one failing stops no other. */
import { importDocuments } from '#shared/commands/documents.ts'
import type { importArgsSchema, ImportedFile, JobResult } from '#shared/host/jobs.ts'
import { HostFailure, toHostError } from '#shared/host/errors.ts'
import type { z } from '#shared/model/zod.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Spawn } from '#main/work/child.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { type ImageShelf, imageShelf } from '#main/work/images/shelf.ts'
import { LIMITS } from '#main/work/read-at-arms-length.ts'
import { readDraft } from '#main/work/read-draft.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import type { Spool, Spooled } from '#main/work/spool.ts'
import { enterDraft } from './enter-draft.ts'
import { knownRemarks } from './known-texts.ts'
import { run } from './perform.ts'

export type ImportArgs = z.infer<typeof importArgsSchema>

/** What the reader says of what comes in. */
export type Wishes = Pick<ImportArgs, 'role' | 'title' | 'language' | 'options'>

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

/** One waiting file into the library; its failure is an answer, unless it was cancelled. */
export async function importOne(
  ground: Ground,
  handle: string,
  args: Wishes,
  signal: AbortSignal,
): Promise<ImportedFile> {
  let name = ''
  const shelf = imageShelf(ground.spool.fresh())
  try {
    const file = await ground.spool.file(handle)
    name = file.name
    await checkSourceFile(file.path, name)
    return { name, ...(await bringIn(ground, file, args, signal, shelf)) }
  } catch (thrown) {
    if (signal.aborted) throw thrown
    return { name, remarks: [], error: toHostError(thrown) }
  } finally {
    await shelf.close()
  }
}

async function bringIn(
  { library, spawn }: Ground,
  file: Spooled,
  { role, title, language, options = {} }: Wishes,
  signal: AbortSignal,
  shelf: ImageShelf,
): Promise<Omit<ImportedFile, 'name'>> {
  const { draft, digest, images } = await readDraft(spawn, { ...file, options }, signal, LIMITS, shelf)
  const given = {
    ...(role !== undefined && { role }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
  }
  const document = await enterDraft(library, draft, file, digest, given, images)
  const known = await knownRemarks(library, document, draft.blocks)
  await run(library, importDocuments, { documents: [document] })
  const [version] = document.versions
  return {
    document: document.id,
    title: document.title,
    importer: draft.importer.id,
    ...(draft.encoding !== undefined && { encoding: draft.encoding }),
    ...(document.language !== undefined && { language: document.language }),
    ...(version && { blocks: version.blocks, words: version.words }),
    // What the reader says needs no guess.
    remarks: [
      ...known,
      ...draft.report.filter(({ code }) => language === undefined || code !== 'language-guessed'),
    ],
  }
}

const EXTENSIONS = { 'text/plain': 'txt', 'text/markdown': 'md', 'text/html': 'html' } as const

/** A pasted text is a file like any other: same limits, same process, same original kept. */
async function spoolPaste(spool: Spool, paste: NonNullable<ImportArgs['paste']>): Promise<string> {
  const extension = EXTENSIONS[paste.mediaType]
  const name = paste.name.endsWith(`.${extension}`) ? paste.name : `${paste.name || 'paste'}.${extension}`
  const bytes = Buffer.from(paste.text.toWellFormed())
  const handle = await spool.begin(name, paste.mediaType, bytes.length)
  await spool.append(handle, bytes)
  return handle
}
