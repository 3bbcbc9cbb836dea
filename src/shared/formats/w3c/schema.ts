/**
 * The shapes of W3C annotations that are read, wide enough for what other programs write: one or many, an
 * IRI or an object. Unknown keys are dropped; a selector of a known type with wrong values refuses its
 * annotation. Nothing named here is ever fetched.
 */
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { TEXT_LIMIT } from '#shared/model/document.ts'
import { colourSchema } from '#shared/model/primitives.ts'
import { z } from '#shared/model/zod.ts'

/** Longest body, in UTF-16 units (security.md B15). */
export const BODY_LIMIT = 1_000_000

const iri = z.string().min(1).max(2048)
const named = z.union([iri, z.object({ id: iri }).transform((one) => one.id)])

/** One value or a list of them, always read as a list. */
function many<S extends z.ZodType>(schema: S) {
  return z.union([schema.transform((one) => [one]), z.array(schema).max(1000)])
}

const offset = z.number().int().min(0).max(TEXT_LIMIT)
const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1).max(BODY_LIMIT),
  prefix: z.string().max(BODY_LIMIT).optional(),
  suffix: z.string().max(BODY_LIMIT).optional(),
})
const positionSelector = z
  .object({ type: z.literal('TextPositionSelector'), start: offset, end: offset })
  .refine((one) => one.start < one.end)
export interface PositionRead {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}
/** Of plain texts (RFC 5147), `char=10,20`; other fragments name places that only their own program knows. */
const fragmentSelector = z
  .object({ type: z.literal('FragmentSelector'), value: z.string().max(2048) })
  .transform(({ value }) => {
    const [, start = '', end = ''] = /^#?char=(\d{1,9}),(\d{1,9})(?:;.*)?$/u.exec(value) ?? []
    return Number(start) < Number(end)
      ? { type: 'TextPositionSelector' as const, start: Number(start), end: Number(end) }
      : { type: 'FragmentSelector' as const }
  })
const READ = new Set(['TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector'])
const otherSelector = z.object({ type: z.string().refine((type) => !READ.has(type)) })
const selector = z.union([quoteSelector, positionSelector, fragmentSelector, otherSelector])

const resource = z.object({
  id: iri.optional(),
  source: named.optional(),
  selector: many(selector).optional(),
})
export const targetsSchema = many(
  z.union([iri.transform((id) => ({ id, source: undefined, selector: undefined })), resource]),
)
export type ResourceRead = z.infer<typeof resource>

const body = resource.extend({
  value: z.string().max(BODY_LIMIT).optional(),
  format: z.string().max(200).optional(),
  purpose: many(z.string().max(200)).optional(),
})
export type BodyRead = z.infer<typeof body>

const person = z.union([
  z.string().max(2000),
  z.object({ name: z.string().max(2000) }).transform((one) => one.name),
  z.object({}).transform(() => ''),
])
const end = z.object({ 'scholion:document': iri, 'scholion:annotation': iri.optional() })

export const itemSchema = z.object({
  id: iri.optional(),
  motivation: many(z.string().max(200)).optional(),
  target: targetsSchema,
  body: many(z.union([iri.transform((id) => ({ id })), body])).optional(),
  bodyValue: z.string().max(BODY_LIMIT).optional(),
  creator: many(person).optional().catch(undefined),
  created: z.string().max(100).optional().catch(undefined),
  modified: z.string().max(100).optional().catch(undefined),
  'scholion:colour': colourSchema.optional().catch(undefined),
  'scholion:mark': z.enum(MARK_STYLES).optional().catch(undefined),
  'scholion:version': iri.optional().catch(undefined),
  'scholion:tagged': z.array(iri).max(1000).optional().catch(undefined),
  'scholion:note': z.string().max(BODY_LIMIT).optional().catch(undefined),
  'scholion:relation': iri.optional().catch(undefined),
  'scholion:from': end.optional().catch(undefined),
  'scholion:to': end.optional().catch(undefined),
})
export type Item = z.infer<typeof itemSchema>
