/** A typed cross-reference from one end to another. An end without an annotation is the whole document. */
import { idSchema } from './ids.ts'
import { noteSchema } from './note.ts'
import { lineSchema, timeSchema } from './primitives.ts'
import { z } from './zod.ts'

export const linkEndSchema = z.object({ document: idSchema, annotation: idSchema.exactOptional() })
export type LinkEnd = z.infer<typeof linkEndSchema>

export const linkSchema = z.object({
  id: idSchema,
  /** id of a relation */
  relation: idSchema,
  from: linkEndSchema,
  to: linkEndSchema,
  /** the rationale */
  body: noteSchema.exactOptional(),
  creator: lineSchema,
  created: timeSchema,
  modified: timeSchema,
})
export type Link = z.infer<typeof linkSchema>

/** Which end of the link an annotation is, if it is one. */
export function endOf(link: Link, annotation: string): 'from' | 'to' | undefined {
  if (link.from.annotation === annotation) return 'from'
  return link.to.annotation === annotation ? 'to' : undefined
}
