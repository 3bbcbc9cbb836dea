/**
 * What the field for tags offers: known tags by their name or their path in the codebook, the best first, and
 * a new one. A tag that is only found by what stands above it comes after the new one, so that Enter makes what
 * was typed; with a separator (`power / law`) a path was meant, and it comes first. Pure.
 */
import { type Tag, tagKey } from '#shared/model/tag.ts'
import { tagPath, type Tags } from '#shared/model/tag-tree.ts'

export interface KnownChoice {
  readonly kind: 'tag'
  readonly tag: Tag
  readonly count: number
  /** labels of what stands above it, from the top */
  readonly above: readonly string[]
}
export type TagChoice = KnownChoice | { readonly kind: 'new'; readonly label: string }

/** Choices shown at a time. */
const LIMIT = 8
const SEPARATOR = /\s*[/›>]\s*/u
const BY_PATH = 3

/**
 * The choices for what is typed. Tags that begin with it come before those that contain it, then the most
 * used ones; what an annotation has already (`taken`) is not offered, nor a new tag under a known name.
 */
export function tagChoices(
  tags: Tags,
  taken: readonly string[],
  typed: string,
  countOf: (tag: string) => number,
): TagChoice[] {
  const key = tagKey(typed)
  const steps = tagKey(typed).split(SEPARATOR).filter(Boolean)
  const isPath = steps.length > 1 || SEPARATOR.test(typed)
  const found: { choice: KnownChoice; rank: number }[] = []
  let isKnown = false
  for (const tag of tags.values()) {
    const own = tagKey(tag.label)
    if (own === key) isKnown = true
    if (taken.includes(tag.id)) continue
    const above = tagPath(tags, tag.id).slice(0, -1)
    const rank = rankOf(
      own,
      key,
      above.map(({ label }) => tagKey(label)),
      isPath ? steps : key.split(' '),
    )
    if (rank === undefined) continue
    const labels = above.map(({ label }) => label)
    found.push({ choice: { kind: 'tag', tag, count: countOf(tag.id), above: labels }, rank })
  }
  const order = found.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      b.choice.count - a.choice.count ||
      a.choice.tag.label.localeCompare(b.choice.tag.label),
  )
  const shown = order.slice(0, LIMIT)
  const named = shown.filter(({ rank }) => isPath || rank < BY_PATH).map(({ choice }) => choice)
  const placed = shown.filter(({ rank }) => !isPath && rank >= BY_PATH).map(({ choice }) => choice)
  const label = typed.replace(/\s+/gu, ' ').trim()
  const fresh: TagChoice[] = isKnown || label === '' ? [] : [{ kind: 'new', label }]
  return [...named, ...fresh, ...placed]
}

/** 0 for the name itself, then its beginning, a part of it, and the steps of its path in their order. */
function rankOf(
  own: string,
  key: string,
  above: readonly string[],
  steps: readonly string[],
): number | undefined {
  if (own === key) return 0
  if (own.startsWith(key)) return 1
  if (own.includes(key)) return 2
  let at = 0
  for (const label of [...above, own]) if (at < steps.length && label.includes(steps[at] ?? '')) at++
  return at === steps.length ? BY_PATH : undefined
}
