/** The bibliography of the documents for LaTeX, as BibTeX or as BibLaTeX. */
import type { Exporter, ExportScope } from '../exporter.ts'
import { bibEntry } from '../references/bibtex.ts'
import { type BibDialect, losesKind } from '../references/bibtex-types.ts'
import { keysOf } from '../references/citation-keys.ts'
import { isCslType } from '../references/csl-types.ts'
import { loseDetails } from '../references/losses.ts'

function* write(scope: ExportScope): Iterable<string> {
  const dialect: BibDialect = scope.options['dialect'] === 'biblatex' ? 'biblatex' : 'bibtex'
  loseDetails(scope, dialect === 'biblatex' ? ['rights'] : ['rights', 'subtitle'])
  const kinds = scope.documents.filter(
    ({ document }) => isCslType(document.type) && losesKind(document, dialect),
  ).length
  if (kinds > 0) scope.lose('formats.drops.kinds', kinds)
  const keys = keysOf(scope.documents.map(({ document }) => document))
  for (const { document } of scope.documents) {
    yield bibEntry(document, keys.get(document.id) ?? document.id, dialect)
  }
}

const bibtex: Exporter = {
  id: 'bibtex',
  label: 'formats.bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  drops: ['formats.drops.texts', 'formats.drops.annotations'],
  options: [
    {
      kind: 'choice',
      id: 'dialect',
      label: 'citing.dialect',
      choices: [
        { id: 'bibtex', label: 'citing.dialects.bibtex' },
        { id: 'biblatex', label: 'citing.dialects.biblatex' },
      ],
      standard: 'bibtex',
    },
  ],
  textless: true,
  export: write,
}
export default bibtex
