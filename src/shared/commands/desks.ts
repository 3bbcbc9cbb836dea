/** Arranging texts side by side. */
import { added, change, removed } from '#shared/changes/change.ts'
import { type Desk, paneSchema, SIDES } from '#shared/model/desk.ts'
import { idSchema } from '#shared/model/ids.ts'
import { lineSchema } from '#shared/model/primitives.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand, need } from './command.ts'
import { trashed } from './trashed.ts'

export const addDesk = defineCommand({
  id: 'desk.add',
  scope: 'session',
  args: z.object({ title: lineSchema.min(1), left: paneSchema.nullable(), right: paneSchema.nullable() }),
  run(_library, { title, left, right }, context) {
    const desk: Desk = { id: context.id(), title, panes: [left, right], layout: { split: 0.5 } }
    return { changes: [added('desks', desk)], params: { title }, made: desk.id }
  },
})

/** Renames a desk or moves its divider (`split`: the left side's share of the width). */
export const editDesk = defineCommand({
  id: 'desk.edit',
  scope: 'session',
  args: z.object({
    desk: idSchema,
    title: lineSchema.min(1).exactOptional(),
    split: z.number().min(0.1).max(0.9).exactOptional(),
  }),
  run(library, { desk, title, split }) {
    const before = need(library.desks, desk, 'desk')
    const after = { ...before, title: title ?? before.title, layout: { split: split ?? before.layout.split } }
    return {
      changes: [change('desks', before, after)],
      params: { title: after.title },
      ...(title === undefined && { merge: `split/${desk}` }),
    }
  },
})

export const openInPane = defineCommand({
  id: 'desk.open',
  scope: 'session',
  args: z.object({ desk: idSchema, side: z.enum(SIDES), pane: paneSchema.nullable() }),
  run(library, { desk, side, pane }) {
    const before = need(library.desks, desk, 'desk')
    const document = pane && need(library.documents, pane.document, 'document')
    if (pane && !document?.versions.some((version) => version.id === pane.version)) {
      throw new CommandError('missing', `“${document?.title}” has no version ${pane.version}.`)
    }
    const [left, right] = before.panes
    const after: Desk = { ...before, panes: side === 'left' ? [pane, right] : [left, pane] }
    return { changes: [change('desks', before, after)], params: { title: document?.title ?? '' } }
  },
})

export const swapPanes = defineCommand({
  id: 'desk.swap',
  scope: 'session',
  args: z.object({ desk: idSchema }),
  run(library, { desk }) {
    const before = need(library.desks, desk, 'desk')
    const after: Desk = {
      ...before,
      panes: [before.panes[1], before.panes[0]],
      layout: { split: Math.round((1 - before.layout.split) * 1e6) / 1e6 },
    }
    return { changes: [change('desks', before, after)], params: { title: before.title } }
  },
})

/** Removes a desk to the trash; its texts stay. The last desk of a library cannot be removed. */
export const removeDesk = defineCommand({
  id: 'desk.remove',
  scope: 'session',
  args: z.object({ desk: idSchema }),
  run(library, { desk }, context) {
    const before = need(library.desks, desk, 'desk')
    if (library.desks.size === 1) throw new CommandError('last-desk', 'The last desk cannot be removed.')
    const own = [removed('desks', before)]
    return { changes: [...own, trashed(context, 'desk', before.title, own)], params: { title: before.title } }
  },
})
