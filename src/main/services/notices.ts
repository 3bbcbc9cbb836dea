/** What the store found wrong and dealt with while the library was open, each told once. */
import type { HostError } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'

/** A function that answers the notices that came since it was last asked; those of the opening are not among them. */
export function newNotices(library: OpenLibrary): () => readonly HostError[] {
  let told = library.notices().length
  return () => {
    const fresh = library.notices().slice(told)
    told += fresh.length
    return fresh
  }
}
