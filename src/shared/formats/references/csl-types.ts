/**
 * Kinds of works in the words of CSL 1.0.2. A document may have any word there, or none: the files and the styles
 * need one of these.
 */
import type { Document } from '#shared/model/document.ts'

const CSL_TYPES: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
   document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
   manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
   personal_communication post post-weblog regulation report review review-book software song speech standard thesis
   treaty webpage`.split(/\s+/u),
)

/** The word for a work that says nothing of its kind. */
export const ANY_TYPE = 'document'

/** Whether the styles know this kind of work. */
export function isCslType(type: string | undefined): boolean {
  return CSL_TYPES.has(type ?? '')
}

/** The kind a document says it is, as far as CSL has the word. */
export function cslType({ type }: Pick<Document, 'type'>): string {
  return type !== undefined && CSL_TYPES.has(type) ? type : ANY_TYPE
}
