/** What happens to passages when tags are merged, split or removed, and in how many texts they stand. Pure. */
import { type Change, change } from '#shared/changes/change.ts'
import { type Annotation, documentOf } from '#shared/model/annotation.ts'
import type { Library } from '#shared/model/library.ts'

/** The annotations with any of these tags get `into` once instead, at the first one's place; or nothing. */
export function retag(
  library: Library,
  from: ReadonlySet<string>,
  into: string | undefined,
  now: string,
): Change[] {
  return [...library.annotations.values()]
    .filter((annotation) => annotation.tags.some((tag) => from.has(tag)))
    .map((annotation) => change('annotations', annotation, exchanged(annotation, from, into, now)))
}

/** One annotation with `into` in the place of the first of these tags. */
export function exchanged(
  annotation: Annotation,
  from: ReadonlySet<string>,
  into: string | undefined,
  now: string,
): Annotation {
  const tags = annotation.tags.flatMap((tag) => (from.has(tag) ? (into ?? []) : tag))
  return { ...annotation, tags: [...new Set(tags)], modified: now }
}

/** In how many texts the changed annotations stand. */
export function textsOf(changes: readonly Change[]): number {
  const texts = new Set<string>()
  for (const one of changes) {
    if (one.table !== 'annotations' || !one.before) continue
    const document = documentOf(one.before)
    if (document !== undefined) texts.add(document)
  }
  return texts.size
}
