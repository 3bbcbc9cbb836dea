/** Records and transactions for the tests of the store: small, valid, and the same each time. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { added, type Change, type Transaction } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Document, Text } from '#shared/model/document.ts'
import { noteFromText } from '#shared/model/note.ts'
import type { Tag } from '#shared/model/tag.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { type OpenLibrary, type OpenOptions, openLibrary } from '#main/library/library.ts'

export const TIME = '2026-01-02T03:04:05.678Z'

/** An id that says what it is for: `made(7)` is always the same. */
export function made(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
}

let count = 0

/** A transaction with a new id. */
export function transaction(changes: readonly Change[], more: Partial<Transaction> = {}): Transaction {
  count += 1
  return { id: `t${count}`, command: 'test', params: {}, changes, ...more }
}

export function tag(n: number, label = `tag ${n}`): Tag {
  return { id: made(n), label }
}

export function text(version: string, ...lines: string[]): Text {
  return {
    id: version,
    blocks: lines.map((line, index) => ({ id: `b${index}`, type: 'paragraph', text: line })),
  }
}

/** The record of a document with one version, whose text is `lines`. */
export function document(
  id: string,
  files: { textDigest: string; sourceDigest: string; bytes: number },
  content: Text,
): Document {
  const table = blockTable(content.blocks)
  const version = {
    id: content.id,
    imported: TIME,
    digest: files.textDigest,
    importer: { id: 'text', options: {} },
    length: table.text.length,
    words: 1,
    blocks: content.blocks.length,
  }
  const source = { name: 'a.txt', mediaType: 'text/plain', digest: files.sourceDigest, bytes: files.bytes }
  return {
    id,
    role: 'article',
    title: `Title of ${id}`,
    creators: [],
    source,
    versions: [version],
    current: content.id,
    added: TIME,
  }
}

/** A highlight of the first `length` units of a document's text. */
export function highlight(
  id: string,
  of: { document: string; version: string; text: string },
  length = 3,
  note?: string,
): Annotation {
  const quote = { exact: of.text.slice(0, length), prefix: '', suffix: of.text.slice(length, length + 8) }
  return {
    id,
    target: {
      source: { document: of.document, version: of.version },
      spans: [{ start: 0, end: length, quote }],
    },
    style: { colour: 2, mark: 'wash' },
    tags: [],
    ...(note !== undefined && { body: noteFromText(note) }),
    creator: 'Ada',
    created: TIME,
    modified: TIME,
  }
}

/** Puts a document with one paragraph into a library. */
export async function enter(
  library: OpenLibrary,
  id: string,
  line = 'The quick brown fox',
): Promise<{ document: string; version: string; text: string }> {
  const version = `v-${id}`
  const content = text(version, line)
  const files = await library.putDocument({ document: id, text: content, original: Buffer.from(line) })
  const result = await library.commit(
    transaction([added('documents', document(id, files, content))], { command: 'document.import' }),
  )
  if (result.status !== 'ok') throw new Error('the document did not fit')
  return { document: id, version, text: line }
}

/** An empty folder that is gone after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'scholion-store-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

/** Opens a library that is closed after the test. */
export async function open(path: string, more: Partial<OpenOptions> = {}): Promise<OpenLibrary> {
  const library = await openLibrary({ folder: path, app: 'test', create: true, ...more })
  onTestFinished(() => library.close())
  return library
}

export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Every file under a folder and the digest of its bytes, with `skip` left out. */
export async function snapshot(root: string, skip: RegExp = /^$/): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !skip.test(relative(root, path)))
      found[relative(root, path)] = digest(await readFile(path))
  }
  return found
}
