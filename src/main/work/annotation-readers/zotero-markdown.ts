/**
 * Notes that Zotero exports as Markdown: `“quote” ([Author, 2020, p. 4](zotero://select/…)) ([pdf](zotero://open-pdf/…
 * annotation=KEY)) comment`, one annotation a paragraph or list item. Only what carries the address of an annotation
 * is one; other words of the note are left out and told. Colours are not in this form (`page=NaN` is, for books).
 */
import type { ImportedAnnotation, SourceHint } from '#shared/formats/import/annotation-import.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { ANNOTATION_LIMIT, type AnnotationReader } from '../annotation-reader.ts'
import { decodeBytes } from '../decode.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import { createTally, isCut, lineOf, madeIri, noted, NOTHING, quoteOf, stored } from '../others/foreign.ts'
import { citationHint, unquoted } from '../others/zotero.ts'

/** ` ([pdf](zotero://open-pdf/…/items/ATTACHMENT?page=4&annotation=KEY))` */
const OPENING =
  /\s*\(\[[^\]\n]{0,200}\]\(zotero:\/\/open-(?:pdf|epub|snapshot)\/[^)\s]{0,300}?\/items\/([A-Z0-9]{1,20})\?([^)\s]{0,500})\)\)/u
/** ` ([Author, 2020, p. 4](zotero://select/…))` right before it */
const CITATION = /\s*\(\[([^\]\n]{0,500})\]\(zotero:\/\/select\/[^)\s]{0,300}\)\)$/u

const reader: AnnotationReader = {
  id: 'zotero-markdown',
  read(file) {
    const text = stored(decodeBytes(file))
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n?/gu, '\n')
    const parts = text.split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,9}[.)])\s)/u).filter((part) => part.trim() !== '')
    if (parts.length > ANNOTATION_LIMIT) throw tooManyAnnotations(file.name)
    const tally = createTally()
    const title = /^#\s+(.+)$/mu.exec(text.slice(0, 5000))?.[1] ?? ''
    const hints = new Map<string, SourceHint>()
    const annotations: ImportedAnnotation[] = []
    for (const part of parts) {
      const read = readPart(part.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/u, '').replace(/^(?:>\s?)+/gmu, ''))
      if (!read) {
        if (!part.startsWith('#'))
          tally.count('zotero-words', 'Paragraphs of the note without an annotation were left out')
        continue
      }
      const { source, citation, ...annotation } = read
      if (!hints.has(source)) hints.set(source, citationHint(source, citation, title))
      annotations.push(annotation)
    }
    return { ...NOTHING, annotations, hints: [...hints.values()], problems: tally.remarks() }
  },
}
export default reader

function readPart(part: string): (ImportedAnnotation & { source: string; citation: string }) | undefined {
  const opening = OPENING.exec(part)
  if (!opening) return undefined
  const [, attachment = '', query = ''] = opening
  const before = part.slice(0, opening.index)
  const cited = CITATION.exec(before)
  const words = unquoted(before.slice(0, cited?.index ?? before.length))
  const comment = part.slice(opening.index + opening[0].length).trim()
  const key = new URLSearchParams(query).get('annotation') ?? ''
  const quote = quoteOf(plain(words))
  if (!quote && comment === '') return undefined
  const source = `zotero:${attachment}`
  return {
    source,
    citation: lineOf(cited?.[1] ?? ''),
    iri: madeIri('zotero', attachment, key || words),
    once: true,
    creator: '',
    ...noted(markdownToNote(comment)),
    aims: [{ source, ...(quote && { quote }), ...(quote && isCut(quote.exact) && { cut: true }) }],
    ...(quote && { style: { colour: 1, mark: 'wash' } }),
    tagged: [],
    labels: [],
  }
}

/** Words without the backslashes and stars that Markdown put into them. */
function plain(words: string): string {
  return words
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/\s*\n\s*/gu, ' ')
    .trim()
}
