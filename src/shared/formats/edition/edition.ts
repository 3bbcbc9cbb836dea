/** What every part of an annotated edition is written from: the scope, its numbers, and the ways to name places. */
import type { Colour } from '#shared/model/primitives.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'
import { tagTree } from '#shared/model/tag-tree.ts'
import { cite } from '#shared/text/provisions/cite.ts'
import { citedPlace } from '#shared/text/provisions/cited-place.ts'
import { type Structure, structureOf } from '#shared/text/provisions/structure.ts'
import type { ExportScope } from '../exporter.ts'
import { type EditionText, type Entry, type Ledger, ledgerOf } from './ledger.ts'
import { bdi, esc, shortened } from './markup.ts'
import { type EditionOptions, editionOptions } from './options.ts'

export interface Edition {
  readonly scope: ExportScope
  readonly options: EditionOptions
  readonly ledger: Ledger
  /** a word of the edition's own, escaped for text and attributes */
  say(key: string, params?: Readonly<Record<string, string | number>>): string
  /** language of those words */
  readonly language: string
  /** a time as a date in that language */
  date(instant: string): string
  /** the place of a passage as it is cited: `art. 8(2)`; '' for all else */
  placeOf(entry: Entry): string
  /** a passage as the chosen style cites it, as HTML; its place alone without a style */
  citedHtml(entry: Entry): string
  /** id of a tag's entry in the legend; undefined for a tag that is not known */
  tagId(tag: string): string | undefined
  /** what the reader calls a colour */
  colourName(colour: Colour): string
  /** a link or the words that lead to an end of a link. @param from the text it is read in, which is not named again */
  wayTo(end: LinkEnd, from: EditionText | undefined): string
}

const TITLE_UNITS = 40
const QUOTE_UNITS = 90

export function editionOf(scope: ExportScope): Edition {
  const ledger = ledgerOf(scope)
  const structures = new Map<EditionText, Structure>()
  const structureIn = (text: EditionText): Structure => {
    const known = structures.get(text) ?? structureOf(text.of.table)
    structures.set(text, known)
    return known
  }
  const tags = new Map(inTreeOrder(scope).map((id, index) => [id, `g${index + 1}`]))
  const said = scope.t('export-edition.language')
  const language = /^[a-z]{2}$/u.test(said) ? said : 'en'
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })

  function placeOf(entry: Entry): string {
    const passage = passageOf(entry.annotation)
    if (entry.kind !== 'passage' || !entry.text || !passage) return ''
    return cite(structureIn(entry.text), extentOf(passage), scope.t)
  }

  function citedHtml(entry: Entry): string {
    const passage = passageOf(entry.annotation)
    if (!scope.citer || entry.kind !== 'passage' || !entry.text || !passage) return esc(placeOf(entry))
    const place = citedPlace(structureIn(entry.text), extentOf(passage), scope.t)
    return scope.citer.cite(entry.text.of.document, place).html
  }

  function titleHtml(document: string): string {
    const title = scope.titleOf(document)?.trim() || scope.t('export-edition.unknownText')
    return bdi(shortened(title, TITLE_UNITS))
  }

  function wayTo({ document, annotation }: LinkEnd, from: EditionText | undefined): string {
    const text = ledger.textOf(document)
    const entry = annotation === undefined ? undefined : ledger.entryOf(annotation)
    if (entry?.number !== undefined) {
      const place = esc(placeOf(entry))
      const where = [text === from ? '' : `<cite>${titleHtml(document)}</cite>`, place].filter(
        (part) => part !== '',
      )
      return `${numberLink(entry)} <span class="where">${where.join(', ')}</span>`
    }
    if (annotation === undefined && text) {
      return `<a class="whole" href="#t${text.number}"><cite>${titleHtml(document)}</cite></a>`
    }
    const quote = annotation === undefined ? '' : (scope.excerptOf(annotation)?.quote ?? '')
    const words = quote === '' ? '' : `${say('quoted', { words: shortened(quote, QUOTE_UNITS) })} `
    return `<span class="where">${words}<cite>${titleHtml(document)}</cite></span>`
  }

  function say(key: string, params?: Readonly<Record<string, string | number>>): string {
    return esc(scope.t(`export-edition.${key}`, params))
  }

  return {
    scope,
    options: editionOptions(scope.options, ledger.texts.length),
    ledger,
    language,
    say,
    date: (instant) => (Number.isNaN(Date.parse(instant)) ? '' : esc(days.format(Date.parse(instant)))),
    placeOf,
    citedHtml,
    tagId: (tag) => tags.get(tag),
    colourName: (colour) => scope.settings.colours[colour - 1]?.label || scope.t(`notes.colours.${colour}`),
    wayTo,
  }
}

/** `<a>12</a>`: to the passage where it is shown, else to its note. */
export function numberLink({ number, kind, annotation }: Entry): string {
  const colour = annotation.style ? ` c${annotation.style.colour}` : ''
  return `<a class="to${colour}" href="#${kind === 'passage' ? 'p' : 'n'}${number}">${number}</a>`
}

function inTreeOrder({ tags }: ExportScope): string[] {
  const ids: string[] = []
  const waiting = [...tagTree(tags)].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ids.push(node.tag.id)
    waiting.push(...[...node.children].reverse())
  }
  return ids
}
