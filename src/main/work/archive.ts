/**
 * The one reader of zip archives (decisions.md 20): the whole table of contents is judged before a byte is
 * unpacked, parts are unpacked one at a time in memory when asked for, and nothing is ever written to disk.
 * Names are keys of a Map and never paths; an archive in an archive is just bytes. Numbers: security.md B1.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { damaged, encrypted, tooLarge, tooManyParts, unsafe } from './archive-failures.ts'

/** A part of an archive. */
export interface Part {
  readonly name: string
  /** bytes when unpacked, as the archive says; a part that has more or fewer fails when it is read */
  readonly size: number
  /** unpacks the part; throws `archive-damaged` */
  read(): Promise<Uint8Array>
}

/** The files of an archive by their names in it, in its own order; folders are left out. */
export type Archive = ReadonlyMap<string, Part>

export interface ArchiveLimits {
  readonly parts: number
  /** bytes of one part, unpacked */
  readonly part: number
  /** bytes of all parts, unpacked */
  readonly total: number
  /** how many times larger unpacked, for parts over `ratioFrom` bytes */
  readonly ratio: number
  readonly ratioFrom: number
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  parts: 10_000,
  part: 100_000_000,
  total: 500_000_000,
  ratio: 200,
  ratioFrom: 10_000_000,
}

/**
 * Opens an archive. Throws `archive-damaged`, `archive-encrypted`, `archive-unsafe`, `archive-too-many-parts` or
 * `archive-too-large`.
 * @param file its name for the failure, and its bytes, which must not change as long as parts are read
 */
export async function archive(
  file: { readonly name: string; readonly bytes: Uint8Array },
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<Archive> {
  const { name, bytes } = file
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await orDamaged(name, fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }))
  if (zip.entryCount > limits.parts) throw tooManyParts(name, zip.entryCount, limits.parts)
  const entries = await orDamaged(name, collect(name, zip))
  checkSizes(name, entries, limits)
  await orDamaged(name, checkPlaces(name, zip, entries))
  const files = entries.filter((entry) => !entry.fileName.endsWith('/'))
  return new Map(files.map((entry) => [entry.fileName, partOf(name, zip, entry)]))
}

/** Every entry, with a name that means one thing only. */
async function collect(name: string, zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  const seen = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry
    // yauzl has refused absolute names and `..`; two names may also differ only in how a letter is written.
    const key = fileName.normalize('NFC')
    if (/\p{Cc}/u.test(fileName) || seen.has(key)) throw unsafe(name, fileName)
    if (entry.isEncrypted()) throw encrypted(name)
    seen.add(key)
    entries.push(entry)
  }
  return entries
}

function checkSizes(name: string, entries: readonly Entry[], limits: ArchiveLimits): void {
  let total = 0
  for (const { uncompressedSize, compressedSize } of entries) {
    total += uncompressedSize
    if (uncompressedSize > limits.part) throw tooLarge(name, uncompressedSize, limits.part)
    if (total > limits.total) throw tooLarge(name, total, limits.total)
    if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)
      throw tooLarge(name, uncompressedSize, limits.ratioFrom)
  }
}

/** Parts that lie over one another unpack the same bytes many times (the bomb of Fifield, WOOT 2019). */
async function checkPlaces(name: string, zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  let end = 0
  const inPlace = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  for (const entry of inPlace) {
    if (entry.relativeOffsetOfLocalHeader < end) throw damaged(name, 'its parts overlap')
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    end = fileDataStart + entry.compressedSize
  }
}

function partOf(archiveName: string, zip: ZipFile, entry: Entry): Part {
  const { fileName: name, uncompressedSize: size } = entry
  return {
    name,
    size,
    async read() {
      const bytes = await orDamaged(archiveName, unpack(zip, entry))
      if (crc32(bytes) !== entry.crc32) throw damaged(archiveName, `the sum of ${name} is wrong`)
      return bytes
    },
  }
}

/** The stream fails before it gives more than the size that was judged, and at its end when it gave less. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = []
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function orDamaged<T>(name: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (thrown) {
    throw damaged(name, thrown)
  }
}
