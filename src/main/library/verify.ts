/**
 * Checks a whole library: every file against its checksum, every record, annotation, link end, tag, relation
 * and pane against what it speaks of. Reads only; what it finds is a list, and an empty list means sound.
 */
import { join } from 'node:path'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { type Document, sourceOf, type Text } from '#shared/model/document.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { assetsOf, readAsset } from './assets.ts'
import { namesIn, readIfThere } from './durable.ts'
import { DamagedError, StoreError } from './errors.ts'
import type { Holdings } from './holdings.ts'
import { readJournal } from './journal-lines.ts'
import { annotationShard, documentFolder, inside, MARKER, type Place, type ShardKey } from './layout.ts'
import { readMarker } from './marker.ts'
import { readShardBytes } from './shard.ts'
import { readOriginal, readText } from './texts.ts'
import type { Problem } from './verify-problem.ts'
import { checkAnnotation, checkRecords } from './verify-records.ts'

export interface VerifyReport {
  readonly problems: readonly Problem[]
  /** how many of each were looked at; a file is the marker, a shard, a text, an original, a picture or a journal */
  readonly checked: Readonly<
    Record<'files' | 'documents' | 'texts' | 'annotations' | 'links' | 'tags' | 'relations' | 'desks', number>
  >
}

/** Looks at everything, one document at a time. Loads the annotations of all documents. */
export async function verifyLibrary(place: Place, holdings: Holdings): Promise<VerifyReport> {
  const problems: Problem[] = []
  const { tables } = holdings
  let files = await checkFiles(place, holdings, problems)
  let texts = 0
  for (const failed of await holdings.loadAll()) problems.push(problemOf(failed))
  const byDocument = Map.groupBy(tables.annotations.values(), (one) => passageOf(one)?.source.document ?? '')
  for (const document of tables.documents.values()) {
    const sources = new Map(document.versions.map(({ id }) => [sourceOf(document, id).digest, id]))
    files += sources.size + document.versions.length
    texts += document.versions.length
    for (const version of sources.values())
      await readOriginal(place, document, version).catch((error: unknown) => problems.push(problemOf(error)))
    files += await checkDocument(place, holdings, document, byDocument.get(document.id) ?? [], problems)
  }
  for (const annotation of tables.annotations.values()) {
    problems.push(...checkAnnotation(tables, annotation, undefined))
  }
  problems.push(...checkRecords(tables))
  const { documents, annotations, links, tags, relations, desks } = tables
  return {
    problems,
    checked: {
      files,
      documents: documents.size,
      texts,
      annotations: annotations.size,
      links: links.size,
      tags: tags.size,
      relations: relations.size,
      desks: desks.size,
    },
  }
}

/** The versions of one document, the passages that point into each, and its pictures. Answers how many of those. */
async function checkDocument(
  place: Place,
  { tables }: Holdings,
  document: Document,
  annotations: readonly Annotation[],
  problems: Problem[],
): Promise<number> {
  const assets = new Set<string>()
  for (const { id, length, blocks } of document.versions) {
    const text = await readText(place, document, id).catch(
      (error: unknown) => void problems.push(problemOf(error)),
    )
    if (!text) continue
    for (const digest of assetsOf(text)) assets.add(digest)
    const table = blockTable(text.blocks)
    if (table.text.length !== length || text.blocks.length !== blocks)
      problems.push(otherLength(document, id, table, text))
    for (const annotation of annotations) {
      if (passageOf(annotation)?.source.version === id)
        problems.push(...checkAnnotation(tables, annotation, table.text))
    }
  }
  for (const digest of assets)
    await readAsset(place, document, digest, 0, 0).catch((error: unknown) => problems.push(problemOf(error)))
  return assets.size
}

function otherLength(document: Document, version: string, table: BlockTable, text: Text): Problem {
  return {
    code: 'text-length',
    params: { document: document.id, version },
    message: `“${document.title}” (version ${version}): the text has ${table.text.length} units in ${text.blocks.length} blocks, which is not what its record says.`,
  }
}

/** The marker, the shards and the journals against their checksums. Answers how many there were. */
async function checkFiles(place: Place, holdings: Holdings, problems: Problem[]): Promise<number> {
  let files = 1
  if ((await readMarker(place)).kind === 'damaged')
    problems.push(damagedFile(MARKER, 'it does not match its checksum'))
  const shards: [ShardKey, string][] = [
    ['library', inside(place, 'library.json')],
    ['memos', inside(place, 'memos.json')],
  ]
  for (const document of holdings.tables.documents.keys()) {
    const folder = await documentFolder(place, document, true)
    shards.push([annotationShard(document), join(folder, 'annotations.json')])
  }
  for (const [key, path] of shards) {
    const bytes = await readIfThere(place.fs, path)
    if (bytes) files += 1
    else if (holdings.isUnwritten(key)) continue
    const fault = bytes ? faultOf(key, bytes, path) : 'the file is missing'
    if (fault !== undefined) problems.push(damagedFile(path, fault))
  }
  for (const name of await namesIn(place.fs, inside(place, 'journal'))) {
    const bytes = await readIfThere(place.fs, inside(place, 'journal', name))
    if (!bytes) continue
    files += 1
    if (readJournal(bytes).fault === 'bad')
      problems.push(damagedFile(`journal/${name}`, 'a line does not match its checksum'))
  }
  return files
}

/** What is wrong with a shard's file; a broken record is named. Nothing is said of what a newer Scholion wrote. */
function faultOf(key: ShardKey, bytes: Uint8Array, path: string): string | undefined {
  try {
    return readShardBytes(key, bytes, path).edited ? 'it was changed by another program' : undefined
  } catch (error) {
    if (error instanceof DamagedError) return error.reason
    if (error instanceof StoreError && error.code === 'newer-format') return undefined
    throw error
  }
}

function damagedFile(file: string, reason: string): Problem {
  return { code: 'file-damaged', params: { file, reason }, message: `${file}: ${reason}.` }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof StoreError)) throw error
  return { code: error.code, params: error.params, message: error.message }
}
