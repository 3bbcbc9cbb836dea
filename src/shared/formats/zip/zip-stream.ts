/**
 * A zip archive as a stream: each part is packed as its pieces come, and what is packed goes on at once, so that an
 * archive of any size never lies in memory. Sizes and sums stand after each part, as for every streamed archive
 * (APPNOTE 4.4.4, bit 3). The library is loaded when the first archive is written.
 */
import type { Piece } from '../exporter.ts'

export interface ZipPart {
  /** with `/` between folders */
  readonly name: string
  readonly pieces: Iterable<Piece> | AsyncIterable<Piece>
  /** as it is: for pictures and other files that are packed already */
  readonly stored?: boolean
}

/** How hard to pack: the usual middle. */
const LEVEL = 6

/** The host system of the archive, and what makes its parts files that their owner may write and all may read. */
const UNIX = 3
const PLAIN_FILE = (0o100644 << 16) >>> 0

/** @param made the time that every part bears: ISO 8601 */
export async function* zipped(
  parts: Iterable<ZipPart> | AsyncIterable<ZipPart>,
  made: string,
): AsyncIterable<Uint8Array> {
  const { Zip, ZipDeflate, ZipPassThrough } = await import('fflate')
  const encoder = new TextEncoder()
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const mtime = packableTime(made)
  for await (const { name, pieces, stored = false } of parts) {
    const part = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: LEVEL })
    part.mtime = mtime
    // Of a Unix system: unpackers take names for UTF-8 only then, whatever the flag for it says (APPNOTE 4.4.2, 4.4.4).
    part.os = UNIX
    part.attrs = PLAIN_FILE
    zip.add(part)
    for await (const piece of pieces) {
      part.push(typeof piece === 'string' ? encoder.encode(piece) : piece)
      yield* ready
      ready = []
    }
    part.push(new Uint8Array(0), true)
    yield* ready
    ready = []
  }
  zip.end()
  yield* ready
}

/** Zip knows the years from 1980 to 2099. */
function packableTime(made: string): Date {
  const time = new Date(made)
  const year = time.getFullYear()
  return year > 1980 && year < 2099 ? time : new Date(2000, 0, 1)
}
