/**
 * A library on the disk with everything in it that a library can hold: the records of `everything` and beside them a second
 * version of a text with an annotation on it, a picture, a desk, a decision, templates, an added style, every detail of a
 * document. It comes in as an archive, with originals.
 */
import { createHash } from 'node:crypto'
import archive from '#shared/formats/exporters/archive.ts'
import type { Block, Document, Version } from '#shared/model/document.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { everything } from '../../shared/support/everything.ts'
import { exportedBytes, scopeOf, withOptions } from '../../shared/support/exporting.ts'
import { counting, NOW, paragraphs, passage } from '../../shared/support/library.ts'
import { png } from '../../support/png.ts'
import { act } from './acting.ts'
import { type Desk, openDesk } from './desk.ts'

const PICTURE = png(3, 2)
const image = { digest: digestOf(PICTURE), alt: 'a picture', width: 3, height: 2 }
const OLDER = blockTable(paragraphs('The older wording', 'says the same words once'))

function made() {
  const { library, article, charter, rider, texts } = everything()
  const id = counting(3)
  const tables = new Map<string, BlockTable>()
  const keep = (document: Document, blocks: readonly Block[]): Version[] => {
    const table = blockTable(blocks)
    tables.set(document.current, table)
    return document.versions.map((one) => ({ ...one, length: table.text.length }))
  }
  const blocksOf = (document: Document): readonly Block[] =>
    texts(document.id, document.current)?.blocks ?? []
  const older = (document: Document, id: string, table: BlockTable): void => {
    tables.set(id, table)
    const bytes = originalOf(id)
    const version: Version = {
      id,
      imported: '2025-01-01T00:00:00.000Z',
      digest: '0'.repeat(64),
      importer: { id: 'markdown', options: { unwrap: true } },
      length: table.text.length,
      words: 1,
      blocks: table.blocks.length,
      source: { name: 'old.md', mediaType: 'text/markdown', digest: digestOf(bytes), bytes: bytes.length },
    }
    const now = library.documents.get(document.id) ?? document
    library.documents.set(document.id, { ...now, versions: [version, ...now.versions] })
  }
  const put = (document: Document, blocks: readonly Block[], more: Partial<Document>): void => {
    const versions = keep(document, blocks)
    const bytes = originalOf(document.current)
    const mediaType = document === charter ? 'text/html' : 'text/plain'
    const source = { ...document.source, mediaType, digest: digestOf(bytes), bytes: bytes.length }
    library.documents.set(document.id, { ...document, versions, source, ...more })
  }
  // The charter came from a page, the others are what they were read from.
  const originalOf = (version: string): Uint8Array => {
    const text = tables.get(version)?.text ?? ''
    return new TextEncoder().encode(version === charter.current ? `<p>${text}</p>` : text)
  }
  // A picture in the place of an empty paragraph, so that no word moves.
  put(
    article,
    blocksOf(article).map((block) => (block.text === '' ? { ...block, type: 'figure', image } : block)),
    { type: 'article-journal', container: 'A Journal', volume: '12', issue: '3', pages: '45–67' },
  )
  put(charter, blocksOf(charter), {
    siglum: 'C',
    subtitle: 'With a Subtitle',
    publisher: 'A Press',
    place: 'Athens',
    rights: 'CC BY 4.0',
    type: 'book',
    doi: '10.1000/182',
    isbn: '978-0-306-40615-7',
    description: 'What this text is.\nAnd what it is not.',
  })
  put(rider, blocksOf(rider), {})
  older(rider, 'v-older', OLDER)
  older(charter, 'v-first', blockTable(paragraphs('A first draft')))
  const old = { ...rider, current: 'v-older' }
  const left = {
    id: id(),
    target: passage(old, OLDER, 'the same words'),
    tags: [],
    creator: 'A Reader',
    created: NOW,
    modified: '2026-03-04T05:06:07.008Z',
  }
  library.annotations.set(left.id, left)
  const decided = { id: id(), annotation: left.id, version: rider.current, decision: 'left' as const }
  library.transfers.set(decided.id, decided)
  const panes = [article, charter].map(({ id: document, current }) => ({ document, version: current }))
  const [one, two] = panes
  const desk = { id: id(), title: 'A Desk', layout: { split: 0.4 } }
  library.desks.set(desk.id, { ...desk, panes: [one ?? null, two ?? null] })
  const style = { id: 'https://example.org/style', title: 'Mine', xml: '<style/>' }
  const settings = library.settings.get('library') ?? DEFAULT_SETTINGS
  library.settings.set('library', {
    ...settings,
    templates: { Mine: '{{quote}}' },
    styles: [style],
    style: style.id,
  })
  return { library, tables, originalOf }
}

/** A library of its own with all of it, closed at the end of the test. @param bare the documents alone */
export async function brimming({ bare = false } = {}): Promise<Desk> {
  const { library, tables, originalOf } = made()
  if (bare) for (const table of ['annotations', 'links', 'tags', 'transfers'] as const) library[table].clear()
  const scope = scopeOf(
    { library, texts: (_document, version) => tables.get(version) },
    {
      assetOf: async (_document, digest) => (digest === image.digest ? PICTURE : undefined),
      originalOf: async (_document, version) => originalOf(version),
    },
  )
  const desk = await openDesk()
  const file = await desk.upload(
    'library.scholion',
    await exportedBytes(archive, withOptions(archive, scope)),
  )
  const { result } = await desk.job({ kind: 'import-archive', args: { file } })
  if (result.kind !== 'import-archive' || result.kept + result.left > 0)
    throw new Error(JSON.stringify(result))
  await desk.library.loadAllAnnotations()
  await act(desk.library, 'settings.creator', { creator: 'A Reader' })
  return desk
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
