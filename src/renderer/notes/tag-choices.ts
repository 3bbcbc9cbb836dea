/** What the field for tags offers: known tags that match what is typed, the best first, then the new one. Pure. */
import { type Tag, tagKey } from '#shared/model/tag.ts'

export type TagChoice =
  | { readonly kind: 'tag'; readonly tag: Tag; readonly count: number }
  | { readonly kind: 'new'; readonly label: string }

/** Choices shown at a time. */
const LIMIT = 8

/**
 * The choices for what is typed. Tags that begin with it come before those that contain it, then the most
 * used ones; what an annotation has already (`taken`) is not offered, nor a new tag under a known name.
 */
export function tagChoices(
  tags: Iterable<Tag>,
  taken: readonly string[],
  typed: string,
  countOf: (tag: string) => number,
): TagChoice[] {
  const key = tagKey(typed)
  const found: { tag: Tag; count: number; rank: number }[] = []
  let isKnown = false
  for (const tag of tags) {
    const own = tagKey(tag.label)
    if (own === key) isKnown = true
    const rank = own === key ? 0 : own.startsWith(key) ? 1 : 2
    if (own.includes(key) && !taken.includes(tag.id)) found.push({ tag, count: countOf(tag.id), rank })
  }
  const order = found.toSorted(
    (a, b) => a.rank - b.rank || b.count - a.count || a.tag.label.localeCompare(b.tag.label),
  )
  const known = order.slice(0, LIMIT).map(({ tag, count }): TagChoice => ({ kind: 'tag', tag, count }))
  const label = typed.replace(/\s+/gu, ' ').trim()
  return isKnown || label === '' ? known : [...known, { kind: 'new', label }]
}
