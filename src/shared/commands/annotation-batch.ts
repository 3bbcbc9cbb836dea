/** Tags on and off many passages at once: one step of undo for all. */
import { type Change, change } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { idSchema } from '#shared/model/ids.ts'
import type { Library } from '#shared/model/library.ts'
import { z } from '#shared/model/zod.ts'
import { chooseTags, tagChoiceSchema } from './annotations.ts'
import { CommandError, defineCommand, need } from './command.ts'

/** As many as one transaction may change. */
const idsSchema = z.array(idSchema).min(1).max(90_000)
/** Tags one annotation may have (model/annotation.ts). */
const MOST_TAGS = 1000

/** Puts tags on annotations and takes tags off; those that have it so already stay untouched. */
export const tagMany = defineCommand({
  id: 'annotation.tagMany',
  scope: 'session',
  args: z.object({
    annotations: idsSchema,
    add: z.array(tagChoiceSchema).max(100),
    drop: z.array(idSchema).max(MOST_TAGS),
  }),
  run(library, { annotations, add, drop }, context) {
    const tagging = chooseTags(library, add, context.id)
    const gone = new Set(drop)
    const changed = eachOf(library, annotations, (annotation) => {
      const tags = [...new Set([...annotation.tags.filter((tag) => !gone.has(tag)), ...tagging.ids])]
      if (tags.length > MOST_TAGS)
        throw new CommandError('too-many-tags', 'A passage has 1,000 tags at most.')
      const isSame =
        tags.length === annotation.tags.length && tags.every((tag, at) => tag === annotation.tags[at])
      return isSame ? undefined : { ...annotation, tags, modified: context.now }
    })
    if (changed.length === 0) return { changes: [] }
    return { changes: [...tagging.changes, ...changed], params: { count: changed.length } }
  },
})

/** The changes of annotations, each once; those for which there is no `after` are left out. */
function eachOf(
  library: Library,
  ids: readonly string[],
  after: (annotation: Annotation) => Annotation | undefined,
): Change[] {
  return [...new Set(ids)].flatMap((id) => {
    const before = need(library.annotations, id, 'annotation')
    const next = after(before)
    return next ? change('annotations', before, next) : []
  })
}
