/**
 * What the records imply: annotations of a document in text order, links at an annotation, how often a tag
 * is used. Derived, never stored; kept up to date from changes, so a question costs what its answer holds.
 * Only the counts of tags speak of the whole library: they begin with what the host counted, and every change
 * that is done moves them, whether its annotation is loaded or not.
 */
import type { Change } from '#shared/changes/change.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'

export interface LibraryIndex {
  /** annotations of a document (all versions) in the order of their passages; document notes first; of '' the memos of the library */
  annotationsOf(document: string): readonly Annotation[]
  /** links with an end at this annotation */
  linksAt(annotation: string): readonly Link[]
  /** links with an end at this document or in it */
  linksOf(document: string): readonly Link[]
  /** annotations of the whole library that have the tag */
  taggedCount(tag: string): number
  /** @param done false for what was only learned, such as the annotations of a document that was opened */
  update(changes: readonly Change[], done: boolean): void
  /** begins anew with what the host has counted, when nothing done here is pending */
  recount(tagCounts: TagCounts): void
}

/** How many annotations have a tag, by its id; absent for none. */
export type TagCounts = Readonly<Record<string, number>>

export function libraryIndex(library: Library, tagCounts: TagCounts): LibraryIndex {
  const byDocument = new Map<string, Set<string>>()
  const linksByAnnotation = new Map<string, Set<string>>()
  const linksByDocument = new Map<string, Set<string>>()
  let counted = new Map(Object.entries(tagCounts))
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
    const document = documentOf(annotation) ?? ''
    put(byDocument, document, annotation.id, present)
    const list = sorted.get(document)
    if (list) sorted.set(document, placed(list, annotation, present))
  }
  const countTags = (annotation: Annotation | null, step: 1 | -1): void => {
    for (const tag of annotation?.tags ?? []) counted.set(tag, (counted.get(tag) ?? 0) + step)
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
    taggedCount: (tag) => counted.get(tag) ?? 0,
    update(changes, done) {
      for (const one of changes) {
        if (one.table === 'annotations') {
          if (one.before) placeAnnotation(one.before, false)
          if (one.after) placeAnnotation(one.after, true)
          if (!done) continue
          countTags(one.before, -1)
          countTags(one.after, 1)
        }
        if (one.table === 'links') {
          if (one.before) placeLink(one.before, false)
          if (one.after) placeLink(one.after, true)
        }
      }
    },
    recount(fresh) {
      counted = new Map(Object.entries(fresh))
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
