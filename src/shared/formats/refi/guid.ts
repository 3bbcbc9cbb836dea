/**
 * GUIDs of a project. Our ids are GUIDs; what REFI-QDA names beside them (a coding, a second span, a note) gets one made
 * of its parts, the same every time, so that a project written twice is the same project (RFC 9562 §5.8).
 */
import { isUuid } from '#shared/model/ids.ts'

/** The id itself where it is a GUID, else one made of it. */
export function guidOf(id: string): string {
  return isUuid(id) ? id : madeGuid('id', id)
}

/** A UUID of version 8 from words: 128 bits of MurmurHash3, which is no secret but scatters well. */
export function madeGuid(...parts: readonly string[]): string {
  const words = JSON.stringify(parts)
  const hex = [0x9e3779b9, 0x7f4a7c15, 0xbf58476d, 0x94d049bb]
    .map((seed) => murmur(words, seed).toString(16).padStart(8, '0'))
    .join('')
  const variant = (8 + (Number.parseInt(hex[16] ?? '0', 16) % 4)).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** MurmurHash3 of 32 bits over the UTF-16 units. */
function murmur(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51)
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593)
    hash ^= unit
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64
  }
  hash ^= text.length
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
