/** Pictures in an archive: importers write `part:` and the part's name as the address of a picture in its tree. */
import type { Archive } from '../archive.ts'
import type { FindImage } from './keep-images.ts'
import { IMAGE_LIMIT } from './limits.ts'

const PART = 'part:'

export function addressOfPart(name: string): string {
  return `${PART}${name}`
}

/** A part that cannot be unpacked is no picture; its text may be sound all the same. */
export function imagesIn(parts: Archive): FindImage {
  return async (address) => {
    const part = address.startsWith(PART) ? parts.get(address.slice(PART.length)) : undefined
    if (!part || part.size > IMAGE_LIMIT * 2) return undefined
    return part.read().catch(() => new Uint8Array())
  }
}
