/**
 * What can come back from the trash when other things have gone or moved since: links only with both ends,
 * annotations without tags that are gone, desks with an empty side, a tag at the top where its parent is gone
 * or now stands under it, and numbered where its name is another's. So nothing restored points to nothing, no tag
 * stands under itself, and no two have one name.
 */
import type { Change } from '#shared/changes/change.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { Library, TableName } from '#shared/model/library.ts'
import type { Tag } from '#shared/model/tag.ts'
import { isUnderItself } from '#shared/model/tag-tree.ts'
import { CommandError } from './command.ts'
import { withOwnLabels } from './own-labels.ts'

/** The changes that still make sense, mended. Throws when an annotation's document is gone. */
export function standing(library: Library, restored: readonly Change[]): Change[] {
  const coming = new Set(restored.filter((one) => one.after !== null).map((one) => `${one.table}/${one.id}`))
  const has = (table: TableName, id: string): boolean =>
    library[table].has(id) || coming.has(`${table}/${id}`)
  const tags = new Map(library.tags)
  for (const one of restored) if (one.table === 'tags' && one.after) tags.set(one.id, one.after)
  return withOwnLabels(
    library.tags,
    restored.flatMap((one) => mended(one, has, tags)),
  )
}

type Has = (table: TableName, id: string) => boolean

/** @param tags as they would be when everything came back as it was */
function mended(one: Change, has: Has, tags: ReadonlyMap<string, Tag>): Change[] {
  if (!one.after) return [one]
  switch (one.table) {
    case 'links': {
      const stands = [one.after.from, one.after.to].every(
        (end) =>
          has('documents', end.document) &&
          (end.annotation === undefined || has('annotations', end.annotation)),
      )
      return stands ? [one] : []
    }
    case 'annotations': {
      const document = documentOf(one.after)
      if (document !== undefined && !has('documents', document)) {
        throw new CommandError(
          'document-gone',
          'The document of this note is in the trash: restore it first.',
        )
      }
      return [{ ...one, after: { ...one.after, tags: one.after.tags.filter((tag) => has('tags', tag)) } }]
    }
    case 'desks': {
      const [left, right] = one.after.panes.map((pane) =>
        pane && has('documents', pane.document) ? pane : null,
      )
      return [{ ...one, after: { ...one.after, panes: [left ?? null, right ?? null] } }]
    }
    case 'tags': {
      const { broader, ...rest } = one.after
      // What turns a line of tags into a circle is always a tag that comes back into it.
      const stands =
        broader === undefined ||
        (has('tags', broader) && !(one.before === null && isUnderItself(tags, one.id)))
      return [stands ? one : { ...one, after: rest }]
    }
    default:
      return [one]
  }
}
