/**
 * The body of an answer, unpacked, within a limit that holds before and after unpacking: a small body that
 * unpacks to a huge one is cut where it passes the limit, not where it ends.
 */
import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { HostFailure } from '#shared/host/errors.ts'
import { tooLarge } from './failures.ts'

/** Throws `address-too-large`, `address-packed` for a packing nobody asked for, `address-broken` for a damaged one. */
export async function receive(answer: IncomingMessage, host: string, limit: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length'] ?? 0) > limit) throw tooLarge(host, limit)
  const unpacking = unpackerFor(answer.headers['content-encoding'] ?? '', host)
  let arrived = 0
  const counting = (piece: Buffer): void => {
    arrived += piece.length
    if (arrived > limit) answer.destroy(tooLarge(host, limit))
  }
  if (unpacking) {
    answer.on('data', counting)
    answer.once('error', (error) => unpacking.destroy(error))
    // A connection that ends early is an end like any other to a pipe.
    answer.once('close', () => {
      if (!answer.complete) unpacking.destroy(broken(host))
    })
    answer.pipe(unpacking)
  }
  const pieces: Buffer[] = []
  let size = 0
  try {
    for await (const piece of unpacking ?? answer) {
      const bytes = piece as Buffer
      size += bytes.length
      if (size > limit) throw tooLarge(host, limit)
      pieces.push(bytes)
    }
  } catch (thrown) {
    answer.destroy()
    unpacking?.destroy()
    // What else ends a body in its middle is a damaged packing or a lost connection.
    throw thrown instanceof HostFailure ? thrown : broken(host)
  }
  if (!answer.complete) throw broken(host)
  return Buffer.concat(pieces)
}

/** @param encoding the header `Content-Encoding` */
function unpackerFor(encoding: string, host: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new HostFailure('address-packed', `${host} sends the page in a packing that cannot be opened.`, {
        host,
      })
  }
}

function broken(host: string): HostFailure {
  return new HostFailure('address-broken', `What ${host} sent did not arrive whole. Try again.`, { host })
}
