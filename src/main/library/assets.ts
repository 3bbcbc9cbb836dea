/**
 * The pictures of a document: written once beside its texts, each named by its SHA-256, so that what comes back is what
 * went in, or an error that says so. Several versions of one document share them.
 */
import { join } from 'node:path'
import type { Document, Text } from '#shared/model/document.ts'
import { sha256 } from './digest.ts'
import { ensureFolder, exists, readIfThere, replaceFile, syncFolder } from './durable.ts'
import { StoreError } from './errors.ts'
import type { FileSystem } from './file-system.ts'
import { documentFolder, type Place } from './layout.ts'

/** A picture that is to be kept: a file with these bytes. */
export interface NewAsset {
  readonly digest: string
  readonly path: string
}

/** A stretch of a picture's bytes. */
export interface AssetPiece {
  readonly bytes: Uint8Array
  /** whether nothing comes after it */
  readonly end: boolean
}

const ASSETS = 'assets'

/** Puts pictures into a document's folder, durably, one in memory at a time. What is there already is left alone. */
export async function putAssets(fs: FileSystem, folder: string, assets: readonly NewAsset[]): Promise<void> {
  if (assets.length === 0) return
  const target = join(folder, ASSETS)
  await ensureFolder(fs, target)
  for (const { digest, path } of assets) {
    const to = join(target, digest)
    if (await exists(fs, to)) continue
    const bytes = await fs.readFile(path)
    if (sha256(bytes) !== digest)
      throw new StoreError('invalid', 'A picture changed while it was being kept. Import the file again.', {
        digest,
      })
    await replaceFile(fs, to, bytes)
  }
  await syncFolder(fs, target)
}

/**
 * A picture's bytes from `offset`, at most `length` of them. The whole of it is checked when its first bytes are asked
 * for. Throws `asset-damaged`.
 */
export async function readAsset(
  place: Place,
  document: Document,
  digest: string,
  offset: number,
  length: number,
): Promise<AssetPiece> {
  const path = join(await documentFolder(place, document.id, true), ASSETS, digest)
  if (offset > 0) return (await pieceOf(place.fs, path, offset, length)) ?? refuse(document, digest, false)
  const whole = await readIfThere(place.fs, path)
  if (!whole || sha256(whole) !== digest) return refuse(document, digest, whole !== undefined)
  return { bytes: whole.subarray(0, length), end: length >= whole.length }
}

/** A piece without the rest; undefined when there is no such file. */
async function pieceOf(
  fs: FileSystem,
  path: string,
  offset: number,
  length: number,
): Promise<AssetPiece | undefined> {
  if (!(await exists(fs, path))) return undefined
  const { size } = await fs.stat(path)
  const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
  const file = await fs.open(path, 'r')
  let read = 0
  try {
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, offset + read)
      if (bytesRead === 0) break
      read += bytesRead
    }
  } finally {
    await file.close()
  }
  return { bytes: bytes.subarray(0, read), end: offset + read >= size || read === 0 }
}

/** Every picture that a text shows, once. */
export function assetsOf({ blocks }: Text): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ image }) => (image ? [image.digest] : [])))
}

function refuse({ id, title }: Document, digest: string, isThere: boolean): never {
  const what = isThere ? 'damaged' : 'missing'
  const message = `A picture of “${title}” (assets/${digest}) is ${what}. The text itself is not affected; put the file back from a backup of the document's folder, or import the document again.`
  throw new StoreError('asset-damaged', message, { document: id, title, digest })
}
