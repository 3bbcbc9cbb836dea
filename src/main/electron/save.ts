/** Puts a finished export where the reader chooses, whole or not at all; the page learns the name only. */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { Translate } from '#main/services/translate.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { safeFileName } from './file-name.ts'

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
  const options = {
    title: t('host.save.title'),
    defaultPath: safeFileName(name),
    properties: ['showOverwriteConfirmation' as const],
  }
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return null
  try {
    await place(path, filePath)
  } catch (thrown) {
    const reason = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
    throw new HostFailure('not-written', `${basename(filePath)} could not be written (${reason}).`, {
      path: basename(filePath),
      reason,
    })
  }
  return basename(filePath)
}

/** Copies beside the target, flushes, renames over it: a link standing there is replaced, not followed. */
async function place(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `.scholion-${randomUUID().slice(0, 8)}.tmp`)
  try {
    await copyFile(from, temporary, constants.COPYFILE_EXCL)
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
