/** An annotated edition from its first line to its last, piece by piece: linear in texts, annotations and links. */
import type { ExportScope } from '../exporter.ts'
import { card } from './cards.ts'
import { type Edition, editionOf } from './edition.ts'
import { legend } from './legend.ts'
import { linkSection } from './link-list.ts'
import { attribute, esc } from './markup.ts'
import { closing, opening } from './page.ts'
import { picturesOf } from './pictures.ts'
import { sources } from './sources.ts'
import { textHtml } from './text.ts'

export async function* writeEdition(scope: ExportScope): AsyncGenerator<string> {
  const edition = editionOf(scope)
  const pictures = picturesOf(scope)
  const { options, ledger } = edition
  yield opening(edition)
  yield options.isFacing ? '<div class="desk">' : '<div class="texts">'
  for (const text of ledger.texts) {
    if (options.isFacing) yield paneOpening(text.number === 1 ? 'left' : 'right', text.of.document.title)
    yield* textHtml(edition, text, pictures)
    if (!options.isFacing) continue
    yield text.number === 1 ? '</div><div class="gutter" aria-hidden="true"></div>' : '</div>'
  }
  yield '</div>'
  yield* legend(edition)
  yield* linkSection(edition)
  yield* memos(edition)
  yield* sources(edition)
  yield closing(edition)
}

/** A pane scrolls by itself where the texts face each other; its keys are the arrows. */
function paneOpening(side: 'left' | 'right', title: string): string {
  return `<div class="pane ${side}" role="region" tabindex="0"${attribute('aria-label', title.trim() || side)}>`
}

function* memos(edition: Edition): Iterable<string> {
  const cards = edition.ledger.memos.map((memo) => card(edition, memo, 'list')).filter((html) => html !== '')
  if (cards.length === 0) return
  const title = esc(edition.scope.t('export-edition.memos'))
  yield `<section class="part list memos" id="memos" aria-labelledby="memos-h"><h2 id="memos-h">${title}</h2>`
  yield* cards
  yield '</section>'
}
