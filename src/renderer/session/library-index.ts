/**
 * What the records imply: annotations of a document in text order, links at an annotation, how often a tag
 * is used. Derived, never stored; kept up to date from changes, so a question costs what its answer holds.
 */
import type { Change } from '#shared/changes/change.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'

export interface LibraryIndex {
  /** annotations of a document (all versions) in the order of their passages; document notes first */
  annotationsOf(document: string): readonly Annotation[]
  /** links with an end at this annotation */
  linksAt(annotation: string): readonly Link[]
  /** links with an end at this document or in it */
  linksOf(document: string): readonly Link[]
  /** passages that have the tag, among loaded annotations */
  taggedCount(tag: string): number
  update(changes: readonly Change[]): void
}

export function libraryIndex(library: Library): LibraryIndex {
  const byDocument = new Map<string, Set<string>>()
  const linksByAnnotation = new Map<string, Set<string>>()
  const linksByDocument = new Map<string, Set<string>>()
  const byTag = new Map<string, Set<string>>()
  const sorted = new Map<string, readonly Annotation[]>()

  const put = (
    map: Map<string, Set<string>>,
    key: string | undefined,
    id: string,
    present: boolean,
  ): void => {
    if (key === undefined) return
    const set = map.get(key) ?? new Set()
    if (present) set.add(id)
    else set.delete(id)
    map.set(key, set)
  }
  const placeAnnotation = (annotation: Annotation, present: boolean): void => {
    const document = documentOf(annotation)
    put(byDocument, document, annotation.id, present)
    for (const tag of annotation.tags) put(byTag, tag, annotation.id, present)
    const list = document === undefined ? undefined : sorted.get(document)
    if (document !== undefined && list) sorted.set(document, placed(list, annotation, present))
  }
  const placeLink = (link: Link, present: boolean): void => {
    for (const end of [link.from, link.to]) {
      put(linksByAnnotation, end.annotation, link.id, present)
      put(linksByDocument, end.document, link.id, present)
    }
  }
  for (const annotation of library.annotations.values()) placeAnnotation(annotation, true)
  for (const link of library.links.values()) placeLink(link, true)

  const links = (ids: ReadonlySet<string> | undefined): Link[] =>
    [...(ids ?? [])].flatMap((id) => library.links.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))

  return {
    annotationsOf(document) {
      const known = sorted.get(document)
      if (known) return known
      const list = [...(byDocument.get(document) ?? [])]
        .flatMap((id) => library.annotations.get(id) ?? [])
        .toSorted(inTextOrder)
      sorted.set(document, list)
      return list
    },
    linksAt: (annotation) => links(linksByAnnotation.get(annotation)),
    linksOf: (document) => links(linksByDocument.get(document)),
    taggedCount: (tag) => byTag.get(tag)?.size ?? 0,
    update(changes) {
      for (const one of changes) {
        if (one.table === 'annotations') {
          if (one.before) placeAnnotation(one.before, false)
          if (one.after) placeAnnotation(one.after, true)
        }
        if (one.table === 'links') {
          if (one.before) placeLink(one.before, false)
          if (one.after) placeLink(one.after, true)
        }
      }
    },
  }
}

/** The list with one annotation more or less; order is kept by a binary search. */
function placed(
  list: readonly Annotation[],
  annotation: Annotation,
  present: boolean,
): readonly Annotation[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = list[middle]
    if (there && inTextOrder(there, annotation) < 0) low = middle + 1
    else high = middle
  }
  if (present) return list.toSpliced(low, 0, annotation)
  return list[low]?.id === annotation.id
    ? list.toSpliced(low, 1)
    : list.filter((one) => one.id !== annotation.id)
}

/** By start, then the longer first, then by id; annotations without a passage come first. */
export function inTextOrder(a: Annotation, b: Annotation): number {
  const one = passageOf(a)
  const other = passageOf(b)
  if (!one || !other) return one ? 1 : other ? -1 : byId(a, b)
  const [x, y] = [extentOf(one), extentOf(other)]
  return x.start - y.start || y.end - x.end || byId(a, b)
}

function byId(a: Annotation, b: Annotation): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
