/** What travels with the library: colour meanings, the name that signs annotations, the visible example. */
import { idSchema } from './ids.ts'
import { lineSchema } from './primitives.ts'
import { z } from './zod.ts'

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
})
export type Settings = z.infer<typeof settingsSchema>

const unnamed = { label: '', meaning: '' }
export const DEFAULT_SETTINGS: Settings = {
  id: 'library',
  creator: '',
  colours: [unnamed, unnamed, unnamed, unnamed, unnamed],
}
