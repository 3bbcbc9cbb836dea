/** The texts of an edition as a bibliography, and where each came from, when and how it was read. */
import { type Document, sourceOf } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import type { Edition } from './edition.ts'
import type { EditionText } from './ledger.ts'
import type { ExportScope } from '../exporter.ts'
import { styledWork } from '../readable/styled.ts'
import { bdi, esc, lang } from './markup.ts'

export function* sources(edition: Edition): Iterable<string> {
  const { ledger, say } = edition
  if (ledger.texts.length === 0) return
  yield `<section class="part sources" id="sources" aria-labelledby="sources-h"><h2 id="sources-h">${say('sources')}</h2><ul>`
  for (const text of ledger.texts) {
    yield `<li><p class="bib">${workHtml(edition.scope, text.of.document)}</p>${provenance(edition, text)}</li>`
  }
  yield '</ul></section>'
}

/** A text as it stands in the bibliography, in the style that was chosen; without one, as at the head of the text. */
export function workHtml(scope: Pick<ExportScope, 'citer'>, document: Document): string {
  const styled = styledWork(scope, document, 'html')
  return styled === undefined ? bibliographicHtml(document) : `<bdi>${styled}</bdi>`
}

/** Authors, *title*, where it is printed, date: one line that ends in a full stop. */
export function bibliographicHtml(document: Document): string {
  const { creators, title, subtitle, container, volume, issue, pages, place, publisher, date, doi, isbn } =
    document
  const whole = subtitle === undefined ? title : `${title}: ${subtitle}`
  const parts = [
    creators
      .filter((name) => name.trim() !== '')
      .map(bdi)
      .join('; '),
    `<cite${lang(document.language)}>${bdi(whole)}</cite>`,
    container && `<cite>${bdi(container)}</cite>`,
    volume && bdi(issue ? `${volume} (${issue})` : volume),
    pages && bdi(pages),
    place && bdi(place),
    publisher && bdi(publisher),
    date && bdi(date),
    doi && `DOI ${bdi(doi)}`,
    isbn && `ISBN ${bdi(isbn)}`,
  ].filter((part) => part)
  return `${parts.join(', ')}.`
}

function provenance({ say, date, scope }: Edition, { of: { document, version } }: EditionText): string {
  const source = sourceOf(document, version.id)
  const address = safeUrl(source.address)
  const number = document.versions.findIndex(({ id }) => id === version.id) + 1
  const found = address === undefined ? '' : `<a href="${esc(address)}" rel="noreferrer">${bdi(address)}</a>`
  const label = scope.t(`formats.${version.importer.id}`)
  const rows: [string, string][] = [
    ['address', found],
    ['retrieved', source.retrieved === undefined ? '' : date(source.retrieved)],
    ['file', bdi(source.name)],
    ['imported', `${date(version.imported)}${label.startsWith('formats.') ? '' : ` (${esc(label)})`}`],
    [
      'version',
      document.versions.length < 2 ? '' : say('versionOf', { number, count: document.versions.length }),
    ],
    ['rights', bdi(document.rights ?? '')],
    ['digest', `<code>${esc(version.digest)}</code>`],
  ]
  const shown = rows.filter(([, value]) => value !== '' && value !== '<bdi></bdi>')
  return `<dl class="prov">${shown.map(([key, value]) => `<div><dt>${say(`provenance.${key}`)}</dt><dd>${value}</dd></div>`).join('')}</dl>`
}
