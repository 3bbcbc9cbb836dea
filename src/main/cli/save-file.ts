/** Writes a result to a file of the reader's: whole or not at all, and over another one only when told to. */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, open, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { HostFailure } from '#shared/host/errors.ts'

/**
 * Saves to `target`, or under `name` in it when it is a folder; answers the path.
 * Throws `file-exists` without `force`, `folder-missing`, `not-written`.
 */
export async function saveFile(
  target: string,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  force: boolean,
): Promise<string> {
  const path = (await isFolder(target)) ? join(resolve(target), name) : resolve(target)
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await writeAll(temporary, pieces)
    if (force) await rename(temporary, path)
    else await moveToFree(temporary, path)
  } catch (thrown) {
    throw explained(thrown, path)
  } finally {
    await unlink(temporary).catch(() => undefined)
  }
  return path
}

/** Gives a file a name that nothing has: a hard link fails when the name is taken, so nothing is overwritten that came meanwhile. */
async function moveToFree(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (thrown) {
    if (!WITHOUT_LINKS.has(codeOf(thrown))) throw thrown
    // Sticks and many shares know no hard links; a copy that fails half-way is taken away again.
    await copyFile(from, to, constants.COPYFILE_EXCL).catch(async (failed: unknown) => {
      if (codeOf(failed) !== 'EEXIST') await unlink(to).catch(() => undefined)
      throw failed
    })
  }
}

/** What systems say that have no hard links. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EACCES',
])

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
}

async function writeAll(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o666)
  try {
    for await (const piece of pieces) await file.appendFile(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  )
}

function explained(thrown: unknown, path: string): unknown {
  const code = codeOf(thrown)
  if (code === 'EEXIST')
    return new HostFailure('file-exists', `${path} is already there; --force replaces it.`, { path })
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const folder = dirname(path)
    return new HostFailure('folder-missing', `There is no folder ${folder}.`, { folder })
  }
  if (!code.startsWith('E')) return thrown
  return new HostFailure('not-written', `${path} could not be written (${code}).`, { path, reason: code })
}
