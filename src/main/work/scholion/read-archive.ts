/**
 * Reads a Scholion archive in the killable process: every file that its manifest names is unpacked, compared with its
 * sum, and handed to the host, one at a time. Nothing else in the zip is looked at. What the files say is for the host to
 * check; the manifest is the answer.
 */
import { createHash } from 'node:crypto'
import { HostFailure } from '#shared/host/errors.ts'
import {
  ARCHIVE_FILES,
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  isArchiveName,
  type Manifest,
  MANIFEST,
  manifestSchema,
} from '#shared/formats/archive/manifest.ts'
import { z } from '#shared/model/zod.ts'
import { type Archive, archive, ARCHIVE_LIMITS, type ArchiveLimits, type Part } from '../archive.ts'
import type { SourceFile } from '../importer.ts'

/** A library has many small files and, with its originals, more bytes than a book. */
const LIMITS: ArchiveLimits = {
  ...ARCHIVE_LIMITS,
  parts: ARCHIVE_FILES + 1,
  part: 200_000_000,
  total: 1_000_000_000,
}
/** The manifest of 100,000 files. */
const MANIFEST_LIMIT = 50_000_000

/**
 * Throws `not-scholion-archive`, `archive-newer`, `archive-incomplete`, `archive-changed` and what unpacking throws.
 * @param give hands a file over and settles when the host has it; files with the same sum go over once
 */
export async function readScholionArchive(
  file: SourceFile,
  give: (bytes: Uint8Array) => Promise<void>,
): Promise<Manifest> {
  const parts = await archive(file, LIMITS)
  const manifest = await readManifest(parts, file.name)
  const given = new Set<string>()
  for (const { name, bytes, digest } of manifest.files) {
    const part = parts.get(name)
    if (!part || !isArchiveName(name)) throw incomplete(file.name, name)
    const content = part.size === bytes ? await part.read() : new Uint8Array()
    if (createHash('sha256').update(content).digest('hex') !== digest) throw changed(file.name, name)
    if (given.has(digest)) continue
    given.add(digest)
    // A view into a pooled buffer would take all of it along.
    await give(content.byteLength < content.buffer.byteLength ? new Uint8Array(content) : content)
  }
  return manifest
}

async function readManifest(parts: Archive, name: string): Promise<Manifest> {
  const part: Part | undefined = parts.get(MANIFEST)
  if (!part || part.size > MANIFEST_LIMIT) throw notOurs(name, 'it has no manifest')
  const value = parseJson(Buffer.from(await part.read()).toString('utf8'))
  const outline = z.object({ format: z.literal(ARCHIVE_FORMAT), version: z.number() }).safeParse(value)
  if (!outline.success) throw notOurs(name, 'its manifest is another format’s')
  const { version } = outline.data
  if (version > ARCHIVE_VERSION) {
    const message = `“${name}” was made by a newer Scholion (format ${version}; this one reads up to ${ARCHIVE_VERSION}). Nothing was changed.`
    throw new HostFailure('archive-newer', message, { name, version, known: ARCHIVE_VERSION })
  }
  const manifest = manifestSchema.safeParse(value)
  if (manifest.success) return manifest.data
  throw notOurs(name, `manifest: ${manifest.error.issues[0]?.path.join('.') ?? ''}`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function notOurs(name: string, reason: string): HostFailure {
  const message = `“${name}” is no Scholion archive (${reason}).`
  return new HostFailure('not-scholion-archive', message, { name, reason })
}

/** @param part what the archive should have */
export function incomplete(name: string, part: string): HostFailure {
  const shown = part.slice(0, 200).toWellFormed()
  const message = `“${name}” is not whole: ${shown} is not in it. Nothing was changed.`
  return new HostFailure('archive-incomplete', message, { name, part: shown })
}

function changed(name: string, part: string): HostFailure {
  const shown = part.slice(0, 200).toWellFormed()
  const message = `“${name}” was damaged or changed after it was made: ${shown} is not what its manifest says. Nothing was changed.`
  return new HostFailure('archive-changed', message, { name, part: shown })
}
