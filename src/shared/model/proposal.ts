/**
 * A place that is proposed for words which somebody else marked and which do not stand in the text as they were.
 * The annotation belongs to its document and to no passage until a reader accepts the place or chooses another.
 */
import { quoteSchema } from './passage.ts'
import { z } from './zod.ts'

export const proposalSchema = z.object({
  /** the words as they came, with what stood around them */
  quotes: z.array(quoteSchema).min(1).max(100),
  /** where they would stand in the version of the record, UTF-16 units, in order */
  spans: z
    .array(z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }))
    .min(1)
    .max(100),
  /** how much of the words is the same there, 0–1 */
  score: z.number().min(0).max(1),
})
export type Proposal = z.infer<typeof proposalSchema>

/** The words as they came, as one line. */
export function proposedFor({ quotes }: Proposal): string {
  return quotes.map(({ exact }) => exact).join(' … ')
}
