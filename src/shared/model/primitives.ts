/** Small schemas that several records share: times, one-line texts, colour numbers. */
import { z } from './zod.ts'

/** An instant as ISO 8601 in UTC, to the millisecond. Used for display only; order comes from the journal. */
export const timeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)

/** A single line for people: at most 2,000 UTF-16 units, well-formed. */
export const lineSchema = z
  .string()
  .max(2000)
  .refine((text) => text.isWellFormed())

/** A longer text for people: at most 100,000 UTF-16 units, well-formed. */
export const proseSchema = z
  .string()
  .max(100_000)
  .refine((text) => text.isWellFormed())

/** The five highlighters of a library, by number. */
export const colourSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Colour = z.infer<typeof colourSchema>
export const COLOURS: readonly Colour[] = [1, 2, 3, 4, 5]

/** A lower-case SHA-256 in hex. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)
