/** The bibliography of the documents as CSL-JSON, for Zotero, Pandoc and whatever cites by styles of CSL. */
import type { Exporter, ExportScope } from '../exporter.ts'
import { keysOf } from '../references/citation-keys.ts'
import { cslItem } from '../references/csl-item.ts'
import { loseDetails } from '../references/losses.ts'

function* write(scope: ExportScope): Iterable<string> {
  loseDetails(scope)
  const keys = keysOf(scope.documents.map(({ document }) => document))
  yield '['
  for (const [at, { document }] of scope.documents.entries()) {
    // The name by which a manuscript cites it, the same as in BibTeX.
    const key = keys.get(document.id) ?? document.id
    const item = { ...cslItem(document), id: key, 'citation-key': key }
    yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(item, null, 2)}`
  }
  yield '\n]\n'
}

const cslJson: Exporter = {
  id: 'csl-json',
  label: 'formats.csl-json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  drops: ['formats.drops.texts', 'formats.drops.annotations'],
  textless: true,
  export: write,
}
export default cslJson
