/**
 * Whether a file that came in is one the library has, or a changed one: the same name or address, other bytes, and
 * mostly the same words. Files are copied in and no path is kept, so a name alone says nothing: many are called alike.
 */
import { featureReader, likeness } from '#shared/anchoring/versions/likeness.ts'
import type { Block, Document, Source } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import type { OpenLibrary } from '#main/library/library.ts'

/** So much of words and pairs of words must be the same. */
const ALIKE = 0.5
/** UTF-16 units of each text that are compared. */
const COMPARED = 200_000
/** Documents of one name that are looked into. */
const MOST = 8

/** At most one remark: `file-known`, or `text-known` with the document it looks like a version of. */
export async function knownRemarks(
  library: OpenLibrary,
  { id: own, source, versions }: Document,
  blocks: readonly Block[],
): Promise<Remark[]> {
  const options = JSON.stringify(versions[0]?.importer.options)
  const candidates: Document[] = []
  for (const document of library.tables.documents.values()) {
    if (document.id === own) continue
    const files = document.versions.map((one) => ({ ...document.source, ...one.source, read: one.importer }))
    const same = files.find(({ digest }) => digest === source.digest)
    if (same && JSON.stringify(same.read.options) === options) return [remark('file-known', source, document)]
    if (!same && files.some((file) => isNamedAlike(file, source))) candidates.push(document)
  }
  const features = featureReader()
  const mine = features(wordsOf(blocks))
  for (const document of candidates.slice(-MOST)) {
    const text = await library.text(document.id, document.current).catch(() => undefined)
    if (text && likeness(mine, features(wordsOf(text.blocks))) >= ALIKE)
      return [remark('text-known', source, document)]
  }
  return []
}

function isNamedAlike(file: Source, { name, address }: Source): boolean {
  return address === undefined ? file.name === name : file.address === address
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, COMPARED)
}

function remark(code: 'file-known' | 'text-known', { name }: Source, { id, title }: Document): Remark {
  const message =
    code === 'file-known'
      ? `The library has this very file already, as “${title}” (${id}).`
      : `This looks like another version of “${title}”. To bring its annotations along, import it with --version-of ${id}.`
  return { code, params: { name, title, document: id }, message }
}
