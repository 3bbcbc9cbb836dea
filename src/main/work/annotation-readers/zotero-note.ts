/**
 * Notes that Zotero exports as HTML: an annotation is a `span.highlight` or `span.underline` whose `data-annotation` is
 * URI-encoded JSON, its citation follows, then the reader's comment up to the next one. The note's own wrapper may carry
 * the cited items (CSL-JSON), which name the document. The page is parsed to a tree and never shown.
 */
import type { Element } from 'hast'
import type { ImportedAnnotation, SourceHint } from '#shared/formats/import/annotation-import.ts'
import { ANNOTATION_LIMIT, type AnnotationReader } from '../annotation-reader.ts'
import { decodeBytes } from '../decode.ts'
import { parsePage } from '../html/parse-page.ts'
import { attribute, elementsOf, wordsOf } from '../html/walk.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import {
  createTally,
  isCut,
  lineOf,
  madeIri,
  NOTHING,
  plainNote,
  quoteOf,
  type Tally,
  washOf,
} from '../others/foreign.ts'
import { citationHint, unquoted } from '../others/zotero.ts'
import { citedItems, type Marked, readMarked } from '../others/zotero-data.ts'

/** Elements that an annotation stands in. */
const HOLDERS = new Set(['p', 'li', 'blockquote', 'div', 'td', 'h1', 'h2', 'h3'])

/** Words that no page shows. */
const SILENT = /^(?:script|style|template|svg|math)$/u

const reader: AnnotationReader = {
  id: 'zotero-note',
  read(file) {
    const page = parsePage(decodeBytes(file), file.name)
    const tally = createTally()
    const hints = new Map<string, SourceHint>()
    const annotations: ImportedAnnotation[] = []
    let items = citedItems('')
    for (const element of elementsOf(page)) {
      const cited = attribute(element, 'dataCitationItems')
      if (cited !== '') items = citedItems(cited)
      if (!HOLDERS.has(element.tagName)) continue
      for (const found of inHolder(element)) {
        const { marked, mark, citation, comment } = found
        const source = marked.attachmentURI || marked.citationItem.uris[0] || 'Zotero'
        const known = marked.citationItem.uris.map((uri) => items.get(uri)).find((one) => one !== undefined)
        if (!hints.has(source)) hints.set(source, { ...citationHint(source, citation, ''), ...known, source })
        const annotation = toAnnotation(marked, mark, comment, source, tally)
        if (annotation) annotations.push(annotation)
        if (annotations.length > ANNOTATION_LIMIT) throw tooManyAnnotations(file.name)
      }
    }
    return { ...NOTHING, annotations, hints: [...hints.values()], problems: tally.remarks() }
  },
}
export default reader

interface Found {
  readonly marked: Marked
  readonly mark: Element
  citation: string
  comment: string
}

/** The annotations among the children of a paragraph, each with what follows it. */
function inHolder(holder: Element): Found[] {
  const found: Found[] = []
  for (const child of holder.children) {
    const last = found.at(-1)
    if (child.type === 'element') {
      const marked = readMarked(attribute(child, 'dataAnnotation'))
      if (marked) found.push({ marked, mark: child, citation: '', comment: '' })
      else if (/\bcitation\b/u.test(attribute(child, 'className')) && last)
        last.citation ||= lineOf(wordsOf(child)).replace(/^\((.*)\)$/u, '$1')
      else if (child.tagName === 'br' && last) last.comment += '\n'
      else if (last && !HOLDERS.has(child.tagName) && !SILENT.test(child.tagName))
        last.comment += wordsOf(child)
    } else if (child.type === 'text' && last) last.comment += child.value
  }
  return found
}

function toAnnotation(
  { annotationKey, color, attachmentURI }: Marked,
  mark: Element,
  comment: string,
  source: string,
  tally: Tally,
): ImportedAnnotation | undefined {
  const words = unquoted(wordsOf(mark))
  const quote = quoteOf(words)
  if (!quote) {
    tally.count('zotero-pictures', 'Annotations of pictures and areas were left out')
    return undefined
  }
  const isUnderlined = /\bunderline\b/u.test(attribute(mark, 'className'))
  return {
    iri: madeIri('zotero', attachmentURI.split('/').at(-1) ?? '', annotationKey || words),
    once: true,
    creator: '',
    ...plainNote(comment.trim()),
    aims: [{ source, quote, ...(isCut(quote.exact) && { cut: true }) }],
    style: { ...washOf(color), ...(isUnderlined && { mark: 'underline' }) },
    tagged: [],
    labels: [],
  }
}
