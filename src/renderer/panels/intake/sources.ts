/**
 * What can be brought in: files as they were chosen or dropped, those of whole folders in the order of their names,
 * and web addresses. Of a folder, hidden files and formats that nobody reads are left out and said.
 */
import type { Session } from '#renderer/session/session.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { acceptedExtensions } from './accepted.ts'

/** One thing to bring in: a file, an address, or a file that is left out. */
export interface Source {
  /** as the report names it; below its folder when it is of one */
  readonly name: string
  readonly file?: File
  readonly address?: string
  readonly skipped?: 'hidden' | 'format'
}

/** Files of one folder, as for the command line. */
const FILE_LIMIT = 10_000

export interface WalkTools {
  readonly signal?: AbortSignal
  /** called for each file, with its name below its folder */
  onFound?(name: string): void
}

/** Walks the folders of a drop; gives what it has when it is stopped, and rejects with `folder-too-many`. */
export type WalkDropped = (tools?: WalkTools) => Promise<readonly Source[]>

const order = new Intl.Collator('en', { numeric: true }).compare

/** Files that were chosen one by one are all meant. */
export function fileSources(files: readonly File[]): readonly Source[] {
  return files.map((file) => ({ name: file.name, file }))
}

/** Files of a folder, as its dialog gives them; their names begin with the folder's own. */
export function folderSources(
  session: Pick<Session, 'capabilities'>,
  files: readonly File[],
): readonly Source[] {
  const named = files.map((file) => ({ name: file.webkitRelativePath || file.name, file }))
  return sifted(session, named)
}

/**
 * What was dropped. Entries are gone when the event is over, so this looks at once and walks later.
 * @returns walks the folders among it
 */
export function droppedSources(
  session: Pick<Session, 'capabilities'>,
  { items, files }: DataTransfer,
): WalkDropped {
  const plain = [...files]
  const folders = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry && isFolder(entry) ? [entry] : []
  })
  return async (tools = {}) => {
    const found: { name: string; file: File }[] = []
    for (const folder of folders) await walk(folder, { root: folder.name, found, tools })
    // A folder stands among the files too, as one that cannot be read.
    const names = new Set(folders.map(({ name }) => name))
    const single = plain.filter(({ name }) => !names.has(name))
    return [...fileSources(single), ...sifted(session, found)]
  }
}

function sifted(
  { capabilities }: Pick<Session, 'capabilities'>,
  files: readonly { readonly name: string; readonly file: File }[],
): readonly Source[] {
  const known = new Set(
    acceptedExtensions({ capabilities }).map((extension) => extension.replace(/^\./u, '')),
  )
  return files
    .toSorted((a, b) => order(a.name, b.name))
    .map(({ name, file }) => {
      const parts = name.split('/')
      // The folder itself was chosen, whatever it is called.
      if (parts.slice(1).some((part) => part.startsWith('.'))) return { name, skipped: 'hidden' }
      const extension = /\.(?<end>[^.]+)$/u.exec(parts.at(-1) ?? '')?.groups?.['end']?.toLowerCase()
      const isKnown = extension === undefined || known.size === 0 || known.has(extension)
      return isKnown ? { name, file } : { name, skipped: 'format' }
    })
}

interface Walk {
  /** name of the folder that was dropped */
  readonly root: string
  readonly found: { name: string; file: File }[]
  readonly tools: WalkTools
}

async function walk(folder: FileSystemDirectoryEntry, all: Walk): Promise<void> {
  const { root, found, tools } = all
  const reader = folder.createReader()
  // A reader gives some hundred at a time, and nothing at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (entries.length === 0) return
    for (const entry of entries) {
      if (tools.signal?.aborted) return
      if (isFolder(entry)) {
        if (!entry.name.startsWith('.')) await walk(entry, all)
      } else if (isFile(entry)) {
        const file = await fileOf(entry)
        if (!file) continue
        const name = entry.fullPath.replace(/^\//u, '')
        if (found.length >= FILE_LIMIT) throw tooMany(root)
        found.push({ name, file })
        tools.onFound?.(name)
      }
    }
  }
}

function tooMany(root: string): HostFailure {
  const message = `“${root}” has more than ${FILE_LIMIT} files. Bring its folders in one by one.`
  return new HostFailure('folder-too-many', message, { name: root, limit: FILE_LIMIT })
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)))
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
