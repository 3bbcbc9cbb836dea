/** What travels with the library: colour meanings, the name that signs annotations, the visible example, templates. */
import { idSchema } from './ids.ts'
import { lineSchema } from './primitives.ts'
import { z } from './zod.ts'

/** UTF-16 units of a template, and how many a library keeps. */
export const TEMPLATE_LIMIT = 20_000
export const TEMPLATES_LIMIT = 100
export const templateNameSchema = lineSchema.min(1).max(100)
export const templateTextSchema = z
  .string()
  .max(TEMPLATE_LIMIT)
  .refine((text) => text.isWellFormed())

/** UTF-16 units of a citation style, and of all those that a library keeps; and how many those are. */
export const STYLE_LIMIT = 200_000
export const STYLE_COUNT = 50
export const STYLES_LIMIT = 500_000

/** A file of Citation Style Language that the reader added. */
export const ownStyleSchema = z.object({
  /** the address by which it is known everywhere, else its title */
  id: z.string().min(1).max(500),
  title: lineSchema.min(1),
  xml: z.string().max(STYLE_LIMIT),
})
export type OwnStyle = z.infer<typeof ownStyleSchema>

const colourNameSchema = z.object({ label: lineSchema, meaning: lineSchema })

export const settingsSchema = z.object({
  /** one record only */
  id: z.literal('library'),
  creator: lineSchema,
  /** an empty label means the colour's own name, translated */
  colours: z.tuple([
    colourNameSchema,
    colourNameSchema,
    colourNameSchema,
    colourNameSchema,
    colourNameSchema,
  ]),
  /** what "Clear the example annotations" removes; absent when there is no example */
  example: z
    .object({ annotations: z.array(idSchema), links: z.array(idSchema), tags: z.array(idSchema) })
    .exactOptional(),
  /** templates for notes that go out, by the names the reader gave them */
  templates: z
    .record(templateNameSchema, templateTextSchema)
    .refine((templates) => Object.keys(templates).length <= TEMPLATES_LIMIT)
    .exactOptional(),
  /** citation styles beside those of the app */
  styles: z
    .array(ownStyleSchema)
    .max(STYLE_COUNT)
    .refine((styles) => styles.reduce((sum, { xml }) => sum + xml.length, 0) <= STYLES_LIMIT)
    .exactOptional(),
  /** the id of the citation style in use; absent for the app's own short one */
  style: z.string().max(500).exactOptional(),
})
export type Settings = z.infer<typeof settingsSchema>

const unnamed = { label: '', meaning: '' }
export const DEFAULT_SETTINGS: Settings = {
  id: 'library',
  creator: '',
  colours: [unnamed, unnamed, unnamed, unnamed, unnamed],
}
