/**
 * Readwise: one highlight a row, columns by their names in the first row (`Highlight` and any of title, author,
 * URL, note, location, tags, colour and date). Notes that begin with `.tag` are Readwise's own tags.
 */
import type { ImportedAnnotation, SourceHint } from '#shared/formats/import/annotation-import.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { ANNOTATION_LIMIT, type AnnotationReader } from '../annotation-reader.ts'
import { decodeBytes } from '../decode.ts'
import { readCsv } from '../others/csv.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import {
  createTally,
  instant,
  isCut,
  lineOf,
  madeIri,
  noted,
  NOTHING,
  quoteOf,
  stored,
  type Tally,
} from '../others/foreign.ts'
import { namedColour } from '../others/named-colour.ts'

/** Columns by what they are; Readwise has changed their names. */
const COLUMNS = {
  highlight: ['highlight'],
  title: ['book title', 'title'],
  author: ['book author', 'author'],
  url: ['url', 'source url', 'source_url', 'highlight url'],
  note: ['note'],
  location: ['location'],
  tags: ['tags', 'highlight tags'],
  colour: ['color', 'colour'],
  date: ['highlighted at', 'date'],
} as const
type Row = Readonly<Record<keyof typeof COLUMNS, string>>

const reader: AnnotationReader = {
  id: 'readwise',
  read(file) {
    const [head = [], ...rows] = readCsv(decodeBytes(file).replace(/^\uFEFF/u, ''))
    if (rows.length > ANNOTATION_LIMIT) throw tooManyAnnotations(file.name)
    const places = head.map((cell) => cell.trim().toLowerCase())
    const at = (cells: readonly string[], names: readonly string[]): string =>
      names.map((name) => cells[places.indexOf(name)] ?? '').find((cell) => cell.trim() !== '') ?? ''
    const tally = createTally()
    const hints = new Map<string, SourceHint>()
    const annotations = rows.flatMap((cells) => {
      const row = Object.fromEntries(
        Object.entries(COLUMNS).map(([key, names]) => [key, at(cells, names)]),
      ) as Row
      const source = sourceOf(row)
      if (!hints.has(source)) hints.set(source, hintOf(row, source))
      return toAnnotation(row, source, tally) ?? []
    })
    return { ...NOTHING, annotations, hints: [...hints.values()], problems: tally.remarks() }
  },
}
export default reader

function sourceOf({ title, author, url }: Row): string {
  return lineOf([title, author].filter(Boolean).join(' — ') || url) || 'Readwise'
}

function hintOf({ title, author, url }: Row, source: string): SourceHint {
  return {
    source,
    titles: [lineOf(title)],
    creators: [lineOf(author)],
    addresses: url.length > 2048 || url === '' ? [] : [url],
  }
}

function toAnnotation(row: Row, source: string, tally: Tally): ImportedAnnotation | undefined {
  const quote = quoteOf(row.highlight)
  if (!quote) {
    tally.count('foreign-wordless', 'Entries without words were left out')
    return undefined
  }
  if (row.location.trim() !== '')
    tally.count('foreign-locations', 'Locations in other editions were left out')
  const [own, note] = splitTags(row.note)
  const labels = [...row.tags.split(','), ...own].map(lineOf).filter((label) => label !== '')
  const created = instant(row.date)
  return {
    iri: madeIri('readwise', source, row.highlight, row.location),
    once: true,
    creator: '',
    ...(created !== undefined && { created }),
    ...noted(markdownToNote(stored(note))),
    aims: [{ source, quote, ...(isCut(quote.exact) && { cut: true }) }],
    style: namedColour(row.colour),
    tagged: [],
    labels: [...new Set(labels)].slice(0, 1000),
  }
}

/** `.tag .other the note` */
function splitTags(note: string): [tags: string[], rest: string] {
  const head = /^(?:\.[\p{L}\p{N}_-]+(?:\s+|$))+/u.exec(note)?.[0] ?? ''
  return [
    head
      .split(/\s+/u)
      .filter(Boolean)
      .map((tag) => tag.slice(1)),
    note.slice(head.length),
  ]
}
