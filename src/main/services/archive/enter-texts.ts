/**
 * The texts of an archive that the library does not have: all are checked before the first is put on the disk. A text
 * whose original did not come along has its own words as its original, and says so by its media type.
 */
import { nameOf } from '#shared/formats/archive/manifest.ts'
import {
  type Block,
  type Document,
  sourceOf,
  TEXT_LIMIT,
  textSchema,
  type Version,
} from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { countWords } from '#shared/text/words.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { faultOf } from '#main/work/check-draft.ts'
import { incomplete } from '#main/work/scholion/read-archive.ts'
import { type Unpacked, wrong } from './unpacked.ts'

/** Records of documents whose texts the library has now, and how many of their originals are only words. */
export interface Entered {
  readonly documents: readonly Document[]
  readonly withoutOriginal: number
}

/** Throws `archive-wrong` or `archive-incomplete` before anything is written, then the store's errors. */
export async function enterTexts(
  library: OpenLibrary,
  archive: Unpacked,
  documents: readonly Document[],
  each: (done: number, total: number) => void,
): Promise<Entered> {
  const wanted = documents.map((document) => ({ document, versions: newVersions(library, document) }))
  const total = 2 * wanted.reduce((sum, { versions }) => sum + versions.length, 0)
  let done = 0
  for (const { document, versions } of wanted) {
    if (!document.versions.some(({ id }) => id === document.current)) throw wrong(archive.name, document.id)
    for (const version of versions) {
      each(done++, total)
      await readBlocks(archive, document, version)
    }
  }
  let withoutOriginal = 0
  const entered: Document[] = []
  for (const { document, versions } of wanted) {
    let record = document
    for (const version of versions) {
      each(done++, total)
      const written = await enterVersion(library, archive, record, version)
      record = written.document
      if (!written.original) withoutOriginal++
    }
    entered.push(record)
  }
  return { documents: entered, withoutOriginal }
}

function newVersions(library: OpenLibrary, { id, versions }: Document): readonly Version[] {
  const known = new Set(library.tables.documents.get(id)?.versions.map((version) => version.id))
  return versions.filter((version) => !known.has(version.id))
}

async function readBlocks(archive: Unpacked, document: Document, { id, length }: Version): Promise<Block[]> {
  const file = nameOf.text(document.id, id)
  const value = await archive.json(file)
  if (value === undefined) throw incomplete(archive.name, file)
  const parsed = textSchema.safeParse(value)
  if (!parsed.success || parsed.data.id !== id) throw wrong(archive.name, file)
  const { blocks } = parsed.data
  const sizes = new Map(
    blocks.flatMap(({ image }) => {
      const size =
        image && archive.has(nameOf.asset(document.id, image.digest)) && archive.shelf.sizeOf(image.digest)
      return image && size ? [[image.digest, size] as const] : []
    }),
  )
  // A picture that did not come, or cannot be shown, leaves its words.
  const kept = blocks.map((block) => {
    if (!block.image || sizes.has(block.image.digest)) return block
    const { image: _gone, ...rest } = block
    return rest
  })
  const fault = kept.map((block) => faultOf(block, sizes)).find((one) => one !== undefined)
  if (fault !== undefined) throw wrong(archive.name, `${file}: ${fault}`)
  const { text } = blockTable(kept)
  if (text.length !== length || text.length > TEXT_LIMIT) throw wrong(archive.name, `${file}: ${text.length}`)
  return kept
}

async function enterVersion(
  library: OpenLibrary,
  archive: Unpacked,
  document: Document,
  version: Version,
): Promise<{ document: Document; original: boolean }> {
  const blocks = await readBlocks(archive, document, version)
  const source = sourceOf(document, version.id)
  const file = nameOf.original(document.id, source.digest)
  const original = archive.has(file)
  const { text } = blockTable(blocks)
  const stored = await library.putDocument({
    document: document.id,
    text: { id: version.id, blocks },
    original: original ? { path: archive.pathOf(file) } : Buffer.from(text),
    assets: [...new Set(blocks.flatMap(({ image }) => image?.digest ?? []))].map((digest) => ({
      digest,
      path: archive.pathOf(nameOf.asset(document.id, digest)),
    })),
  })
  if (original && stored.sourceDigest !== source.digest) throw wrong(archive.name, file)
  const own = { ...source, mediaType: 'text/plain', digest: stored.sourceDigest, bytes: stored.bytes }
  const facts = { ...version, digest: stored.textDigest, words: countWords(text), blocks: blocks.length }
  const after = original ? facts : { ...facts, source: own }
  return { document: withVersion(document, after, original), original }
}

/** The document with a version's facts as they are on the disk; its own source is that of a version, wherever it can be. */
function withVersion(document: Document, version: Version, original: boolean): Document {
  const versions = document.versions.map((one) => (one.id === version.id ? version : one))
  const isSourceOfAll = !original && version.source && versions.every((one) => one.source)
  return { ...document, versions, ...(isSourceOfAll && version.source && { source: version.source }) }
}
