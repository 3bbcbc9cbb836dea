/** The files of an archive one after the other, each with its sum; the manifest comes last, when all sums are known. */
import type { Document } from '#shared/model/document.ts'
import { sourceOf } from '#shared/model/document.ts'
import type { Relation } from '#shared/model/relation.ts'
import { tagsIn } from '../codebook/write-codes.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { inParts } from '../progress.ts'
import type { ZipPart } from '../zip/zip-stream.ts'
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchiveFile,
  MANIFEST,
  nameOf,
  recordLines,
} from './manifest.ts'

/** A file before its sum is known; `stored` where packing it again is of no use. */
interface Content {
  readonly name: string
  readonly bytes: Uint8Array
  readonly stored?: boolean
}

/** @param originals whether the files that texts came as go along */
export async function* archiveParts(scope: ExportScope, originals: boolean): AsyncIterable<ZipPart> {
  const files: ArchiveFile[] = []
  for await (const { name, bytes, stored = false } of contents(scope, originals)) {
    files.push({ name, bytes: bytes.length, digest: await sha256(bytes) })
    yield { name, pieces: [bytes], stored }
  }
  const manifest = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    made: scope.generated,
    title: scope.title.slice(0, 2000).toWellFormed(),
    files,
  }
  yield { name: MANIFEST, pieces: [`${JSON.stringify(manifest, undefined, 1)}\n`] }
}

async function* contents(scope: ExportScope, originals: boolean): AsyncIterable<Content> {
  const { documents, memos, links, desks, transfers, settings } = scope
  // Such a link comes along, and is taken up where its other text is.
  const here = new Set(documents.map(({ document }) => document.id))
  const far = links.filter(({ from, to }) => !here.has(from.document) || !here.has(to.document))
  if (far.length > 0) scope.lose('formats.drops.farLinks', far.length)
  yield table('settings', [settings])
  yield table('tags', tagsIn(scope).values())
  yield table('relations', relationsIn(scope))
  yield table(
    'documents',
    documents.map(({ document }) => document),
  )
  const passed = inParts(scope, documents.length)
  for (const one of documents) {
    yield* documentFiles(scope, one, originals)
    passed()
  }
  yield table('memos', memos)
  yield table('links', links)
  yield table('desks', desks)
  yield table('transfers', transfers)
}

async function* documentFiles(
  scope: ExportScope,
  { document, annotations }: ScopeDocument,
  originals: boolean,
): AsyncIterable<Content> {
  yield { name: nameOf.annotations(document.id), bytes: utf8(recordLines(annotations)) }
  const written = new Set<string>()
  for (const { id } of document.versions) {
    const blocks = await scope.textOf(document.id, id)
    if (!blocks) {
      scope.lose('formats.drops.missingTexts')
      continue
    }
    const text = `{"id":${JSON.stringify(id)},"blocks":${recordLines(blocks).trimEnd()}}\n`
    yield { name: nameOf.text(document.id, id), bytes: utf8(text) }
    for (const digest of new Set(blocks.flatMap(({ image }) => image?.digest ?? []))) {
      if (written.has(digest)) continue
      written.add(digest)
      const bytes = await scope.assetOf(document.id, digest)
      if (bytes) yield { name: nameOf.asset(document.id, digest), bytes, stored: true }
      else scope.lose('formats.drops.images')
    }
    const original = originals ? await originalOf(scope, document, id, written) : undefined
    if (original) yield original
  }
}

async function originalOf(
  scope: ExportScope,
  document: Document,
  version: string,
  written: Set<string>,
): Promise<Content | undefined> {
  const { digest } = sourceOf(document, version)
  if (written.has(`source ${digest}`)) return undefined
  written.add(`source ${digest}`)
  const bytes = await scope.originalOf(document.id, version)
  if (!bytes) scope.lose('formats.drops.originals')
  return bytes && { name: nameOf.original(document.id, digest), bytes }
}

/** Of the whole library every relation, else those that its links have. */
function relationsIn({ whole, relations, links }: ExportScope): Iterable<Relation> {
  if (whole) return relations.values()
  const used = new Set(links.map(({ relation }) => relation))
  return [...relations.values()].filter(({ id }) => used.has(id))
}

function table(name: Parameters<typeof nameOf.table>[0], records: Iterable<object>): Content {
  return { name: nameOf.table(name), bytes: utf8(recordLines(records)) }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** In hex. */
async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
