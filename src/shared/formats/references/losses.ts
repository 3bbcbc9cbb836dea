/** What programs for citations have no place for: counted over the documents of a scope, for all of their formats. */
import type { ExportScope } from '../exporter.ts'
import { isCslType } from './csl-types.ts'

/** @param without fields of a document that this format has no place for */
export function loseDetails(
  { documents, lose }: ExportScope,
  without: readonly ('subtitle' | 'rights')[] = [],
): void {
  const count = (what: string, has: (one: ExportScope['documents'][number]) => boolean): void => {
    const found = documents.filter(has).length
    if (found > 0) lose(`formats.drops.${what}`, found)
  }
  count('sigla', ({ document }) => (document.siglum ?? '') !== '')
  count('descriptions', ({ document }) => (document.description ?? '') !== '')
  count('kinds', ({ document: { type = '' } }) => type !== '' && !isCslType(type))
  for (const field of without)
    count(field === 'rights' ? field : 'subtitles', ({ document }) => (document[field] ?? '') !== '')
}
