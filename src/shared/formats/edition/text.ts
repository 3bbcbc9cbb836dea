/** One text of an edition: its head, the notes on it as a whole, its words with their notes, and what is said at its end. */
import { type BlockNode, blockTree } from '#shared/text/block-tree.ts'
import type { Block } from '#shared/model/document.ts'
import { mainDirection } from '#shared/text/direction.ts'
import { tagKey } from '#shared/model/tag.ts'
import { blockHtml, type TextWriter } from './blocks.ts'
import { card, crossReference } from './cards.ts'
import type { Edition } from './edition.ts'
import { footnotesOf } from './footnotes.ts'
import type { EditionText, Entry } from './ledger.ts'
import { attribute, bdi, lang } from './markup.ts'
import type { Pictures } from './pictures.ts'
import { runsOf } from './runs.ts'
import { workHtml } from './sources.ts'
import { lineFinder } from './lines.ts'
import { stripsOf } from './strips.ts'

export async function* textHtml(
  edition: Edition,
  text: EditionText,
  pictures: Pictures,
): AsyncGenerator<string> {
  const { options, scope, say } = edition
  const { document, table } = text.of
  const strips = stripsOf(text)
  if (strips.buried > 0) scope.lose('formats.drops.deepHighlights', strips.buried)
  const runs = runsOf(table, strips, options.isExcerpt)
  const footnotes = footnotesOf(table.blocks, runs, text.number)
  const lineAt = lineFinder(edition, text, strips, footnotes)
  const writer: TextWriter = {
    lineOf: lineAt,
    besides: (index, depth) =>
      options.hasEndnotes
        ? ''
        : (strips.notes.get(index) ?? []).map((one) => card(edition, one, 'side', depth)).join(''),
    pictureOf: pictures.addressOf,
    footnote: footnotes.take,
    words: {
      back: say('back'),
      absentPicture: scope.t('export-edition.absentPicture'),
      table: scope.t('export-edition.table'),
    },
  }
  const direction = mainDirection(document.language, table.blocks)
  yield `<article class="text" id="t${text.number}"${lang(document.language)} dir="${direction}" aria-labelledby="t${text.number}-h">`
  yield head(edition, text)
  yield '<div class="body">'
  let last = 0
  for (const { from, to } of runs) {
    if (from > last) yield gap(edition)
    for (const node of blockTree(table.blocks, from, to)) {
      await pictures.ready(document.id, blocksOf(node))
      yield blockHtml(node, writer)
      scope.passed?.((text.of.annotations.length * blocksOf(node).length) / table.blocks.length)
    }
    last = to
  }
  if (last < table.blocks.length) yield gap(edition)
  yield '</div>'
  if (options.hasEndnotes) yield* cards(edition, text, 'passage', 'notes')
  yield* cards(edition, text, 'elsewhere', 'elsewhere')
  yield '</article>'
}

function gap({ say, language }: Edition): string {
  return `<p class="gap" lang="${language}" aria-label="${say('gap')}">[…]</p>`
}

function* cards(
  edition: Edition,
  { entries, number }: EditionText,
  kind: Entry['kind'],
  title: string,
): Iterable<string> {
  const here = entries.filter((entry) => entry.kind === kind && entry.number !== undefined)
  if (here.length === 0) return
  const { language, say } = edition
  yield `<section class="list ${title}" lang="${language}" aria-labelledby="t${number}-${title}"><h3 id="t${number}-${title}">${say(title)}</h3>`
  for (const entry of here) yield card(edition, entry, 'list')
  yield '</section>'
}

/** The title, unless the text begins with it, and what is said of the text as a whole. */
function head(edition: Edition, text: EditionText): string {
  const { ledger, language, say, scope } = edition
  const { document, table } = text.of
  const first = table.blocks[0]
  const isSaid = first?.type === 'heading' && tagKey(first.text) === tagKey(document.title)
  const hidden = isSaid && !edition.options.isExcerpt ? ' class="hidden"' : ''
  const title = `<h2 id="t${text.number}-h"${hidden}>${bdi(document.title)}</h2>`
  const said = document.description?.trim() ?? ''
  const remark = said === '' ? '' : `<p class="remark" dir="auto">${bdi(said)}</p>`
  const links = ledger
    .linksAt(document.id)
    .map((seen) => `<li>${crossReference(edition, seen, text)}</li>`)
    .join('')
  const notes = text.entries
    .filter(({ kind }) => kind === 'document')
    .map((entry) => card(edition, entry, 'list'))
  const whole = `${notes.join('')}${links === '' ? '' : `<ul class="xr">${links}</ul>`}`
  const about =
    whole === ''
      ? ''
      : `<div class="list about" lang="${language}" role="group" aria-label="${say('aboutText')}">${whole}</div>`
  const facts = [document.siglum, document.role].filter((part) => part !== undefined && part.trim() !== '')
  const over =
    facts.length === 0 ? '' : `<p class="over">${facts.map((part) => bdi(part ?? '')).join(' · ')}</p>`
  return `<header>${over}${title}<p class="bib"${attribute('lang', language)}>${workHtml(scope, document)}</p>${remark}${about}</header>`
}

function blocksOf(node: BlockNode): Block[] {
  if (node.kind === 'block') return [node.block]
  if (node.kind === 'rows') return node.rows.map(({ block }) => block)
  return node.children.flatMap(blocksOf)
}
