/** Giving annotations from elsewhere the places that are proposed for them, all of a text in one step. */
import { idSchema } from '#shared/model/ids.ts'
import { passageSchema } from '#shared/model/passage.ts'
import { z } from '#shared/model/zod.ts'
import { defineCommand } from './command.ts'
import { attachedAt } from './versions.ts'

/** As many places as one transaction takes. */
const LIMIT = 90_000

/** Throws as attaching one does, and then none is attached. Of two places for one annotation the last counts. */
export const attachMany = defineCommand({
  id: 'transfer.attachMany',
  scope: 'session',
  args: z.object({
    places: z.array(z.object({ annotation: idSchema, target: passageSchema })).max(LIMIT),
  }),
  run(library, { places }, context) {
    const last = [...new Map(places.map((one) => [one.annotation, one])).values()]
    return { changes: attachedAt(library, last, context), params: { count: last.length } }
  },
})
