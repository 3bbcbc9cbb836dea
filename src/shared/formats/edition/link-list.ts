/** The links of an edition, each with its number, both of its ends, what it says of them, and why. */
import { passageOf } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { isEmptyNote } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { relationLabel } from '../relation-label.ts'
import { noteHtml } from './cards.ts'
import type { Edition } from './edition.ts'
import type { EditionLink } from './ledger.ts'
import { attribute, bdi, shortened } from './markup.ts'

const QUOTE_UNITS = 160

export function* linkSection(edition: Edition): Iterable<string> {
  const { ledger, say } = edition
  if (ledger.links.length === 0) return
  yield `<section class="part links" id="links" aria-labelledby="links-h"><h2 id="links-h">${say('links')}</h2><ol>`
  for (const one of ledger.links) yield item(edition, one)
  yield '</ol></section>'
}

function item(edition: Edition, { link, number }: EditionLink): string {
  const { scope, ledger, say } = edition
  const relation = relationLabel(scope.relations.get(link.relation), true, scope.t)
  const start = ledger.entryOf(link.from.annotation ?? '')
  const end = ledger.entryOf(link.to.annotation ?? '')
  // What the ribbons are drawn from, where both ends are passages of the edition.
  const ribbon =
    start?.kind === 'passage' && end?.kind === 'passage'
      ? `${attribute('data-from', start.number)}${attribute('data-to', end.number)}${attribute('data-c', start.annotation.style?.colour)}${attribute('data-rel', relation)}`
      : ''
  const why =
    link.body && !isEmptyNote(link.body) ? `<div class="why">${noteHtml(edition, link.body)}</div>` : ''
  return `<li id="l${number}"${ribbon}><span class="lnr">${say('linkMark', { number })}</span><div class="ends">${side(edition, link.from)}<p class="rel"><b>${bdi(relation)}</b></p>${side(edition, link.to)}</div>${why}</li>`
}

function side(edition: Edition, end: LinkEnd): string {
  const entry = ledgerEntry(edition, end)
  const passage = entry && passageOf(entry.annotation)
  const words = passage
    ? `<span class="q"><bdi>${edition.say('quoted', { words: shortened(quotedText(passage), QUOTE_UNITS) })}</bdi></span> `
    : ''
  return `<p>${words}${edition.wayTo(end, undefined)}</p>`
}

function ledgerEntry({ ledger }: Edition, { annotation }: LinkEnd): ReturnType<typeof ledger.entryOf> {
  return annotation === undefined ? undefined : ledger.entryOf(annotation)
}
