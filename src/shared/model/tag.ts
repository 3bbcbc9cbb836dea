/** A tag (SKOS concept, REFI-QDA code): a label that may stand under a broader one and say when it applies. */
import { idSchema } from './ids.ts'
import { colourSchema, lineSchema, proseSchema } from './primitives.ts'
import { z } from './zod.ts'

/** What a tag means, when to use it, and when another one is right. */
export const scopeNoteSchema = z.object({ definition: proseSchema, when: proseSchema, whenNot: proseSchema })
export type ScopeNote = z.infer<typeof scopeNoteSchema>

export const tagSchema = z.object({
  id: idSchema,
  label: lineSchema.min(1),
  broader: idSchema.exactOptional(),
  scopeNote: scopeNoteSchema.exactOptional(),
  colour: colourSchema.exactOptional(),
  /** id of an annotation that shows the tag at its best */
  example: idSchema.exactOptional(),
})
export type Tag = z.infer<typeof tagSchema>

/** How labels are compared: white space folded, case and compatibility forms ignored. */
export function tagKey(label: string): string {
  return label.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('und')
}
