/** Why a file of annotations may be refused; each has words in both catalogues. */
import type english from '#shared/messages/en/errors.ts'

const CODES = [
  'unknown-annotations',
  'too-many-annotations',
  'json-too-deep',
  'json-invalid',
  'not-qdpx',
  'archive-damaged',
  'archive-unsafe',
  'archive-too-large',
  'part-invalid',
  'part-doctype',
  'part-too-large',
  'not-utf8',
  'not-in-encoding',
  'unknown-encoding',
  'looks-binary',
  'page-too-deep',
] as const satisfies readonly (keyof typeof english)[]
export const errors: readonly string[] = CODES
