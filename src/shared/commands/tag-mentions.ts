/** What becomes of notes that mention tags which go: they mention the one that stays. Pure. */
import { type Change, change } from '#shared/changes/change.ts'
import type { Library } from '#shared/model/library.ts'
import { withTagMentions } from '#shared/model/note-mentions.ts'

/**
 * The changes of passages (at most one an annotation) with the mentions in their notes moved, and the changes
 * of further notes, on passages and links, that mention a tag of `gone`.
 */
export function withMentionsMoved(
  library: Library,
  passages: readonly Change[],
  gone: ReadonlySet<string>,
  into: string,
  now: string,
): { readonly passages: Change[]; readonly further: Change[] } {
  const map = new Map([...gone].map((id) => [id, into]))
  const touched = new Set(passages.map(({ id }) => id))
  const moved = passages.map((one): Change => {
    if (one.table !== 'annotations' || !one.after?.body) return one
    return { ...one, after: { ...one.after, body: withTagMentions(one.after.body, map) } }
  })
  const further: Change[] = []
  for (const annotation of library.annotations.values()) {
    if (!annotation.body || touched.has(annotation.id)) continue
    const body = withTagMentions(annotation.body, map)
    if (body !== annotation.body)
      further.push(change('annotations', annotation, { ...annotation, body, modified: now }))
  }
  for (const link of library.links.values()) {
    const body = link.body && withTagMentions(link.body, map)
    if (body && body !== link.body) further.push(change('links', link, { ...link, body, modified: now }))
  }
  return { passages: moved, further }
}
