/**
 * What a fetched text is called as a file. The kind that the server says decides how it is read, so the name gets
 * an extension of that kind; only a kind that says nothing leaves it to the address.
 */
import type { Importer } from '../importer.ts'
import { extensionOf } from '../importers.ts'
import type { Fetched } from './fetch-page.ts'

/** Kinds that say no more than "bytes" or "words". */
export const VAGUE: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'text/plain'])
/** Longest name, in UTF-16 units. */
const LIMIT = 120

/** @param importers by whom it may be read */
export function pageName(
  { address, mediaType, name }: Pick<Fetched, 'address' | 'mediaType' | 'name'>,
  importers: readonly Pick<Importer, 'extensions' | 'mediaTypes'>[],
): string {
  const { hostname, pathname } = new URL(address)
  const last = tidied(name ?? '') || tidied(lastPart(pathname)) || hostname
  const own = extensionOf(last)
  const named = importers.find(({ extensions }) => extensions.includes(own))
  if (VAGUE.has(mediaType)) {
    // Words that are called a page would be read as one; what was sent as words stays words.
    const isPage = named?.mediaTypes.includes('text/html') === true
    if (named && !(mediaType === 'text/plain' && isPage)) return last
    return mediaType === 'text/plain' ? `${last}.txt` : last
  }
  const kind = importers.find(({ mediaTypes }) => mediaTypes.includes(mediaType))
  if (!kind || kind.extensions.includes(own)) return last
  return `${last}.${kind.extensions[0] ?? ''}`
}

function lastPart(path: string): string {
  const part = path.split('/').findLast((one) => one !== '') ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** One line without folders and control characters. */
function tidied(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .toWellFormed()
    .slice(-LIMIT)
    .trim()
}
