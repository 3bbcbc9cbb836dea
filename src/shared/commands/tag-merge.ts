/** Making one tag of several that mean the same. */
import { type Change, change, removed, sameRecord } from '#shared/changes/change.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library } from '#shared/model/library.ts'
import type { ScopeNote, Tag } from '#shared/model/tag.ts'
import { tagPath } from '#shared/model/tag-tree.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { withMentionsMoved } from './tag-mentions.ts'
import { placed } from './tag-moving.ts'
import { retag, textsOf } from './tag-passages.ts'
import { trashed } from './trashed.ts'

/**
 * Passages of the merged tags get the target once, notes mention it instead, their children stand under it, and
 * what it does not say of itself they say for it. A target that stood under a merged tag takes the place of the highest one.
 */
export const mergeTags = defineCommand({
  id: 'tag.merge',
  scope: 'library',
  args: z.object({ tags: z.array(idSchema).min(1), into: idSchema }),
  run(library, { tags, into }, context) {
    const target = need(library.tags, into, 'tag')
    const gone = new Set(tags)
    const merged = [...gone].map((id) => need(library.tags, id, 'tag'))
    if (gone.has(into))
      throw new CommandError('tag-into-itself', `“${target.label}” cannot be merged into itself.`, {
        label: target.label,
      })
    const retagged = retag(library, gone, into, context.now)
    const { passages, further } = withMentionsMoved(library, retagged, gone, into, context.now)
    const own: Change[] = [
      ...passages,
      ...further,
      ...movedChildren(library, gone, into),
      ...kept(target, filled(placed(target, placeOf(library, target, gone)), merged)),
      ...merged.map((tag) => removed('tags', tag)),
    ]
    const label = merged.map((tag) => tag.label).join(', ')
    return {
      changes: [...own, trashed(context, 'tag', label, own)],
      params: {
        label: label.slice(0, 300).toWellFormed(),
        into: target.label,
        count: passages.length,
        texts: textsOf(passages),
      },
    }
  },
})

/** The parent of the target when the merged tags are gone. */
function placeOf(library: Library, target: Tag, gone: ReadonlySet<string>): string | undefined {
  const highest = tagPath(library.tags, target.id).find(({ id }) => gone.has(id))
  return (highest ?? target).broader
}

function movedChildren(library: Library, gone: ReadonlySet<string>, into: string): Change[] {
  return [...library.tags.values()]
    .filter(({ id, broader }) => broader !== undefined && gone.has(broader) && !gone.has(id) && id !== into)
    .map((child) => change('tags', child, placed(child, into)))
}

/** The target with the first definition, rules and example that the merged tags have where it has none. */
function filled(target: Tag, merged: readonly Tag[]): Tag {
  const said = [target, ...merged]
  const first = (field: keyof ScopeNote): string =>
    said.map((tag) => tag.scopeNote?.[field] ?? '').find((words) => words.trim() !== '') ?? ''
  const scopeNote = { definition: first('definition'), when: first('when'), whenNot: first('whenNot') }
  const example = said.find((tag) => tag.example !== undefined)?.example
  return {
    ...target,
    ...(Object.values(scopeNote).some(Boolean) && { scopeNote }),
    ...(example !== undefined && { example }),
  }
}

function kept(before: Tag, after: Tag): Change[] {
  return sameRecord(before, after) ? [] : [change('tags', before, after)]
}
