/**
 * A document with its whole text, so that a library can be filled from the file alone. Its words are those of
 * the model; offsets inside blocks are UTF-16 units, as the model has them.
 */
import { bibliographySchema, blockSchema } from '#shared/model/document.ts'
import type { ScopeDocument } from '../exporter.ts'
import { iriOf } from './vocabulary.ts'

/** One entry of `scholion:documents`. Images are not in the file, so blocks come without them. */
export function writeDocument({ document, version, table }: ScopeDocument): object {
  return {
    id: iriOf(document.id),
    version: iriOf(version.id),
    bibliography: bibliographySchema.parse(document),
    source: document.source,
    digest: version.digest,
    importer: version.importer,
    imported: version.imported,
    blocks: table.blocks.map((block) => {
      const { image: _left, ...rest } = blockSchema.parse(block)
      return rest
    }),
  }
}
