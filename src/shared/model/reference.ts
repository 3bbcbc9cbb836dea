/** A bibliographic reference from elsewhere (BibTeX, RIS, CSL-JSON), as the fields of a document that it would fill. */
import { bibliographySchema } from './document.ts'
import type { z } from './zod.ts'

export const referenceSchema = bibliographySchema
  .omit({ role: true, siglum: true, description: true })
  .partial()
export type Reference = z.infer<typeof referenceSchema>

/** References shown of one file. */
export const REFERENCE_LIMIT = 500
