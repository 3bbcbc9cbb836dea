/** A library with every shard loaded, for commands, exports and lists that need to see all of it. */
import type { Library } from '#shared/model/library.ts'
import type { OpenLibrary } from '#main/library/library.ts'

/** All records, live: what is committed later shows in them. */
export async function wholeLibrary(library: OpenLibrary): Promise<Library> {
  await library.loadAllAnnotations()
  return library.tables
}
