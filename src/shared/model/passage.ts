/**
 * A passage: one or more spans of one version of a document, each with the words it covers and their
 * surroundings. The span says where, the quote proves it, and finds it again in a changed text
 * (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 */
import { idSchema } from './ids.ts'
import { z } from './zod.ts'

/** A half-open stretch `[start, end)` of a canonical text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Longest prefix or suffix kept, in UTF-16 units (decisions.md 6). */
export const CONTEXT_LIMIT = 256

export const quoteSchema = z.object({
  exact: z.string().min(1).max(1_000_000),
  prefix: z.string().max(CONTEXT_LIMIT),
  suffix: z.string().max(CONTEXT_LIMIT),
})
export type Quote = z.infer<typeof quoteSchema>

export const quotedSpanSchema = z
  .object({
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    quote: quoteSchema,
  })
  .refine((span) => span.end > span.start, 'a span ends after it starts')
export type QuotedSpan = z.infer<typeof quotedSpanSchema>

export const passageSchema = z.object({
  source: z.object({ document: idSchema, version: idSchema }),
  spans: z.array(quotedSpanSchema).min(1).max(100),
})
export type Passage = z.infer<typeof passageSchema>

/** The quoted words of a passage as one line, its spans joined by an ellipsis. */
export function quotedText(passage: Passage): string {
  return passage.spans.map((span) => span.quote.exact).join(' … ')
}

/** The smallest span that covers the whole passage. */
export function extentOf(passage: Passage): Span {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of passage.spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}
