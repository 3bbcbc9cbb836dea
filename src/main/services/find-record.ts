/** Finds the record somebody names on the command line: by id, by an unambiguous start of one, or by its title. */
import { HostFailure } from '#shared/host/errors.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Desk } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import type { Library } from '#shared/model/library.ts'
import { tagKey } from '#shared/model/tag.ts'

/** The document of an id, the start of an id, a siglum or a title. Throws `missing` or `several`. */
export function findDocument(library: Library, named: string): Document {
  const all = [...library.documents.values()]
  const key = tagKey(named)
  const byName = all.filter((one) => tagKey(one.title) === key || tagKey(one.siglum ?? '') === key)
  return pick('document', named, byId(library.documents, named), byName)
}

/** The desk of an id, the start of an id or a title. Throws `missing` or `several`. */
export function findDesk(library: Library, named: string): Desk {
  const key = tagKey(named)
  const byName = [...library.desks.values()].filter((one) => tagKey(one.title) === key)
  return pick('desk', named, byId(library.desks, named), byName)
}

/** The annotation of an id or the start of an id. Throws `missing` or `several`. */
export function findAnnotation(library: Library, named: string): Annotation {
  return pick('annotation', named, byId(library.annotations, named), [])
}

function byId<T extends { readonly id: string }>(table: ReadonlyMap<string, T>, named: string): T[] {
  const exact = table.get(named)
  if (exact) return [exact]
  return named.length < 4 ? [] : [...table.values()].filter((one) => one.id.startsWith(named))
}

function pick<T extends { readonly id: string }>(
  what: string,
  named: string,
  byId: readonly T[],
  byName: readonly T[],
): T {
  const found = byId.length > 0 ? byId : byName
  const [one] = found
  if (!one) throw new HostFailure('missing', `There is no ${what} ${named}.`, { what, id: named })
  if (found.length === 1) return one
  const message = `“${named}” means ${found.length} ${what}s; give the whole id.`
  throw new HostFailure('several', message, { named, count: found.length })
}
