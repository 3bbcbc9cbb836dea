/**
 * Where bytes wait on their way in and out: uploads in pieces, pasted texts, exports being read. One folder
 * per process (0700) with one file per handle (0600), gone when the host closes. Names given by readers never
 * become paths.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { UPLOAD_LIMIT } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'

/** A file that is ready to be read. */
export interface Spooled {
  readonly path: string
  /** the file's own name, without folders */
  readonly name: string
  readonly mediaType: string
  /** where it was fetched from, when it was */
  readonly web?: FromWeb
}

/** What an address said of a fetched file. */
export interface FromWeb {
  readonly address: string
  /** ISO 8601 */
  readonly retrieved: string
  /** the encoding that the header names */
  readonly charset?: string
}

interface Upload extends Spooled {
  readonly size: number
  received: number
  /** pieces are written one after the other, in the order they came */
  tail: Promise<void>
}

export interface Spool {
  /** a new empty file's path, for an export */
  fresh(): string
  /** begins an upload of exactly `size` bytes; throws `file-too-large` */
  begin(name: string, mediaType: string, size: number): Promise<string>
  /** adds a piece; throws `no-such-upload`, `upload-overflow` or what the disk says */
  append(handle: string, chunk: Uint8Array): Promise<void>
  /** takes a file where it lies (command line, a path from the system's dialog); it is never deleted */
  adopt(path: string, mediaType?: string): string
  /** puts bytes that are all here into a file of ours; answers its handle */
  keep(bytes: Uint8Array, facts: Omit<Spooled, 'path'>): Promise<string>
  /** what a handle stands for; throws `no-such-upload`, or `upload-incomplete` */
  file(handle: string): Promise<Spooled>
  /** forgets a handle and deletes what was uploaded under it */
  drop(handle: string): Promise<void>
  close(): void
}

/** @param newId makes handles */
export function createSpool(newId: () => string): Spool {
  let made: string | undefined
  const uploads = new Map<string, Upload>()
  const adopted = new Map<string, Spooled>()

  function fresh(): string {
    made ??= mkdtempSync(join(tmpdir(), 'scholion-'))
    return join(made, newId())
  }

  return {
    fresh,
    async begin(name, mediaType, size) {
      if (size > UPLOAD_LIMIT) throw fileTooLarge(name, size)
      const path = fresh()
      await (await open(path, 'wx', 0o600)).close()
      const handle = newId()
      uploads.set(handle, {
        path,
        name: basename(name),
        mediaType,
        size,
        received: 0,
        tail: Promise.resolve(),
      })
      return handle
    },
    append(handle, chunk) {
      const upload = need(uploads, handle)
      if (upload.received + chunk.byteLength > upload.size) {
        return Promise.reject(
          new HostFailure('upload-overflow', `More bytes came than “${upload.name}” has.`, {
            name: upload.name,
          }),
        )
      }
      upload.received += chunk.byteLength
      upload.tail = upload.tail.then(() => appendTo(upload.path, chunk))
      return upload.tail
    },
    adopt(path, mediaType = '') {
      const handle = newId()
      adopted.set(handle, { path, name: basename(path), mediaType })
      return handle
    },
    async keep(bytes, facts) {
      const path = fresh()
      await writeFile(path, bytes, { mode: 0o600, flag: 'wx' })
      const [handle, size] = [newId(), bytes.byteLength]
      uploads.set(handle, { ...facts, path, size, received: size, tail: Promise.resolve() })
      return handle
    },
    async file(handle) {
      const own = adopted.get(handle)
      if (own) return own
      const upload = need(uploads, handle)
      await upload.tail
      if (upload.received === upload.size) return upload
      throw new HostFailure('upload-incomplete', `“${upload.name}” did not arrive whole.`, {
        name: upload.name,
      })
    },
    async drop(handle) {
      adopted.delete(handle)
      const upload = uploads.get(handle)
      uploads.delete(handle)
      if (upload) await rm(upload.path, { force: true })
    },
    close() {
      if (made !== undefined) rmSync(made, { recursive: true, force: true })
    },
  }
}

/** What is said of a file over 200 MB. */
export function fileTooLarge(name: string, size: number): HostFailure {
  const [megabytes, limit] = [Math.ceil(size / 1e6), UPLOAD_LIMIT / 1e6]
  const message = `“${name}” has ${megabytes} MB; the limit of one file is ${limit} MB.`
  return new HostFailure('file-too-large', message, { name, megabytes, limit })
}

function need(uploads: ReadonlyMap<string, Upload>, handle: string): Upload {
  const upload = uploads.get(handle)
  if (!upload) throw new HostFailure('no-such-upload', 'This file is no longer waiting. Choose it again.')
  return upload
}

async function appendTo(path: string, chunk: Uint8Array): Promise<void> {
  const file: FileHandle = await open(path, 'a')
  try {
    await file.appendFile(chunk)
  } finally {
    await file.close()
  }
}
