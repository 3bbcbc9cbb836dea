/** The two digests of the store: SHA-256 names what is written once, its first half guards what changes. */
import { createHash } from 'node:crypto'

/** SHA-256, 64 lower-case hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The first 128 bits of SHA-256, 32 lower-case hex digits. */
export function sum128(bytes: Uint8Array | string): string {
  return sha256(bytes).slice(0, 32)
}
