/**
 * Passing state (decisions.md 4): reading places, window, theme, the last choices. One file in the app's data
 * folder, replaced as a whole, not journalled and not undoable. Losing it costs convenience only, so a
 * damaged file counts as an empty one.
 */
import { join } from 'node:path'
import { ensureFolder, readIfThere, replaceFile } from './durable.ts'
import { isObject, parseJson } from './envelope.ts'
import { StoreError, toStoreError } from './errors.ts'
import { type FileSystem, nodeFileSystem } from './file-system.ts'

export type PassingState = Readonly<Record<string, unknown>>

/** Largest `state.json`, in bytes. */
export const STATE_LIMIT = 1_000_000

/** What was last remembered; empty when there is nothing, or nothing that can be read. */
export async function readState(appData: string, fs: FileSystem = nodeFileSystem): Promise<PassingState> {
  const bytes = await readIfThere(fs, stateFile(appData)).catch(() => undefined)
  if (!bytes || bytes.length > STATE_LIMIT) return {}
  const value = parseJson(Buffer.from(bytes).toString('utf8'))
  return isObject(value) ? value : {}
}

/** Remembers a whole new state. Throws `StoreError` `invalid` above 1 MB, else what the disk refused. */
export async function replaceState(
  appData: string,
  state: PassingState,
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(state, null, 2)}\n`)
  if (bytes.length > STATE_LIMIT) {
    throw new StoreError(
      'invalid',
      `The state of the window takes ${bytes.length} bytes; at most ${STATE_LIMIT} are kept.`,
    )
  }
  try {
    await ensureFolder(fs, appData)
    await replaceFile(fs, stateFile(appData), bytes)
  } catch (error) {
    throw toStoreError(error, appData)
  }
}

function stateFile(appData: string): string {
  return join(appData, 'state.json')
}
