/**
 * The files of a folder that could be texts, for bringing a whole folder in: its folders too, in the order of their
 * names. Hidden ones, links and formats that nobody reads are left out and said; a link could lead anywhere, and round.
 */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { HostFailure } from '#shared/host/errors.ts'
import { extensionOf, IMPORTERS } from '#main/work/importers.ts'

export interface FolderFile {
  readonly path: string
  /** below the folder, with `/` */
  readonly name: string
  /** why it is left out */
  readonly skipped?: 'hidden' | 'link' | 'special' | 'format'
}

/** Files of one folder; folders in each other. */
const FILE_LIMIT = 10_000
const DEPTH_LIMIT = 64

/** Extensions of what comes in beside texts. */
const OTHERS: ReadonlySet<string> = new Set(['json', 'jsonld', 'qdc', 'scholion'])
const order = new Intl.Collator('en', { numeric: true }).compare

/** Whether a path is a folder; one that cannot be looked at is none. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true
}

/** Throws `folder-too-many` above 10,000 files, `file-unreadable` where a folder cannot be listed. */
export async function filesIn(folder: string): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = []
  await list(folder, folder, 0, found)
  return found
}

async function list(root: string, folder: string, depth: number, found: FolderFile[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name)
    const file = { path, name: relative(root, path).replaceAll('\\', '/') }
    const skipped = reasonToSkip(entry, depth)
    if (skipped) found.push({ ...file, skipped })
    else if (entry.isDirectory()) await list(root, path, depth + 1, found)
    else found.push(file)
    if (found.length > FILE_LIMIT) {
      const message = `“${root}” has more than ${FILE_LIMIT} files. Bring its folders in one by one.`
      throw new HostFailure('folder-too-many', message, { name: root, limit: FILE_LIMIT })
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.toSorted((a, b) => order(a.name, b.name))
  } catch (thrown) {
    const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    throw new HostFailure('file-unreadable', `“${folder}” cannot be read (${reason}).`, {
      name: folder,
      reason,
    })
  }
}

function reasonToSkip(entry: Dirent, depth: number): FolderFile['skipped'] {
  if (entry.name.startsWith('.')) return 'hidden'
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isDirectory()) return depth < DEPTH_LIMIT ? undefined : 'special'
  if (!entry.isFile()) return 'special'
  const extension = extensionOf(entry.name)
  const isKnown =
    extension === '' ||
    OTHERS.has(extension) ||
    IMPORTERS.some(({ extensions }) => extensions.includes(extension))
  return isKnown ? undefined : 'format'
}
