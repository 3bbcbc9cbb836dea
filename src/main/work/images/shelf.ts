/**
 * Where the host puts the pictures of a file that is being read: a folder of its own in the spool, each under its
 * SHA-256, judged once more, since what the killable process says is not believed. They stay there until the
 * document has them.
 */
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HostFailure } from '#shared/host/errors.ts'
import { imageHeader } from '#shared/formats/images/image-header.ts'
import { IMAGE_COUNT, IMAGE_LIMIT, IMAGES_LIMIT, PIXEL_LIMIT } from './limits.ts'

export interface HeldImage {
  readonly digest: string
  /** where its bytes are */
  readonly path: string
  readonly width: number
  readonly height: number
}

export interface ImageShelf {
  /** puts a picture's bytes down; rejects with `draft-invalid` for what no importer of ours may send */
  take(bytes: unknown): Promise<void>
  /** by digest */
  readonly images: ReadonlyMap<string, HeldImage>
  /** throws all of them away */
  close(): Promise<void>
}

/** @param folder a path at which nothing is yet, in a folder that only we can read */
export function imageShelf(folder: string): ImageShelf {
  const images = new Map<string, HeldImage>()
  let total = 0
  return {
    images,
    async take(bytes) {
      const header = bytes instanceof Uint8Array ? imageHeader(bytes) : undefined
      if (!(bytes instanceof Uint8Array) || !header) throw refused('no picture')
      const { width, height } = header
      total += bytes.length
      if (bytes.length > IMAGE_LIMIT || total > IMAGES_LIMIT || images.size >= IMAGE_COUNT)
        throw refused('too many pictures')
      if (width * height > PIXEL_LIMIT) throw refused(`${width} × ${height} pixels`)
      const digest = createHash('sha256').update(bytes).digest('hex')
      const path = join(folder, digest)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(path, bytes, { mode: 0o600 })
      images.set(digest, { digest, path, width, height })
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

function refused(detail: string): HostFailure {
  const message = `The importer gave a damaged result (a picture: ${detail}).`
  return new HostFailure('draft-invalid', message, { name: '', detail })
}
