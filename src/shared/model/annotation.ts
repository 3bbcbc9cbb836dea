/**
 * An annotation (W3C Web Annotation): a passage, a whole document or the library, with a style, tags and
 * a note. It is a highlighting when it has a style and a commenting when it has a body; the motivation is
 * derived, never stored.
 */
import { idSchema } from './ids.ts'
import { noteSchema } from './note.ts'
import { type Passage, passageSchema } from './passage.ts'
import { colourSchema, lineSchema, timeSchema } from './primitives.ts'
import { z } from './zod.ts'

export const MARK_STYLES = ['wash', 'underline', 'dotted'] as const
export type MarkStyle = (typeof MARK_STYLES)[number]
export const styleSchema = z.object({ colour: colourSchema, mark: z.enum(MARK_STYLES) })
export type Style = z.infer<typeof styleSchema>

const documentTargetSchema = z.object({ document: idSchema })
const libraryTargetSchema = z.object({ library: z.literal(true) })
export const targetSchema = z.union([passageSchema, documentTargetSchema, libraryTargetSchema])
export type Target = z.infer<typeof targetSchema>

export const annotationSchema = z.object({
  id: idSchema,
  target: targetSchema,
  style: styleSchema.exactOptional(),
  tags: z.array(idSchema).max(1000),
  body: noteSchema.exactOptional(),
  creator: lineSchema,
  created: timeSchema,
  modified: timeSchema,
})
export type Annotation = z.infer<typeof annotationSchema>

/** The passage an annotation points to, or undefined when it is about a whole document or the library. */
export function passageOf(annotation: Annotation): Passage | undefined {
  return 'source' in annotation.target ? annotation.target : undefined
}

/** The document an annotation belongs to, or undefined for a memo of the library. */
export function documentOf(annotation: Annotation): string | undefined {
  const { target } = annotation
  if ('source' in target) return target.source.document
  return 'document' in target ? target.document : undefined
}
