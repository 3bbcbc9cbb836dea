/**
 * Tags of a file beside those of a library: those of one label are one tag, others are added with their own ids. Two of one
 * label inside the file stay two: whoever made them may mean two things.
 */
import { type Tag, tagKey } from '#shared/model/tag.ts'
import type { ImportedAnnotation } from './annotation-import.ts'
import type { Question } from './plan.ts'

export interface TagMatch {
  /** ids in the library of the tags of an annotation; tags that are new are added */
  idsOf(annotation: ImportedAnnotation): string[]
  /** the id in the library of a tag that the file describes or the library has */
  meant(id: string): string | undefined
  /** the tags to add, once every annotation has been asked for; `annotationOf` maps ids of the file */
  added(annotationOf: (id: string) => string | undefined): Tag[]
}

/** Matches the tags that a file describes; those it only names are matched when an annotation asks. */
export function matchTags({ library, import: file, context }: Question): TagMatch {
  const byKey = new Map([...library.tags.values()].map((tag) => [tagKey(tag.label), tag.id]))
  const ids = new Map<string, string>()
  const added = new Map<string, Tag>()
  const add = (tag: Tag): string => {
    const isTaken = library.tags.has(tag.id) || added.has(tag.id)
    const id = isTaken ? context.id() : tag.id
    added.set(id, { ...tag, id })
    byKey.set(tagKey(tag.label), id)
    return id
  }
  const here = new Map(byKey)
  for (const tag of file.tags) {
    const key = tagKey(tag.label)
    const same = library.tags.get(tag.id)
    if (same && tagKey(same.label) === key) ids.set(tag.id, same.id)
    else if (key !== '') ids.set(tag.id, here.get(key) ?? add(tag))
  }
  const meant = (id: string): string | undefined => ids.get(id) ?? (library.tags.has(id) ? id : undefined)
  const named = (label: string): string | undefined => {
    const key = tagKey(label)
    return key === '' ? undefined : (byKey.get(key) ?? add({ id: context.id(), label }))
  }
  return {
    meant,
    idsOf({ tagged, labels }) {
      const known = tagged.flatMap((id) => meant(id) ?? [])
      const all =
        known.length < tagged.length || tagged.length === 0
          ? labels.flatMap((one) => named(one) ?? [])
          : known
      return [...new Set(all)]
    },
    added(annotationOf) {
      return [...added.values()].map(({ broader, example, ...rest }) => {
        const above = broader === undefined ? undefined : ids.get(broader)
        const shown = example === undefined ? undefined : annotationOf(example)
        const isTree = above !== undefined && !isUnder(above, rest.id, added, ids)
        return { ...rest, ...(isTree && { broader: above }), ...(shown !== undefined && { example: shown }) }
      })
    },
  }
}

/** Whether a tag stands under another one, or in a circle that would never reach the top. */
function isUnder(
  start: string,
  top: string,
  tags: ReadonlyMap<string, Tag>,
  ids: ReadonlyMap<string, string>,
): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = start; at !== undefined; at = ids.get(tags.get(at)?.broader ?? '')) {
    if (at === top || seen.has(at)) return true
    seen.add(at)
  }
  return false
}
