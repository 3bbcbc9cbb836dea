/** One annotation as Hypothesis writes it, checked: what it has more is dropped, what is broken is left out. */
import { TEXT_LIMIT } from '#shared/model/document.ts'
import { z } from '#shared/model/zod.ts'

const short = z.string().max(2048)
const long = z.string().max(1_000_000)
const offset = z.number().int().min(0).max(TEXT_LIMIT)

const selectorSchema = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: long,
    prefix: long.optional().catch(undefined),
    suffix: long.optional().catch(undefined),
  }),
  z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  z.object({ type: z.literal('PageSelector'), label: short }),
  z.object({ type: z.string() }).transform(() => ({ type: 'other' as const })),
])
const targetSchema = z.object({
  source: short.optional().catch(undefined),
  selector: z
    .array(selectorSchema.catch({ type: 'other' }))
    .max(1000)
    .optional()
    .catch(undefined),
})

export const itemSchema = z
  .object({
    id: short.optional().catch(undefined),
    created: short.optional().catch(undefined),
    updated: short.optional().catch(undefined),
    user: short.catch(''),
    user_info: z.object({ display_name: short }).optional().catch(undefined),
    uri: short.catch(''),
    text: long.catch(''),
    tags: z.array(short).max(1000).catch([]),
    group: short.optional().catch(undefined),
    references: z.array(short).max(1000).catch([]),
    target: z.array(targetSchema).max(1000).catch([]),
    document: z
      .object({ title: z.union([short.transform((one) => [one]), z.array(short).max(100)]) })
      .optional()
      .catch(undefined),
  })
  .transform(({ document, user_info: info, ...rest }) => ({
    ...rest,
    title: document?.title ?? [],
    name: info?.display_name ?? '',
  }))
export type HypothesisItem = z.infer<typeof itemSchema>
export type HypothesisTarget = HypothesisItem['target'][number]
