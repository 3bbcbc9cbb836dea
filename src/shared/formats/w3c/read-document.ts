/** The texts, tags and relations that an export of Scholion carries beside its annotations. */
import {
  type Block,
  bibliographySchema,
  BLOCK_LIMIT,
  blockSchema,
  sourceSchema,
  TEXT_LIMIT,
} from '#shared/model/document.ts'
import { idSchema } from '#shared/model/ids.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { z } from '#shared/model/zod.ts'
import type { ImportedDocument } from '../import/annotation-import.ts'
import { idOf } from './vocabulary.ts'

const idFromIri = z
  .string()
  .max(2048)
  .transform((iri) => idOf(iri) ?? iri)
  .pipe(idSchema)
const documentSchema = z.object({
  id: idFromIri,
  version: idFromIri,
  bibliography: bibliographySchema,
  source: sourceSchema,
  blocks: z.array(blockSchema).max(BLOCK_LIMIT),
})

/** A document whose text is in stored form, or the reason why it is not taken. */
export function readDocument(
  value: unknown,
): { ok: true; document: ImportedDocument } | { ok: false; reason: string } {
  const result = documentSchema.safeParse(value)
  if (!result.success) {
    const issue = result.error.issues[0]
    return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a document'}` }
  }
  const { blocks, ...rest } = result.data
  const length = blocks.reduce((sum, block) => sum + block.text.length + 1, 0)
  if (length > TEXT_LIMIT) return { ok: false, reason: `a text of more than ${TEXT_LIMIT} characters` }
  const wrong = blocks.findIndex((block) => !isStored(block))
  if (wrong >= 0) return { ok: false, reason: `block ${wrong + 1} is not in normal form` }
  return { ok: true, document: { ...rest, blocks: blocks.map(mended) } }
}

/** NFC, well-formed, one line unless verse or code. Mending it would move every offset after it. */
function isStored({ text, type }: Block): boolean {
  const breaks = type === 'verse' || type === 'code' ? /[\0\r\u2028\u2029]/ : /[\0\n\r\u2028\u2029]/
  return text.isWellFormed() && text === text.normalize('NFC') && !breaks.test(text)
}

/** Without marks that leave the block or lead to an unsafe address, and without images, which are not in the file. */
function mended(block: Block): Block {
  const { image: _gone, marks, ...rest } = block
  const kept = marks?.filter((mark) => {
    const isInside = mark.start < mark.end && mark.end <= block.text.length
    return isInside && (mark.type !== 'link' || safeUrl(mark.attrs?.href) !== undefined)
  })
  return kept && kept.length > 0 ? { ...rest, marks: kept } : rest
}
