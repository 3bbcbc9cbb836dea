/**
 * Annotations as the client of Hypothesis exports them: one target each, with a quote of 32 characters around it and a
 * position in UTF-16 units; notes are Markdown, tags are labels, links are told in the text.
 * https://h.readthedocs.io/en/latest/api-reference/v1/
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { type Document, sourceOf } from '#shared/model/document.ts'
import type { QuotedSpan } from '#shared/model/passage.ts'
import type { ExportScope } from '../exporter.ts'
import { noteToMarkdown } from '../notes/note-to-markdown.ts'
import { relationLabel } from '../relation-label.ts'
import type { LinkHere, ScopeIndex } from '../scope-index.ts'
import { escapeLine } from '../notes/escape-markdown.ts'

/** Characters that the client keeps on either side. */
const CONTEXT = 32

/** One of our annotations: one of theirs for each of its spans, the note on the first. */
export function writeItems(
  annotation: Annotation,
  document: Document,
  scope: ExportScope,
  index: ScopeIndex,
): object[] {
  const passage = passageOf(annotation)
  const uri = addressOf(document, passage?.source.version ?? document.current)
  const spans: readonly (QuotedSpan | undefined)[] = passage?.spans ?? [undefined]
  const links = index.linksAtAnnotation(annotation.id)
  return spans.map((span, at) => ({
    id: at === 0 ? annotation.id : `${annotation.id}-${at + 1}`,
    created: annotation.created,
    updated: annotation.modified,
    user: `acct:${userOf(annotation.creator)}@scholion`,
    ...(annotation.creator !== '' && { user_info: { display_name: annotation.creator } }),
    uri,
    text: at === 0 ? textOf(annotation, links, scope) : '',
    tags: annotation.tags.flatMap((id) => scope.tags.get(id)?.label ?? []),
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    target: [{ source: uri, ...(span && { selector: selectorsOf(span) }) }],
    document: { title: [document.title] },
    references: [],
    hidden: false,
    flagged: false,
    links: {},
  }))
}

/** Where the page is; a text from elsewhere has its id for an address. */
function addressOf(document: Document, version: string): string {
  return sourceOf(document, version).address ?? `urn:uuid:${document.id}`
}

function selectorsOf({ start, end, quote }: QuotedSpan): object[] {
  return [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'TextQuoteSelector',
      exact: quote.exact,
      prefix: whole(quote.prefix.slice(-CONTEXT)),
      suffix: whole(quote.suffix.slice(0, CONTEXT)),
    },
  ]
}

/** Without half a character at its ends. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, '')
}

function textOf({ body }: Annotation, links: readonly LinkHere[], scope: ExportScope): string {
  const told = links.map((one) => linkLine(one, scope))
  return [body ? noteToMarkdown(body) : '', told.join('\n')].filter((part) => part !== '').join('\n\n')
}

function linkLine(
  { link, forward, far }: LinkHere,
  { relations, t, excerptOf, titleOf }: ExportScope,
): string {
  const quote = far.annotation === undefined ? '' : (excerptOf(far.annotation)?.quote ?? '')
  const words = quote.replace(/\s+/gu, ' ').trim()
  const label = escapeLine(relationLabel(relations.get(link.relation), forward, t))
  const place = `*${escapeLine(titleOf(far.document) ?? far.document)}*`
  return `- **${label}** ${words === '' ? place : `“${escapeLine(words)}” (${place})`}`
}

/** A name as an account has it. */
function userOf(creator: string): string {
  const name = creator.normalize('NFKD').replace(/[^\dA-Za-z._]+/gu, '_')
  return name.slice(0, 30) || 'reader'
}
