/**
 * `scholion.json`, the file that makes a folder a library. It is written last when a library is born, so a
 * folder with a marker has everything else, and whatever is missing then is damage and never a fresh start.
 */
import { sum128 } from './digest.ts'
import { ensureFolder, keepCopy, readIfThere, replaceFile } from './durable.ts'
import { FORMAT, isCount, isObject, parseJson } from './envelope.ts'
import { inside, LAST, MARKER, type Place } from './layout.ts'

export interface Marker {
  readonly libraryId: string
  readonly format: number
  /** the oldest reader that understands the library */
  readonly minReader: number
  readonly createdBy: string
}

export type FoundMarker =
  | { readonly kind: 'none' }
  | { readonly kind: 'good' | 'newer'; readonly marker: Marker }
  /** unreadable, or gone while its copy is there; `marker` is what the copy in the backups says, if that can be read */
  | { readonly kind: 'damaged'; readonly marker: Marker | undefined }

/** Reads the marker of a folder, and its copy when it cannot be read. */
export async function readMarker(place: Place): Promise<FoundMarker> {
  const bytes = await readIfThere(place.fs, inside(place, MARKER))
  const marker = bytes && parseMarker(bytes)
  if (marker) return { kind: marker.minReader > FORMAT ? 'newer' : 'good', marker }
  const copy = await readIfThere(place.fs, inside(place, LAST, MARKER))
  return bytes || copy ? { kind: 'damaged', marker: copy && parseMarker(copy) } : { kind: 'none' }
}

/** Writes the marker and its copy, durably. */
export async function writeMarker(place: Place, marker: Marker): Promise<void> {
  await replaceFile(place.fs, inside(place, MARKER), Buffer.from(markerText(marker)))
  await ensureFolder(place.fs, inside(place, LAST))
  await keepCopy(place.fs, inside(place, MARKER), inside(place, LAST, MARKER))
}

function markerText({ libraryId, format, minReader, createdBy }: Marker): string {
  const facts = { libraryId, format, minReader, createdBy }
  return `${JSON.stringify({ ...facts, sum: sum128(JSON.stringify(facts)) })}\n`
}

function parseMarker(bytes: Uint8Array): Marker | undefined {
  const text = Buffer.from(bytes).toString('utf8')
  const value = parseJson(text)
  if (!isObject(value)) return undefined
  const { libraryId, format, minReader, createdBy } = value
  if (!isCount(format) || !isCount(minReader)) return undefined
  if (typeof libraryId !== 'string' || typeof createdBy !== 'string') return undefined
  const marker = { libraryId, format, minReader, createdBy }
  // How a later format guards its marker is not for this reader to judge.
  return minReader > FORMAT || text === markerText(marker) ? marker : undefined
}
