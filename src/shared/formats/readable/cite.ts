/** A document and a place in it as one line of Markdown: creators, title, publisher, date, place. */
import type { Document } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { escapeHtml } from '../notes/escape-html.ts'
import { escapeInline, escapeLine } from '../notes/escape-markdown.ts'

/** One citation without a full stop at its end; what is not known is left out. */
export function cite(document: Document, place = ''): string {
  const creators = document.creators.filter((name) => name.trim() !== '').join('; ')
  const rest = [document.publisher, document.date, place].map((part) => words(part ?? ''))
  // The creators may begin a line.
  return [escapeLine(creators), `*${words(document.title)}*`, ...rest]
    .filter((part) => part !== '')
    .join(', ')
}

/** The same as plain words. */
export function citeText(document: Document, place = ''): string {
  return parts(document, place).join(', ')
}

/** The same as HTML. */
export function citeHtml(document: Document, place = ''): string {
  return parts(document, place)
    .map((part) => (part === plain(document.title) ? `<cite>${escapeHtml(part)}</cite>` : escapeHtml(part)))
    .join(', ')
}

function parts(document: Document, place: string): string[] {
  const creators = document.creators.filter((name) => name.trim() !== '').join('; ')
  return [creators, document.title, document.publisher ?? '', document.date ?? '', place]
    .map(plain)
    .filter((part) => part !== '')
}

/** Words on one line. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The line under a document's heading: the citation, its role, and where the text was found. */
export function bibliographicLine(document: Document): string {
  // A mailto: address may hold the brackets that would end the link.
  const address = safeUrl(document.source.address)?.replace(/[<>\s]/g, encodeURIComponent)
  const retrieved = document.source.retrieved?.slice(0, 10)
  const found = address && `<${address}>${retrieved === undefined ? '' : ` (${retrieved})`}`
  return [cite(document), words(document.role), found].filter((part) => part).join(' · ')
}

/** Words inside a line: white space folded, Markdown escaped. */
export function words(text: string): string {
  return escapeInline(plain(text))
}
