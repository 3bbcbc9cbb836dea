/** What travels with the library: who signs, what the colours mean, and the example that came with it. */
import { change, removed } from '#shared/changes/change.ts'
import { colourSchema, lineSchema } from '#shared/model/primitives.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { z } from '#shared/model/zod.ts'
import { defineCommand } from './command.ts'

export const setCreator = defineCommand({
  id: 'settings.creator',
  scope: 'session',
  args: z.object({ creator: lineSchema }),
  run(library, { creator }) {
    const before = library.settings.get('library') ?? null
    return {
      changes: [change('settings', before, { ...(before ?? DEFAULT_SETTINGS), creator })],
      params: { creator },
    }
  },
})

/** Names a colour and says what it stands for: "amber = claim". */
export const nameColour = defineCommand({
  id: 'settings.colour',
  scope: 'session',
  args: z.object({ colour: colourSchema, label: lineSchema, meaning: lineSchema }),
  run(library, { colour, label, meaning }) {
    const before = library.settings.get('library') ?? null
    const settings = before ?? DEFAULT_SETTINGS
    const colours = settings.colours.with(colour - 1, { label, meaning }) as Settings['colours']
    return { changes: [change('settings', before, { ...settings, colours })], params: { label } }
  },
})

/** Takes away the annotations, links and tags the library came with, as far as they are still there and unused. */
export const clearExample = defineCommand({
  id: 'example.clear',
  scope: 'library',
  args: z.object({}),
  run(library) {
    const settings = library.settings.get('library')
    const example = settings?.example
    if (!settings || !example) return { changes: [] }
    const annotations = example.annotations.flatMap((id) => library.annotations.get(id) ?? [])
    const gone = new Set(annotations.map((annotation) => annotation.id))
    const links = [...library.links.values()].filter(
      (link) =>
        example.links.includes(link.id) ||
        gone.has(link.from.annotation ?? '') ||
        gone.has(link.to.annotation ?? ''),
    )
    const used = new Set(
      [...library.annotations.values()].filter((one) => !gone.has(one.id)).flatMap((one) => one.tags),
    )
    for (const tag of library.tags.values())
      if (tag.broader !== undefined && !example.tags.includes(tag.id)) used.add(tag.broader)
    const tags = example.tags.flatMap((id) => (used.has(id) ? [] : (library.tags.get(id) ?? [])))
    const decisions = [...library.transfers.values()].filter((one) => gone.has(one.annotation))
    const { example: _cleared, ...rest } = settings
    return {
      changes: [
        ...links.map((link) => removed('links', link)),
        ...decisions.map((one) => removed('transfers', one)),
        ...annotations.map((annotation) => removed('annotations', annotation)),
        ...tags.map((tag) => removed('tags', tag)),
        change('settings', settings, rest),
      ],
      params: { count: annotations.length },
    }
  },
})
