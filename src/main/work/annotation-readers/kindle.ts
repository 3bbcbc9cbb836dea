/**
 * Kindle's `My Clippings.txt`: entries parted by lines of ten `=`, each with the book, a line that says what and where
 * in the language of the device, and the words. The file only ever grows: earlier states of a highlight that was changed
 * later, and bookmarks, are left out; a note goes to the highlight at its location.
 */
import type { ImportedAnnotation, SourceHint } from '#shared/formats/import/annotation-import.ts'
import { ANNOTATION_LIMIT, type AnnotationReader } from '../annotation-reader.ts'
import { decodeBytes } from '../decode.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import {
  createTally,
  isCut,
  lineOf,
  madeIri,
  NOTHING,
  plainNote,
  quoteOf,
  stored,
  type Tally,
} from '../others/foreign.ts'
import { type Clipping, readClipping } from '../others/kindle-clipping.ts'
import { newestOnly } from '../others/kindle-edits.ts'

const reader: AnnotationReader = {
  id: 'kindle',
  read(file) {
    const text = stored(decodeBytes(file))
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n?/gu, '\n')
    const entries = text.split(/^={8,}[^\S\n]*$/mu).filter((entry) => entry.trim() !== '')
    if (entries.length > ANNOTATION_LIMIT) throw tooManyAnnotations(file.name)
    const tally = createTally()
    const books = new Map<string, Clipping[]>()
    for (const entry of entries) {
      const clipping = readClipping(entry)
      if (clipping === 'bookmark') tally.count('kindle-bookmarks', 'Bookmarks were left out')
      else if (clipping === undefined)
        tally.count('foreign-unreadable', 'Annotations that could not be read were left out')
      else {
        const known = books.get(clipping.book)
        if (known) known.push(clipping)
        else books.set(clipping.book, [clipping])
      }
    }
    const annotations = [...books.values()].flatMap((clippings) => annotationsOf(clippings, tally))
    return { ...NOTHING, annotations, hints: [...books.keys()].map(hintOf), problems: tally.remarks() }
  },
}
export default reader

/** `Title (Family, Given;Other)`: what is in the last brackets is the author. */
function hintOf(book: string): SourceHint {
  const open = book.endsWith(')') ? openingOf(book) : -1
  const people =
    open > 0
      ? book
          .slice(open + 1, -1)
          .split(/\s*[;&]\s*/u)
          .slice(0, 100)
      : []
  const title = lineOf(open > 0 ? book.slice(0, open) : book)
  return { source: book, titles: [title, book], creators: people.map(lineOf), addresses: [] }
}

/** Where the bracket opens that closes at the end. */
function openingOf(words: string): number {
  let depth = 0
  for (let at = words.length - 1; at >= 0; at--) {
    if (words[at] === ')') depth++
    else if (words[at] === '(' && --depth === 0) return at
  }
  return -1
}

function annotationsOf(clippings: readonly Clipping[], tally: Tally): ImportedAnnotation[] {
  const highlights = newestOnly(
    clippings.filter(({ kind }) => kind === 'highlight'),
    () => tally.count('kindle-earlier', 'Earlier states of a highlight were left out'),
  )
  const notes = newestOnly(
    clippings.filter(({ kind }) => kind === 'note'),
    () => tally.count('kindle-earlier', 'Earlier states of a highlight were left out'),
  )
  // A note's place is the last one of the passage it was made on.
  const byEnd = new Map<string, Clipping>()
  for (const one of highlights) {
    for (const key of placesOf(one)) if (!byEnd.has(key)) byEnd.set(key, one)
  }
  const joined = new Map<Clipping, Clipping[]>()
  const alone: Clipping[] = []
  for (const note of notes) {
    const passage = placesOf(note)
      .map((key) => byEnd.get(key))
      .find((one) => one !== undefined)
    const known = passage && joined.get(passage)
    if (known) known.push(note)
    else if (passage) joined.set(passage, [note])
    else alone.push(note)
  }
  if (highlights.length > 0) tally.count('foreign-locations', 'Locations in other editions were left out')
  return [
    ...highlights.flatMap((one) => toAnnotation(one, joined.get(one) ?? [], tally) ?? []),
    ...alone.map((note) => ofBook(note, tally)),
  ]
}

/** Keys of where an entry ends, then of where it begins. */
function placesOf({ location, page }: Clipping): string[] {
  const at = location ?? page
  const unit = location ? 'l' : 'p'
  return at ? [...new Set([`${unit}${at.end}`, `${unit}${at.start}`])] : []
}

function toAnnotation(
  { book, words, created, location, page }: Clipping,
  notes: readonly Clipping[],
  tally: Tally,
): ImportedAnnotation | undefined {
  const quote = quoteOf(words)
  if (!quote) {
    tally.count('foreign-wordless', 'Entries without words were left out')
    return undefined
  }
  return {
    iri: madeIri('kindle', book, JSON.stringify(location ?? page ?? ''), words),
    once: true,
    creator: '',
    ...(created !== undefined && { created }),
    ...plainNote(notes.map((note) => note.words).join('\n')),
    aims: [{ source: book, quote, ...(isCut(words) && { cut: true }) }],
    style: { colour: 1, mark: 'wash' },
    tagged: [],
    labels: [],
  }
}

/** A note without a passage is one of the whole book. */
function ofBook({ book, words, created, location, page }: Clipping, tally: Tally): ImportedAnnotation {
  tally.count('kindle-notes', 'Notes without a highlight at their place now belong to the whole text')
  return {
    iri: madeIri('kindle-note', book, JSON.stringify(location ?? page ?? ''), words),
    once: true,
    creator: '',
    ...(created !== undefined && { created }),
    ...plainNote(words),
    aims: [{ source: book }],
    tagged: [],
    labels: [],
  }
}
