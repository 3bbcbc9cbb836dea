/**
 * Highlights, underlines and notes that other programs left in a PDF, with the words under each and those around them, so
 * that they are found again in the text. Answers to a note are added to it.
 */
import { createHash } from 'node:crypto'
import type { AnnotationImport, ImportedAnnotation } from '#shared/formats/import/annotation-import.ts'
import type { Quote, Span } from '#shared/model/passage.ts'
import { ANNOTATION_LIMIT } from '../annotation-reader.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import { createTally, lineOf, madeIri, NOTHING, plainNote, quoteOf, type Tally } from '../others/foreign.ts'
import { faces } from './faces.ts'
import { lettersOf } from './letters.ts'
import { type Marked, markedOf } from './marked.ts'
import { metadataOf } from './metadata.ts'
import { openPdf, type Pdf } from './open.ts'
import { type Flow, flowOf, placeOf } from './page-flow.ts'
import { labelsOf } from './page-labels.ts'
import { readPage } from './read-page.ts'

/** Units around the words that help to find them. */
const CONTEXT = 64

/** Throws `not-pdf`, `pdf-locked`, `pdf-too-many-pages` or `too-many-annotations`. @param name of the file */
export async function readPdfHighlights(bytes: Uint8Array, name: string): Promise<AnnotationImport> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const pdf = await openPdf(bytes, name)
  try {
    const { title, creators = [] } = await metadataOf(pdf, undefined)
    const source = title ?? name
    const tally = createTally()
    const annotations = await annotationsOf(pdf, name, { source, digest, tally })
    const titles = [...new Set([source, name.replace(/\.pdf$/iu, '')])].map(lineOf)
    const hints = [{ source, titles, creators, addresses: [], digest }]
    return { ...NOTHING, hints, annotations, problems: tally.remarks() }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

interface Reading {
  readonly source: string
  readonly digest: string
  readonly tally: Tally
}

async function annotationsOf(pdf: Pdf, name: string, reading: Reading): Promise<ImportedAnnotation[]> {
  const labels = await labelsOf(pdf)
  const known = faces()
  const found: ImportedAnnotation[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(() => undefined)
    const said = await page?.getAnnotations({ intent: 'any' }).catch(() => undefined)
    if (!page || !said) reading.tally.count('pdf-marks-unread', 'Pages whose annotations cannot be read')
    else if (said.length > 0) {
      const shown = page.getViewport({ scale: 1 }).transform
      const marks = said.flatMap((one: unknown) => markedOf(one, shown) ?? [])
      if (found.length + marks.length > ANNOTATION_LIMIT) throw tooManyAnnotations(name)
      if (marks.length > 0) {
        const flow = flowOf(await readPage(page, number, known))
        found.push(...ofPage(marks, flow, labels[number - 1] ?? String(number), reading))
      }
    }
    page?.cleanup()
  }
  return found
}

/** The annotations of one page, each with its answers. */
function ofPage(marks: readonly Marked[], flow: Flow, label: string, reading: Reading): ImportedAnnotation[] {
  const ids = new Set(marks.map(({ id }) => id))
  const isAnswer = ({ answers }: Marked): boolean => answers !== undefined && ids.has(answers)
  return marks.flatMap((mark) => {
    if (isAnswer(mark)) return []
    const answers = marks.filter((one) => one.answers === mark.id && one !== mark && one.note !== '')
    return annotationOf(mark, answers, flow, label, reading) ?? []
  })
}

function annotationOf(
  mark: Marked,
  answers: readonly Marked[],
  flow: Flow,
  label: string,
  { source, digest, tally }: Reading,
): ImportedAnnotation | undefined {
  const quote = quoteUnder(mark, flow)
  if (!quote && mark.style) {
    tally.count('pdf-marks-wordless', 'Highlights without words under them were left out')
    if (mark.note === '') return undefined
  }
  const own = mark.note === quote?.exact || sameWords(mark.note, mark.words) ? '' : mark.note
  // A note that stands on no words is about the text, and says where it stood.
  const note = quote || own === '' ? own : `p. ${label}: ${own}`
  if (!quote && note === '') return undefined
  const said = [
    note,
    ...answers.map(({ author, note: answer }) => (author === '' ? answer : `${author}: ${answer}`)),
  ]
  const { author, created, modified, style } = mark
  return {
    iri: madeIri('pdf', digest, label, mark.id),
    once: true,
    creator: author,
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...plainNote(said.filter((words) => words !== '').join('\n')),
    aims: [{ source, ...(quote && { quote }) }],
    ...(style && quote && { style }),
    tagged: [],
    labels: [],
  }
}

/** Many programs write the words themselves where their reader wrote nothing. */
function sameWords(a: string, b: string): boolean {
  const plain = (words: string): string => words.replace(/[\s\u00AD-]+/gu, '')
  return plain(a) !== '' && plain(a) === plain(b)
}

/** The words under a mark as they stand in the page's text, with what is around them. */
function quoteUnder({ words, box, style }: Marked, flow: Flow): Quote | undefined {
  // An icon that happens to stand on a few letters does not mean them.
  if (!style) return undefined
  const drawn = lettersOf(words).trim()
  const place = placeOf(flow.text, drawn, flow.near(box))
  if (!place) return quoteOf(drawn)
  const { start, end } = wholeWords(flow.text, place)
  return quoteOf(
    flow.text.slice(start, end),
    flow.text.slice(Math.max(0, start - CONTEXT), start),
    flow.text.slice(end, end + CONTEXT),
  )
}

/** Rectangles drawn by hand miss the first or last letter of a word. */
function wholeWords(text: string, { start, end }: Span): Span {
  const before = isLetter(text[start]) && isLetter(text[start - 1]) && !isLetter(text[start - 2])
  const after = isLetter(text[end - 1]) && isLetter(text[end]) && !isLetter(text[end + 1])
  return { start: before ? start - 1 : start, end: after ? end + 1 : end }
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter)
