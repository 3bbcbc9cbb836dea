/**
 * Ids are UUIDs of version 7 (RFC 9562 §5.7): global, sortable by the time they were made, and directly
 * usable as `urn:uuid:` IRIs (W3C Web Annotation) and GUIDs (REFI-QDA). Built-in relations have word ids.
 */
import { z } from './zod.ts'

/** An id as stored: also safe as a folder name on every file system. */
export const idSchema = z.string().regex(/^[0-9a-z][0-9a-z-]{0,63}$/)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether `text` is a UUID in lower-case canonical form. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/**
 * A source of ids in the order they were asked for: two of one millisecond get two (RFC 9562 §6.2, with the
 * clock as the counter), so that sorting by id is sorting by making.
 * @param clock milliseconds since the Unix epoch
 * @param random as many random bytes as asked for
 */
export function idSource(clock: () => number, random: (bytes: number) => Uint8Array): () => string {
  let last = 0
  return () => {
    last = Math.max(clock(), last + 1)
    return uuidv7(last, random(10))
  }
}

/**
 * Makes a UUIDv7.
 * @param now milliseconds since the Unix epoch
 * @param random ten bytes of randomness; the caller owns the source, so that tests can fix it
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = Math.floor(now)
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
