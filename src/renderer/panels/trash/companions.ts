/** What else comes back with something from the trash, counted by kind. Pure. */
import type { Trashed } from '#shared/model/library.ts'

export const COMPANIONS = ['annotations', 'links', 'tags', 'desks', 'taken'] as const
export type Companion = (typeof COMPANIONS)[number]

/** Records of each kind that went with it; `taken`: passages that lost a tag. The thing itself does not count. */
export function companionsOf({ kind, changes }: Trashed): ReadonlyMap<Companion, number> {
  const counts = new Map<Companion, number>()
  const add = (one: Companion, by = 1): void => {
    const count = (counts.get(one) ?? 0) + by
    if (count > 0) counts.set(one, count)
    else counts.delete(one)
  }
  for (const { table, after } of changes) {
    if (table === 'annotations') add(after === null ? 'annotations' : 'taken')
    if (table === 'links' && after === null) add('links')
    if (table === 'tags' && after === null) add('tags')
    if (table === 'desks' && after !== null) add('desks')
  }
  if (kind === 'annotation') add('annotations', -1)
  if (kind === 'link') add('links', -1)
  if (kind === 'tag') add('tags', -1)
  return counts
}
