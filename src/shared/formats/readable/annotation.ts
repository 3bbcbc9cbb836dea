/** One annotation as paragraphs of Markdown: quote, citation, note, tags, links. */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { NoteDoc, NoteNode } from '#shared/model/note.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import { type PlaceIndex, placeIndex, placeLabel } from '#shared/text/place.ts'
import { cite as citePlace } from '#shared/text/provisions/cite.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { escapeLine } from '../notes/escape-markdown.ts'
import { noteToMarkdown } from '../notes/note-to-markdown.ts'
import { relationLabel } from '../relation-label.ts'
import type { LinkHere, ScopeIndex } from '../scope-index.ts'
import type { Cited } from '../citing/cited.ts'
import { citedPlace } from '#shared/text/provisions/cited-place.ts'
import { cite, words } from './cite.ts'
import { written } from './styled.ts'

/** The level of the headings that name places. */
const PLACE_LEVEL = 3

/** What the writer of one export carries along. */
export interface Reading {
  readonly scope: ExportScope
  readonly index: ScopeIndex
  /** the place of an annotation as a reader cites it, or '' */
  placeOf(annotation: Annotation, within: ScopeDocument): string
  /** the same as it is cited: `art. 8(2)` */
  citedPlaceOf(annotation: Annotation, within: ScopeDocument): string
  /** its citation in the style that was chosen; undefined without one */
  styledOf(annotation: Annotation, within: ScopeDocument): Cited | undefined
}

/** Prepares a reading; the places of a text are indexed when first asked for. */
export function reading(scope: ExportScope, index: ScopeIndex): Reading {
  const places = new Map<ScopeDocument, PlaceIndex>()
  const placesOf = (within: ScopeDocument): PlaceIndex => {
    const known = places.get(within) ?? placeIndex(within.table)
    places.set(within, known)
    return known
  }
  return {
    scope,
    index,
    placeOf(annotation, within) {
      const passage = passageOf(annotation)
      if (passage?.source.version !== within.version.id) return ''
      return placeLabel(placesOf(within).at(passage.spans[0]?.start ?? 0))
    },
    styledOf(annotation, within) {
      const passage = passageOf(annotation)
      if (!scope.citer || !passage) return undefined
      if (passage.source.version !== within.version.id) return scope.citer.cite(within.document)
      const place = citedPlace(placesOf(within).structure, extentOf(passage), scope.t)
      return scope.citer.cite(within.document, place)
    },
    citedPlaceOf(annotation, within) {
      const passage = passageOf(annotation)
      if (passage?.source.version !== within.version.id) return ''
      return citePlace(placesOf(within).structure, extentOf(passage), scope.t)
    },
  }
}

/** The paragraphs of an annotation; `within` is undefined for a memo of the library. */
export function annotationParts(here: Reading, annotation: Annotation, within?: ScopeDocument): string[] {
  const passage = passageOf(annotation)
  const quotes = passage?.spans.map((span) => blockQuote(span.quote.exact)) ?? []
  const place = within ? here.citedPlaceOf(annotation, within) : ''
  const styled = within && here.styledOf(annotation, within)
  return [
    quotes.join('\n>\n> […]\n>\n'),
    passage && within ? `— ${styled ? written(styled, 'markdown') : cite(within.document, place)}` : '',
    annotation.body ? noteToMarkdown(readableNote(here.scope, annotation.body)) : '',
    tagLine(here.scope, annotation),
    linkList(here, here.index.linksAtAnnotation(annotation.id)),
  ].filter((part) => part !== '')
}

/** Links as a list, each with its relation, the far end's words and place, and the rationale below. */
export function linkList(here: Reading, links: readonly LinkHere[]): string {
  return links.map((one) => linkItem(here, one)).join('\n')
}

function linkItem(here: Reading, { link, forward, far }: LinkHere): string {
  const label = relationLabel(here.scope.relations.get(link.relation), forward, here.scope.t)
  const { quote, where } = farEnd(here, far)
  const head = `- **${words(label)}** ${quote === '' ? where : `“${words(quote)}” (${where})`}`
  if (!link.body) return head
  const rationale = noteToMarkdown(readableNote(here.scope, link.body)).split('\n')
  return [head, '', ...rationale.map((line) => (line === '' ? '' : `  ${line}`)), ''].join('\n')
}

/**
 * A note with its headings under those of the export, so that the outline of the file stays the text's, and
 * with the title of the document after each passage that it mentions.
 */
export function readableNote(scope: ExportScope, note: NoteDoc): NoteDoc {
  const lower = (node: NoteNode): NoteNode => {
    const inner = { ...node, ...(node.content && { content: node.content.map(lower) }) }
    if (node.type !== 'heading') return inner
    return { ...inner, attrs: { ...node.attrs, level: Math.min(6, (node.attrs?.level ?? 1) + PLACE_LEVEL) } }
  }
  return { ...note, content: withTitles(scope, note.content).map(lower) }
}

/** Nodes where “words” of a passage are followed by its document's title in brackets. */
function withTitles(scope: ExportScope, nodes: readonly NoteNode[]): NoteNode[] {
  return nodes.flatMap((node): NoteNode[] => {
    const { content, attrs } = node
    if (content) return [{ ...node, content: withTitles(scope, content) }]
    const title = attrs?.annotation === undefined ? undefined : scope.titleOf(attrs.document ?? '')?.trim()
    if (title === undefined || title === '') return [node]
    return [
      node,
      { type: 'text', text: ' (' },
      { type: 'text', text: title, marks: [{ type: 'italic' }] },
      { type: 'text', text: ')' },
    ]
  })
}

function farEnd(here: Reading, { document, annotation }: LinkHere['far']): { quote: string; where: string } {
  const title = `*${words(here.scope.titleOf(document) ?? document)}*`
  const known = annotation === undefined ? undefined : here.index.find(annotation)
  if (!known) {
    return {
      quote: annotation === undefined ? '' : (here.scope.excerptOf(annotation)?.quote ?? ''),
      where: title,
    }
  }
  const passage = passageOf(known.annotation)
  const place = words(here.placeOf(known.annotation, known.in))
  return { quote: passage ? quotedText(passage) : '', where: place === '' ? title : `${title}, ${place}` }
}

function blockQuote(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `> ${escapeLine(line)}`)
    .join('\n>\n')
}

/** Tags as `#word`, the way Obsidian and others read them: letters, digits, `/`, `_` and `-` only. */
function tagLine(scope: ExportScope, annotation: Annotation): string {
  const labels = annotation.tags.flatMap((id) => scope.tags.get(id)?.label ?? [])
  return labels
    .map((label) => label.trim().replace(/[^\p{L}\p{M}\p{N}/_-]+/gu, '-'))
    .map((word) => `#${words(word)}`)
    .join(' ')
}
