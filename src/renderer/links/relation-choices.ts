/** What the field for relations offers: the last used first, those that match what is typed, then a new one. Pure. */
import type { Relation } from '#shared/model/relation.ts'
import { tagKey } from '#shared/model/tag.ts'

export interface NamedRelation {
  readonly relation: Relation
  readonly label: string
  readonly inverse: string
}

export type RelationChoice =
  | ({ readonly kind: 'known' } & NamedRelation)
  | { readonly kind: 'new'; readonly label: string }

/** The choices for what is typed, in the order of the list; a match at the beginning of the name wins. */
export function relationChoices(
  relations: readonly NamedRelation[],
  typed: string,
  last: string | null,
): RelationChoice[] {
  const key = tagKey(typed)
  const rank = (one: NamedRelation): number => {
    const own = tagKey(one.label)
    if (own === key) return 0
    return (own.startsWith(key) ? 1 : 3) + (one.relation.id === last ? 0 : 1)
  }
  const found = relations
    .filter((one) => tagKey(one.label).includes(key) || tagKey(one.inverse).includes(key))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((one): RelationChoice => ({ kind: 'known', ...one }))
  const label = typed.replace(/\s+/gu, ' ').trim()
  const isKnown = relations.some((one) => tagKey(one.label) === key)
  return isKnown || label === '' ? found : [...found, { kind: 'new', label }]
}
