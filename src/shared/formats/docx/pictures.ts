/** Pictures for a Word file: read before it is written, in the formats that Word shows. */
import type { Block } from '#shared/model/document.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { clean } from './runs.ts'
import type { ParagraphChild, Word } from './word.ts'

/** Pixels across a page between its margins. */
const WIDEST = 600
const TALLEST = 820

type Picture = (image: NonNullable<Block['image']>) => ParagraphChild | undefined

/** What writes the pictures of a document; those that cannot be written are counted as lost. */
export async function picturesOf(word: Word, scope: ExportScope, one: ScopeDocument): Promise<Picture> {
  const digests = new Set(one.table.blocks.flatMap(({ image }) => (image ? [image.digest] : [])))
  const kept = new Map<string, { type: 'jpg' | 'png' | 'gif' | 'bmp'; data: Uint8Array }>()
  if (scope.options['pictures'] !== false) {
    for (const digest of digests) {
      const data = await scope.assetOf(one.document.id, digest)
      const type = data && typeOf(data)
      if (data && type) kept.set(digest, { type, data })
    }
  }
  const lost = digests.size - kept.size
  if (lost > 0) scope.lose('formats.drops.images', lost)
  return ({ digest, alt, width, height }) => {
    const picture = kept.get(digest)
    if (!picture) return undefined
    const scale = Math.min(1, WIDEST / width, TALLEST / height)
    const words = clean(alt)
    return new word.ImageRun({
      ...picture,
      transformation: {
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
      },
      altText: { name: words.slice(0, 60) || 'picture', description: words, title: words.slice(0, 60) },
    })
  }
}

/** The format by its first bytes. */
function typeOf(data: Uint8Array): 'jpg' | 'png' | 'gif' | 'bmp' | undefined {
  const [a, b, c] = data
  if (a === 0x89 && b === 0x50 && c === 0x4e) return 'png'
  if (a === 0xff && b === 0xd8) return 'jpg'
  if (a === 0x47 && b === 0x49 && c === 0x46) return 'gif'
  return a === 0x42 && b === 0x4d ? 'bmp' : undefined
}
