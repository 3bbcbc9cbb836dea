/** Highlights many passages of one text at once: one step of undo for all. */
import { added } from '#shared/changes/change.ts'
import { type Annotation, passageOf, styleSchema } from '#shared/model/annotation.ts'
import { extentOf, type Passage, passageSchema } from '#shared/model/passage.ts'
import { z } from '#shared/model/zod.ts'
import { creatorOf } from './annotations.ts'
import { defineCommand, excerpt } from './command.ts'

/** As many as are marked in one step: each is a record with its quote, and a message holds 8 MB. */
export const MOST_AT_ONCE = 2_000

/** Those that are highlighted over the same stretch already stay as they are. */
export const markMany = defineCommand({
  id: 'annotation.markMany',
  scope: 'session',
  args: z.object({ passages: z.array(passageSchema).min(1).max(MOST_AT_ONCE), style: styleSchema }),
  run(library, { passages, style }, context) {
    const marked = new Set([...library.annotations.values()].flatMap((one) => placesOf(one)))
    const creator = creatorOf(library)
    const made = passages
      .filter((passage) => !marked.has(placeOf(passage)))
      .map((target): Annotation => {
        const { now } = context
        return { id: context.id(), target, style, tags: [], creator, created: now, modified: now }
      })
    const quote = excerpt(made[0]?.target && 'spans' in made[0].target ? quoteOf(made[0].target) : '')
    return {
      changes: made.map((annotation) => added('annotations', annotation)),
      params: { quote, count: made.length },
    }
  },
})

function placesOf(annotation: Annotation): string[] {
  const passage = annotation.style && passageOf(annotation)
  return passage ? [placeOf(passage)] : []
}

function placeOf(passage: Passage): string {
  const { start, end } = extentOf(passage)
  return `${passage.source.version}/${start}/${end}`
}

function quoteOf({ spans }: Passage): string {
  return spans[0]?.quote.exact ?? ''
}
