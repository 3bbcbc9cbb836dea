/**
 * The steps that make a write last through a power cut (store.md 3.5): write all, flush the file, read it
 * back, rename, flush the folder. Nothing in a library is ever written in place.
 */
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMissing, systemCode } from './errors.ts'
import type { FileSystem, OpenFile } from './file-system.ts'

/** Names of files that are still being written; whoever finds one at open may remove it. */
export const TEMPORARY = /^\..*\.tmp$/

/** Writes every byte, however many calls it takes. Throws when the disk takes none. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done)
    if (bytesWritten === 0) throw Object.assign(new Error('the disk took no more bytes'), { code: 'ENOSPC' })
    done += bytesWritten
  }
}

/** Makes names in a folder last: new, renamed and removed ones. Windows has no such call and needs none. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a folder and its missing parents, durably. */
export async function ensureFolder(fs: FileSystem, folder: string): Promise<void> {
  if (await exists(fs, folder)) return
  const parent = dirname(folder)
  await ensureFolder(fs, parent)
  try {
    await fs.mkdir(folder)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  await syncFolder(fs, parent)
}

/** Whether something stands at a path. */
export async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** The bytes of a file, or undefined when it is not there. */
export async function readIfThere(fs: FileSystem, path: string): Promise<Uint8Array | undefined> {
  try {
    return await fs.readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The names in a folder in order, or none when it is not there. */
export async function namesIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return (await fs.readdir(folder)).toSorted()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/**
 * Puts new bytes in the place of a file: old or new after any crash, never a mixture. `beforeRename` runs
 * when the new bytes are safe beside the old ones. Throws the system's error and leaves the old file as it was.
 */
export async function replaceFile(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  beforeRename?: () => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    const file = await fs.open(temporary, 'wx', 0o600)
    try {
      await writeAll(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const written = await fs.readFile(temporary)
    if (Buffer.compare(written, bytes) !== 0) {
      throw Object.assign(new Error('the disk gave back other bytes than it took'), { code: 'EIO' })
    }
    await beforeRename?.()
    await renamePatiently(fs, temporary, path)
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(fs, dirname(path))
}

/** A second name for a file's bytes, replacing what stood there; a copy where the disk has no hard links. */
export async function keepCopy(fs: FileSystem, from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}.${randomUUID().slice(0, 8)}.tmp`)
  try {
    await fs.link(from, temporary)
  } catch (error) {
    if (isMissing(error)) throw error
    return replaceFile(fs, to, await fs.readFile(from))
  }
  await renamePatiently(fs, temporary, to)
  // Renaming one name of a file over another name of the same file does nothing and leaves both (POSIX).
  await fs.unlink(temporary).catch(() => undefined)
  await syncFolder(fs, dirname(to))
}

/** Windows refuses a rename while a scanner or a sync tool holds the file; it lets go within seconds. */
async function renamePatiently(fs: FileSystem, from: string, to: string): Promise<void> {
  for (let wait = 10, waited = 0; ; waited += wait, wait = Math.min(wait * 2, 1000)) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      const held =
        process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!held || waited > 10_000) throw error
      await sleep(wait)
    }
  }
}
