/**
 * The files of a document that are written once: the text of each version, the original bytes, pictures. All are
 * named or guarded by their SHA-256, so what comes back is what went in, or an error that says so.
 */
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Document, sourceOf, type Text, textSchema } from '#shared/model/document.ts'
import { type AssetPiece, type NewAsset, putAssets } from './assets.ts'
import { sha256 } from './digest.ts'
import { ensureFolder, exists, readIfThere, replaceFile, syncFolder, writeAll } from './durable.ts'
import { isObject, parseJson } from './envelope.ts'
import { StoreError } from './errors.ts'
import type { OpenFile } from './file-system.ts'
import { documentFolder, type Place } from './layout.ts'

/** What to put beside a record that is about to be entered. */
export interface DocumentFiles {
  readonly document: string
  readonly text: Text
  /** the file as it came; a path is read in pieces and not kept in memory */
  readonly original: Uint8Array | { readonly path: string }
  /** the pictures that the text shows, as files */
  readonly assets?: readonly NewAsset[]
}

export interface StoredFiles {
  /** SHA-256 of the text file, for `Version.digest` */
  readonly textDigest: string
  /** SHA-256 of the original, for `Source.digest` */
  readonly sourceDigest: string
  /** length of the original */
  readonly bytes: number
}

/** Writes a text, its original and its pictures, durably. What is there already with the same content is left alone. */
export async function putFiles(place: Place, files: DocumentFiles, recorded: boolean): Promise<StoredFiles> {
  const parsed = textSchema.safeParse(files.text)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StoreError(
      'invalid',
      `The text of ${files.document} is not valid: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
      { document: files.document },
    )
  }
  const folder = await documentFolder(place, files.document, recorded)
  await ensureFolder(place.fs, folder)
  const text = Buffer.from(writeText(parsed.data))
  const textPath = join(folder, textName(files.text.id))
  const old = await readIfThere(place.fs, textPath)
  if (old && Buffer.compare(old, text) !== 0) {
    throw new StoreError(
      'invalid',
      `There is already another text with the version ${files.text.id}; a text never changes.`,
      { document: files.document, version: files.text.id },
    )
  }
  if (!old) await replaceFile(place.fs, textPath, text)
  const original = await putOriginal(place, folder, files.original)
  await putAssets(place.fs, folder, files.assets ?? [])
  // What was there already may come from a process that was killed before it could make the names last.
  await syncFolder(place.fs, folder)
  await syncFolder(place.fs, dirname(folder))
  return { textDigest: sha256(text), ...original }
}

/** Reads a version's text and checks it against the record's digest. Throws `StoreError`. */
export async function readText(place: Place, document: Document, version: string): Promise<Text> {
  const params = { document: document.id, title: document.title, version }
  const facts = document.versions.find((one) => one.id === version)
  const folder = await documentFolder(place, document.id, true)
  const bytes = facts && (await readIfThere(place.fs, join(folder, textName(version))))
  if (!bytes)
    throw new StoreError(
      'text-missing',
      `The text of “${document.title}” (version ${version}) is not in the library. Look for it in a backup of ${folder}, or import it again.`,
      params,
    )
  const value = sha256(bytes) === facts.digest ? parseJson(Buffer.from(bytes).toString('utf8')) : undefined
  if (!isText(value))
    throw new StoreError(
      'text-damaged',
      `The text of “${document.title}” (version ${version}) is damaged on the disk. Nothing was changed; put back ${join(folder, textName(version))} from a backup, or import the document again.`,
      params,
    )
  return value
}

/** Reads the original bytes of a version and checks them against the record's digest. Throws `StoreError`. */
export async function readOriginal(place: Place, document: Document, version: string): Promise<Uint8Array> {
  const { digest } = sourceOf(document, version)
  const params = { document: document.id, title: document.title }
  const folder = await documentFolder(place, document.id, true)
  const bytes = await readIfThere(place.fs, join(folder, sourceName(digest)))
  if (bytes && sha256(bytes) === digest) return bytes
  throw new StoreError(
    'original-damaged',
    `The original file of “${document.title}” is ${bytes ? 'damaged' : 'missing'}. The text itself is not affected.`,
    params,
  )
}

/**
 * The same from `offset`, at most `length` of them. The whole is checked when its first bytes are asked for; what follows
 * is read where it stands.
 */
export async function readOriginalPiece(
  place: Place,
  document: Document,
  version: string,
  offset: number,
  length: number,
): Promise<AssetPiece> {
  if (offset === 0) {
    const whole = await readOriginal(place, document, version)
    return { bytes: whole.subarray(0, length), end: whole.length <= length }
  }
  const { digest, bytes: all } = sourceOf(document, version)
  const folder = await documentFolder(place, document.id, true)
  const file = await place.fs.open(join(folder, sourceName(digest)), 'r')
  try {
    const bytes = new Uint8Array(length)
    let read = 0
    for (let more = 1; more > 0 && read < length; read += more)
      more = (await file.read(bytes, read, length - read, offset + read)).bytesRead
    return { bytes: bytes.subarray(0, read), end: read === 0 || offset + read >= all }
  } finally {
    await file.close()
  }
}

/** One block on each line, so that versions can be compared by any tool. */
function writeText(text: Text): string {
  return `{"id":${JSON.stringify(text.id)},"blocks":[\n${text.blocks.map((block) => JSON.stringify(block)).join(',\n')}\n]}\n`
}

/** The digest says that the bytes are those we wrote from a checked text; only the outline is looked at again. */
function isText(value: unknown): value is Text {
  return isObject(value) && typeof value['id'] === 'string' && Array.isArray(value['blocks'])
}

function textName(version: string): string {
  return `text.${version}.json`
}

function sourceName(digest: string): string {
  return `source.${digest}`
}

async function putOriginal(
  place: Place,
  folder: string,
  original: DocumentFiles['original'],
): Promise<{ sourceDigest: string; bytes: number }> {
  if (original instanceof Uint8Array) {
    const sourceDigest = sha256(original)
    const path = join(folder, sourceName(sourceDigest))
    if (!(await exists(place.fs, path))) await replaceFile(place.fs, path, original)
    return { sourceDigest, bytes: original.length }
  }
  const temporary = join(folder, `.source.${process.pid}.tmp`)
  const from = await place.fs.open(original.path, 'r')
  try {
    await place.fs.unlink(temporary).catch(() => undefined)
    const copied = await copy(from, await place.fs.open(temporary, 'wx', 0o600))
    await place.fs.rename(temporary, join(folder, sourceName(copied.sourceDigest)))
    await syncFolder(place.fs, folder)
    return copied
  } finally {
    await from.close()
  }
}

async function copy(from: OpenFile, to: OpenFile): Promise<{ sourceDigest: string; bytes: number }> {
  const hash = createHash('sha256')
  const piece = new Uint8Array(1_000_000)
  let bytes = 0
  try {
    for (;;) {
      const { bytesRead } = await from.read(piece, 0, piece.length, null)
      if (bytesRead === 0) break
      hash.update(piece.subarray(0, bytesRead))
      await writeAll(to, piece.subarray(0, bytesRead))
      bytes += bytesRead
    }
    await to.sync()
  } finally {
    await to.close()
  }
  return { sourceDigest: hash.digest('hex'), bytes }
}
