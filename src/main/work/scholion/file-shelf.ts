/**
 * Where the host puts the files of an archive that is being read: in the spool, each under its SHA-256, which the host
 * reckons itself. They stay there until the library has what it needs of them.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HostFailure } from '#shared/host/errors.ts'
import { ARCHIVE_FILES } from '#shared/formats/archive/manifest.ts'
import { imageHeader } from '#shared/formats/images/image-header.ts'
import type { Size } from '../check-draft.ts'
import { IMAGE_LIMIT, PIXEL_LIMIT } from '../images/limits.ts'

/** Bytes of all files of one archive. */
const TOTAL_LIMIT = 1_000_000_000

export interface FileShelf {
  take(bytes: unknown): Promise<void>
  /** where the bytes with this sum lie */
  pathOf(digest: string): string | undefined
  read(digest: string): Promise<Uint8Array | undefined>
  /** the size of a picture that may be shown */
  sizeOf(digest: string): Size | undefined
  close(): Promise<void>
}

/** @param folder a path at which nothing is yet, in a folder that only we can read */
export function fileShelf(folder: string): FileShelf {
  const held = new Set<string>()
  const sizes = new Map<string, Size>()
  let total = 0
  const pathOf = (digest: string): string | undefined => (held.has(digest) ? join(folder, digest) : undefined)
  return {
    pathOf,
    sizeOf: (digest) => sizes.get(digest),
    async take(bytes) {
      if (!(bytes instanceof Uint8Array)) throw refused('no bytes')
      total += bytes.length
      if (total > TOTAL_LIMIT || held.size >= ARCHIVE_FILES) throw refused('too much')
      const digest = createHash('sha256').update(bytes).digest('hex')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, digest), bytes, { mode: 0o600 })
      held.add(digest)
      const size = bytes.length <= IMAGE_LIMIT ? imageHeader(bytes) : undefined
      if (size && size.width * size.height <= PIXEL_LIMIT) sizes.set(digest, size)
    },
    async read(digest) {
      const path = pathOf(digest)
      return path === undefined ? undefined : readFile(path)
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

function refused(detail: string): HostFailure {
  const message = `The importer gave a damaged result (a file of the archive: ${detail}).`
  return new HostFailure('draft-invalid', message, { name: '', detail })
}
