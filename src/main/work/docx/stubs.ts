/**
 * Pictures of a Word file, without showing them to mammoth: where a picture lies, mammoth finds a part that holds its
 * own name, and so tells which one stands where. The bytes go the way of all pictures.
 */
import type { Archive } from '../archive.ts'

const MEDIA = /^word\/(?:[^/]+\/)*[^/]+\.(?:png|jpe?g|jpe|jfif|gif|webp|bmp|tiff?|emf|wmf|svg)$/iu

/** Parts for mammoth in the place of pictures: name -> name. */
export function stubs(parts: Archive): ReadonlyMap<string, string> {
  return new Map([...parts.keys()].filter((name) => MEDIA.test(name)).map((name) => [name, name]))
}
