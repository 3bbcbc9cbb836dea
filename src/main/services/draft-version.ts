/** Where the text of a further version comes from: a file, corrections of the current text, a version there is. */
import { editBlocks } from '#shared/anchoring/versions/edit-blocks.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { JobRequest } from '#shared/host/jobs.ts'
import { type Block, type Document, sourceOf } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import { imageShelf } from '#main/work/images/shelf.ts'
import type { ImportOptions } from '#main/work/importer.ts'
import { LIMITS } from '#main/work/read-at-arms-length.ts'
import { readDraft } from '#main/work/read-draft.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import type { Ground } from './import-job.ts'
import type { StagedVersion } from './staged-versions.ts'

type Args = Extract<JobRequest, { kind: 'plan-version' }>['args']
export type Drafted = Omit<StagedVersion, 'rows' | 'stood' | 'document' | 'from'> & {
  readonly remarks: readonly Remark[]
}

/** Reads or makes the text. Throws what importers throw, `missing`, or `bad-arguments`. */
export async function draftVersion(
  ground: Ground,
  document: Document,
  args: Args,
  signal: AbortSignal,
): Promise<Drafted> {
  const { file, edits, version } = args
  const given = [file, edits, version].filter((one) => one !== undefined)
  if (given.length !== 1) {
    const reason = 'exactly one of file, edits and version'
    throw new HostFailure('bad-arguments', `plan-version: ${reason}`, { command: 'plan-version', reason })
  }
  if (file !== undefined) return fromFile(ground, document, file, args.options, signal)
  if (version !== undefined) return fromVersion(ground, document, version)
  return fromEdits(ground, document, new Map(edits?.map((edit) => [edit.block, edit.text])))
}

async function fromFile(
  { spool, spawn }: Ground,
  document: Document,
  handle: string,
  chosen: ImportOptions = {},
  signal: AbortSignal,
): Promise<Drafted> {
  const shelf = imageShelf(spool.fresh())
  const release = async (): Promise<void> => {
    await spool.drop(handle)
    await shelf.close()
  }
  try {
    const file = await spool.file(handle)
    await checkSourceFile(file.path, file.name)
    const options = { ...optionsOf(document), ...chosen }
    const { draft, digest, images } = await readDraft(spawn, { ...file, options }, signal, LIMITS, shelf)
    const { blocks, importer, mediaType, address, retrieved, report } = draft
    const source = {
      name: file.name.replace(/\s+/gu, ' ').trim().slice(0, 2000).toWellFormed(),
      mediaType,
      digest,
      ...(address !== undefined && { address }),
      ...(retrieved !== undefined && { retrieved }),
    }
    return { blocks, fresh: { importer, file, digest, source, images }, remarks: report, release }
  } catch (thrown) {
    await release()
    throw thrown
  }
}

/** How the current version was read: the next one is read so too, unless the reader says otherwise. */
function optionsOf({ versions, current }: Document): ImportOptions {
  const options = versions.find(({ id }) => id === current)?.importer.options ?? {}
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (typeof value === 'number' ? [] : [[name, value]])),
  )
}

async function fromVersion({ library }: Ground, document: Document, id: string): Promise<Drafted> {
  const version = document.versions.find((one) => one.id === id)
  if (!version) throw missing('version', id)
  const { blocks } = await library.text(document.id, id)
  return { blocks, version, remarks: [], release: async () => undefined }
}

async function fromEdits(
  { library }: Ground,
  document: Document,
  edits: ReadonlyMap<string, string>,
): Promise<Drafted> {
  const { blocks } = await library.text(document.id, document.current)
  const known = new Set(blocks.map((block) => block.id))
  for (const id of edits.keys()) if (!known.has(id)) throw missing('block', id)
  const edited: Block[] = editBlocks(blocks, edits)
  if (edited.every((block) => block.text.trim() === '')) {
    throw new HostFailure('file-empty', `“${document.title}” would have no text left.`, {
      name: document.title,
    })
  }
  const { bytes: _bytes, ...source } = sourceOf(document, document.current)
  const importer = { id: 'corrected', options: optionsOf(document) }
  const fresh = { importer, digest: source.digest, source, images: [] }
  return { blocks: edited, fresh, remarks: [], release: async () => undefined }
}

function missing(what: string, id: string): HostFailure {
  return new HostFailure('missing', `There is no ${what} ${id}.`, { what, id })
}
