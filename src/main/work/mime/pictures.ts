/** Finds the pictures of a page among the parts of its message: by their address or by their content id (RFC 2392). */
import type { FindImage } from '../images/keep-images.ts'
import { IMAGE_LIMIT } from '../images/limits.ts'
import { decodePart, type Message, type Part } from './parts.ts'

/** @param base address of the page that the addresses of its pictures are relative to */
export function picturesIn({ parts }: Message, base: string): FindImage {
  const named = new Map<string, Part>()
  for (const part of parts) {
    if (part.mediaType.startsWith('text/')) continue
    const id = part.headers.get('content-id')?.replace(/^<|>$/gu, '')
    const location = part.headers.get('content-location')
    if (id) named.set(`cid:${id}`, part)
    if (location) named.set(absolute(location, base), part)
  }
  return (address) => {
    const part = named.get(address.startsWith('cid:') ? decoded(address) : absolute(address, base))
    // In base64 a picture is a third longer.
    return part && part.body.length <= IMAGE_LIMIT * 2 ? decodePart(part) : undefined
  }
}

function absolute(address: string, base: string): string {
  return URL.parse(address.trim(), base === '' ? undefined : base)?.href ?? address.trim()
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
