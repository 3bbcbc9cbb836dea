/** Brings a codebook of another program, or of another library, into the tags of this one, as one step. */
import { change } from '#shared/changes/change.ts'
import { codesSchema, mergeCodebook } from '#shared/model/codebook.ts'
import { z } from '#shared/model/zod.ts'
import { defineCommand } from './command.ts'

/** Nothing that the reader wrote is replaced; importing the same again changes nothing. */
export const importCodebook = defineCommand({
  id: 'codebook.import',
  scope: 'library',
  args: z.object({ codes: codesSchema }),
  run(library, { codes }, context) {
    const { tags, added, filled } = mergeCodebook(library.tags, codes, () => context.id())
    return {
      changes: tags.map(({ before, after }) => change('tags', before, after)),
      params: { count: added, filled },
    }
  },
})
