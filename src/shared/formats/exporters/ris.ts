/** The bibliography of the documents as RIS, for EndNote, Zotero, Mendeley, Citavi and library catalogues. */
import type { Exporter, ExportScope } from '../exporter.ts'
import { ANY_TYPE, cslType } from '../references/csl-types.ts'
import { loseDetails } from '../references/losses.ts'
import { risRecord } from '../references/ris.ts'
import { ANY_TAG, risTypeOf } from '../references/ris-types.ts'

function* write(scope: ExportScope): Iterable<string> {
  loseDetails(scope, ['rights', 'subtitle'])
  let without = 0
  for (const { document } of scope.documents) {
    if (risTypeOf(document) === ANY_TAG && cslType(document) !== ANY_TYPE) without++
    yield risRecord(document)
  }
  if (without > 0) scope.lose('formats.drops.kinds', without)
}

const ris: Exporter = {
  id: 'ris',
  label: 'formats.ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  drops: ['formats.drops.texts', 'formats.drops.annotations'],
  textless: true,
  export: write,
}
export default ris
