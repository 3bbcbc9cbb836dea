/**
 * What an importer makes of a file, before it is anyone's document: plain data, checked at the border of
 * the killable process that made it, with an honest report of what was dropped.
 */
import { bibliographySchema, BLOCK_LIMIT, blockSchema, sourceSchema } from './document.ts'
import { z } from './zod.ts'

/** A remark of an importer: a code for the catalogue, its parameters, and English words for logs. */
export const remarkSchema = z.object({
  code: z.string().max(100),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string().max(2000),
})
export type Remark = z.infer<typeof remarkSchema>

export const draftSchema = z.object({
  bibliography: bibliographySchema.partial(),
  blocks: z.array(blockSchema).max(BLOCK_LIMIT),
  /** where the text was in the web, and when it was taken from there, when the file says so */
  address: sourceSchema.shape.address,
  retrieved: sourceSchema.shape.retrieved,
  importer: z.object({
    id: z.string().max(64),
    options: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])),
  }),
  mediaType: z.string().max(200),
  /** WHATWG name of the encoding it was read in, where that could have been another */
  encoding: z.string().max(40).exactOptional(),
  report: z.array(remarkSchema).max(1000),
})
export type Draft = z.infer<typeof draftSchema>
