/**
 * Puts a finished export where the reader chooses, whole or not at all; the page learns the name only. A web page can
 * be saved as a PDF, too: it is printed on its way.
 */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, open, rename, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Translate } from '#main/services/translate.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { safeFileName } from './file-name.ts'
import { printPage } from './print.ts'

export interface Exported {
  /** where the export lies now */
  readonly path: string
  /** what the page suggests */
  readonly name: string
}

/**
 * @returns the file's name, or null when the reader changed their mind
 * @throws HostFailure `not-written` when the disk refused
 */
export async function save(
  { path, name }: Exported,
  window: BrowserWindow | undefined,
  t: Translate,
): Promise<string | null> {
  const isPage = /\.html$/iu.test(name)
  const options = {
    title: t('host.save.title'),
    defaultPath: safeFileName(name),
    properties: ['showOverwriteConfirmation' as const],
    ...(isPage && {
      filters: [
        { name: t('host.save.page'), extensions: ['html'] },
        { name: t('host.save.pdf'), extensions: ['pdf'] },
      ],
    }),
  }
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return null
  try {
    const print = isPage && /\.pdf$/iu.test(filePath)
    await place(print ? await printPage(path) : path, filePath)
  } catch (thrown) {
    const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
    throw new HostFailure('not-written', `${basename(filePath)} could not be written (${reason}).`, {
      path: basename(filePath),
      reason,
    })
  }
  return basename(filePath)
}

/** Copies (or writes bytes) beside the target, flushes, renames over it: a link standing there is replaced, not followed. */
async function place(from: string | Uint8Array, to: string): Promise<void> {
  const temporary = join(dirname(to), `.scholion-${randomUUID().slice(0, 8)}.tmp`)
  try {
    if (typeof from === 'string') {
      await copyFile(from, temporary, constants.COPYFILE_EXCL)
      // The copy comes from a private folder; what is saved is as readable as anything else saved there.
      await chmod(temporary, 0o666 & ~process.umask())
    } else await writeFile(temporary, from, { flag: 'wx' })
    await flush(temporary, 'r+')
    await rename(temporary, to)
  } catch (thrown) {
    await unlink(temporary).catch(() => undefined)
    throw thrown
  }
  // Windows cannot flush a folder and does not need to.
  if (process.platform !== 'win32') await flush(dirname(to), 'r')
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
