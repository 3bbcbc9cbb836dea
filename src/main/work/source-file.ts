/** Looks at a file before a process is started for it: most mistakes with files can be told at once. */
import { type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { UPLOAD_LIMIT } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { fileTooLarge } from './spool.ts'

/** Throws `file-missing`, `file-unreadable`, `is-directory`, `not-a-file`, `file-empty` or `file-too-large`. */
export async function checkSourceFile(path: string, name: string): Promise<void> {
  const facts = await statOf(path, name)
  if (facts.isDirectory())
    throw new HostFailure('is-directory', `“${name}” is a folder. Give files.`, { name })
  if (!facts.isFile()) throw new HostFailure('not-a-file', `“${name}” is not a file.`, { name })
  if (facts.size === 0) throw new HostFailure('file-empty', `“${name}” has no text in it.`, { name })
  if (facts.size > UPLOAD_LIMIT) throw fileTooLarge(name, facts.size)
}

async function statOf(path: string, name: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new HostFailure('file-missing', `There is no file “${name}”.`, { name })
    throw new HostFailure('file-unreadable', `“${name}” cannot be read (${code}).`, { name, reason: code })
  }
}
