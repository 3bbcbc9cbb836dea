/** Saying of an annotation that found no place in the current version that it is meant to stay where it is. */
import { change } from '#shared/changes/change.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { idSchema } from '#shared/model/ids.ts'
import { z } from '#shared/model/zod.ts'
import { labelOf } from './annotations.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { decided, waiting } from './versions.ts'

/** Nothing is moved; the annotation no longer counts among those that wait for a place. */
export const leaveOrphan = defineCommand({
  id: 'transfer.leave',
  scope: 'session',
  args: z.object({ annotation: idSchema }),
  run(library, { annotation }, context) {
    const record = need(library.annotations, annotation, 'annotation')
    const asked = waiting(library, annotation)
    if (asked) {
      const after = { ...asked, decision: 'left' as const }
      const changes = asked.decision === 'left' ? [] : [change('transfers', asked, after)]
      return { changes, params: labelOf(record, asked.proposal) }
    }
    const source = passageOf(record)?.source
    if (!source) throw new CommandError('no-words', 'This note is about a whole text: it has no words.')
    const { current } = need(library.documents, source.document, 'document')
    const changes =
      source.version === current ? [] : decided(library, { annotation, decision: 'left' }, current, context)
    return { changes, params: labelOf(record) }
  },
})
