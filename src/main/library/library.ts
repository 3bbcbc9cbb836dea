/**
 * The library on disk as the rest of the app sees it: open it, read its tables, commit transactions, undo.
 * What the folder looks like and how it survives crashes is the business of the files beside this one.
 */
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { uuidv7 } from '#shared/model/ids.ts'
import { claim } from './claim.ts'
import { type Notice, toStoreError } from './errors.ts'
import { type FileSystem, nodeFileSystem } from './file-system.ts'
import { takeMutex } from './mutex.ts'
import { OnDisk } from './on-disk.ts'
import type { OpenLibrary } from './open-library.ts'
import { DEFAULT_RHYTHM, type Rhythm } from './writing.ts'

export { StoreError } from './errors.ts'
export type { OpenLibrary, UndoResult } from './open-library.ts'

export interface OpenOptions {
  readonly folder: string
  /** who opens it, for the message to a second opener: `electron`, `web`, `cli` */
  readonly app: string
  /** default `write`; `read` takes no lock and changes not one byte */
  readonly mode?: 'write' | 'read'
  /** make a new library where there is none */
  readonly create?: boolean
  /** the reader was told that another computer may hold the library, and chose to take it */
  readonly takeOver?: boolean
  /** the app's data folder: there go changes that may no longer be written into the library */
  readonly appData?: string
  readonly fs?: FileSystem
  /** milliseconds since the epoch */
  readonly now?: () => number
  readonly random?: (bytes: number) => Uint8Array
  readonly rhythm?: Rhythm
  readonly takeMutex?: typeof takeMutex
}

/** Opens a library, or makes one. Throws `StoreError`. */
export async function openLibrary(options: OpenOptions): Promise<OpenLibrary> {
  const place = { fs: options.fs ?? nodeFileSystem, root: resolve(options.folder) }
  const now = options.now ?? Date.now
  const random = options.random ?? randomBytes
  const id = (): string => uuidv7(now(), random(10))
  const notices: Notice[] = []
  const notify = (notice: Notice): void => void notices.push(notice)
  const writer = id()
  try {
    const held = await claim(place, {
      app: options.app,
      mode: options.mode ?? 'write',
      create: options.create ?? false,
      takeOver: options.takeOver ?? false,
      takeMutex: options.takeMutex ?? takeMutex,
      nonce: writer,
      now: now(),
      id,
      notify,
      homeFor: (lock) => ({
        place,
        writer,
        lenient: false,
        now,
        notify,
        gen: () => 1,
        recorded: () => true,
        confirm: () => lock.confirm(),
      }),
    })
    return await OnDisk.open(held, {
      place,
      writer,
      now,
      id,
      notices,
      rhythm: options.rhythm ?? DEFAULT_RHYTHM,
      appData: options.appData,
    })
  } catch (error) {
    throw toStoreError(error, place.root)
  }
}
