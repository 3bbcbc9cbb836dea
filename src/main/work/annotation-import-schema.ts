/** What readers of annotations may answer, as a schema; records made of it are checked again by their command. */
import { styleSchema } from '#shared/model/annotation.ts'
import { bibliographySchema, BLOCK_LIMIT, blockSchema, sourceSchema } from '#shared/model/document.ts'
import { remarkSchema } from '#shared/model/draft.ts'
import { idSchema } from '#shared/model/ids.ts'
import { noteSchema } from '#shared/model/note.ts'
import { quoteSchema } from '#shared/model/passage.ts'
import { lineSchema, timeSchema } from '#shared/model/primitives.ts'
import { relationSchema } from '#shared/model/relation.ts'
import { tagSchema } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { ANNOTATION_LIMIT } from './annotation-reader.ts'

const name = z.string().max(4096)
const offset = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const aim = z.object({
  source: name,
  quote: quoteSchema.exactOptional(),
  position: z.object({ start: offset, end: offset }).exactOptional(),
  units: z.literal('utf16').exactOptional(),
  cut: z.literal(true).exactOptional(),
})
const aims = z.array(aim).max(1000)
const signed = {
  iri: name.exactOptional(),
  once: z.literal(true).exactOptional(),
  creator: lineSchema,
  created: timeSchema.exactOptional(),
  modified: timeSchema.exactOptional(),
  body: noteSchema.exactOptional(),
}
const end = z.object({ annotation: name.exactOptional(), aims })

export const annotationImportSchema = z.object({
  reader: z.string().max(64).exactOptional(),
  hints: z
    .array(
      z.object({
        source: name,
        titles: z.array(name).max(100),
        creators: z.array(name).max(1000),
        addresses: z.array(name).max(100),
        digest: z.string().max(64).exactOptional(),
      }),
    )
    .max(ANNOTATION_LIMIT)
    .exactOptional(),
  documents: z
    .array(
      z.object({
        id: idSchema,
        version: idSchema,
        bibliography: bibliographySchema,
        source: sourceSchema,
        blocks: z.array(blockSchema).max(BLOCK_LIMIT),
      }),
    )
    .max(10_000),
  annotations: z
    .array(
      z.object({
        ...signed,
        aims,
        version: name.exactOptional(),
        style: styleSchema.exactOptional(),
        tagged: z.array(name).max(1000),
        labels: z.array(lineSchema).max(1000),
      }),
    )
    .max(ANNOTATION_LIMIT),
  links: z
    .array(
      z.object({
        ...signed,
        relation: z.object({
          id: name.exactOptional(),
          label: lineSchema,
          directed: z.boolean().exactOptional(),
        }),
        from: end,
        to: end,
      }),
    )
    .max(ANNOTATION_LIMIT),
  tags: z.array(tagSchema).max(ANNOTATION_LIMIT),
  relations: z.array(relationSchema).max(ANNOTATION_LIMIT),
  problems: z.array(remarkSchema).max(1000),
})
