/** Hands a file to the host, 1 MB at a time (decisions.md 8). */
import { CHUNK, type Host, UPLOAD_LIMIT } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Progress } from './job.ts'

/** Bytes turned into a string in one call; more would overflow the stack of arguments. */
const SLICE = 32_768

/** Resolves with the handle; rejects with a `HostFailure` that names the file. */
export async function upload(
  host: Pick<Host, 'uploadStart' | 'uploadChunk'>,
  file: File,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<string> {
  const { name, size } = file
  if (size > UPLOAD_LIMIT) throw tooLarge(name, size)
  const { handle } = await host.uploadStart({ name, type: file.type, size })
  for (let done = 0; done < size; done += CHUNK) {
    if (signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
    onProgress({ phase: 'uploading', done, total: size })
    await host.uploadChunk({ handle, chunk: base64(await bytesOf(file, done)) })
  }
  return handle
}

/** A piece of a file; a folder, or a file that went away, cannot be read. */
async function bytesOf(file: File, from: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, from + CHUNK).arrayBuffer())
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    const { name } = file
    throw new HostFailure('file-unreadable', `“${name}” cannot be read (${reason}).`, { name, reason })
  }
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + SLICE))
  }
  return btoa(binary)
}

function tooLarge(name: string, size: number): HostFailure {
  const [megabytes, limit] = [Math.ceil(size / 1e6), UPLOAD_LIMIT / 1e6]
  const message = `“${name}” has ${megabytes} MB; the limit is ${limit} MB.`
  return new HostFailure('file-too-large', message, { name, megabytes, limit })
}
