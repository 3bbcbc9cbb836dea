/**
 * Which program's annotations a file holds, by its first bytes and, where those could be several, its name: the
 * page and the command line ask to send a file the right way, the killable process to choose its reader.
 */
import { looksLikeAnnotations } from './w3c/recognise.ts'

/** Kinds of files with annotations, by the id of their reader. */
export const ANNOTATION_KINDS = [
  'w3c-json-ld',
  'hypothesis',
  'qdpx',
  'zotero-note',
  'zotero-markdown',
  'kindle',
  'readwise',
  'pdf-highlights',
] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]

/** What the dialog for choosing such files offers, without dots. */
export const ANNOTATION_EXTENSIONS = ['jsonld', 'json', 'qdpx', 'md', 'html', 'txt', 'csv', 'pdf'] as const

/** These are texts as well: they are read for their annotations only when the reader asks for that. */
const TEXTS: ReadonlySet<AnnotationKind> = new Set(['zotero-note', 'zotero-markdown', 'pdf-highlights'])

/** Characters of a file's start that are enough to tell. */
export const ANNOTATION_HEAD = 65_536

/** @param head the first characters of the file, bytes that are no text as they come */
export function annotationKind(name: string, head: string): AnnotationKind | undefined {
  const start = head.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/u, '').trimStart()
  if (start.startsWith('%PDF-')) return 'pdf-highlights'
  if (start.startsWith('PK'))
    return /\.qdpx$/iu.test(name) || /project\.qde/iu.test(head) ? 'qdpx' : undefined
  if (/^[[{]/u.test(start)) return jsonKind(name, start)
  if (/^==========\s*$/mu.test(start) && /^- .+\|/mu.test(start)) return 'kindle'
  if (/\sdata-annotation\s*=\s*["']%7B/iu.test(start)) return 'zotero-note'
  if (/\]\(zotero:\/\/open-pdf\//u.test(start)) return 'zotero-markdown'
  if (isReadwise(start)) return 'readwise'
  if (/\.jsonld$/iu.test(name)) return 'w3c-json-ld'
  return /\.qdpx$/iu.test(name) ? 'qdpx' : undefined
}

/** Whether a file is nothing but annotations, so that dropping it can mean one thing only. */
export function isOnlyAnnotations(name: string, head: string): boolean {
  const kind = annotationKind(name, head)
  return kind !== undefined && !TEXTS.has(kind)
}

function jsonKind(name: string, start: string): AnnotationKind | undefined {
  if (looksLikeAnnotations('a.json', start)) return 'w3c-json-ld'
  if (/"(?:TextQuoteSelector|TextPositionSelector|RangeSelector)"/u.test(start)) {
    return /"(?:uri|group|export_date|rows|permissions)"\s*:/u.test(start) ? 'hypothesis' : 'w3c-json-ld'
  }
  if (/"export_userid"\s*:|"(?:rows|annotations)"\s*:\s*\[/u.test(start)) return 'hypothesis'
  return /\.(?:jsonld)$/iu.test(name) ? 'w3c-json-ld' : undefined
}

/** A first line of cells, one of them “Highlight” and one of the others that Readwise writes. */
function isReadwise(start: string): boolean {
  const cells = (start.split(/\r?\n|\r/u, 1)[0] ?? '').split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .toLowerCase(),
  )
  const others = ['book title', 'title', 'book author', 'author', 'url', 'location', 'note']
  return cells.includes('highlight') && others.some((one) => cells.includes(one))
}
