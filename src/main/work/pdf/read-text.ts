/** From the pages of a PDF to its paragraphs, headings and notes. */
import { columnsOf } from './columns.ts'
import { furnitureOf } from './furniture.ts'
import { headingsOf, type Outline } from './headings.ts'
import { type Line, linesOf } from './lines.ts'
import { type FootNote, linked, signsOf, splitNotes } from './notes.ts'
import { type Column, columnOf, paragraphsOf } from './paragraphs.ts'
import { settled } from './rows.ts'
import { bodySize, type PageText } from './run.ts'
import type { Reading } from './to-tree.ts'
import { vocabularyOf } from './word-ends.ts'

/** @param labels printed numbers of the pages, by index */
export function readText(pages: readonly PageText[], labels: readonly string[], outline: Outline): Reading {
  const body = bodySize(pages)
  // First, so that the raised number of a note is not taken for that of a page.
  const laid = pages.map((page) => ({ ...page, runs: settled(page.runs) }))
  const left = furnitureOf(laid, body, labels)
  const columns: Column[] = []
  const notes: FootNote[] = []
  for (const page of laid) {
    const runs = page.runs.filter((run) => !left.has(run))
    const all = columnsOf(runs).map((column) => linesOf(column, page.number))
    const read = readNotes(all, body, notes.at(-1))
    if (read.rest.length > 0) {
      const last = notes.pop()
      if (last) notes.push({ ...last, lines: [...last.lines, ...read.rest] })
    }
    notes.push(...read.notes)
    for (const lines of read.columns) if (lines.length > 0) columns.push(columnOf(linked(lines, read.notes)))
  }
  const paragraphs = paragraphsOf(columns, body)
  const known = vocabularyOf(columns.flatMap(({ lines }) => lines.map(({ text }) => text)))
  return {
    paragraphs,
    headings: headingsOf(paragraphs, body, outline),
    notes,
    known,
    isTyped: isTyped(pages),
  }
}

interface Noted {
  readonly columns: readonly (readonly Line[])[]
  readonly notes: readonly FootNote[]
  readonly rest: readonly Line[]
}

/** Takes the notes off the ends of a page's columns. */
function readNotes(columns: readonly (readonly Line[])[], body: number, before: FootNote | undefined): Noted {
  const signs = signsOf(columns.flat().filter((line) => line.size >= 0.94 * body))
  const end = before?.lines.at(-1)
  const page = columns[0]?.[0]?.page ?? 0
  let isOpen = end !== undefined && end.page === page - 1 && !/[.!?»”)\]]$/u.test(end.text)
  const notes: FootNote[] = []
  const rest: Line[] = []
  const texts = columns.map((lines) => {
    const split = splitNotes(lines, body, signs, isOpen)
    if (split.rest.length > 0 || split.notes.length > 0) isOpen = false
    notes.push(...split.notes)
    rest.push(...split.rest)
    return split.text
  })
  return { columns: texts, notes, rest }
}

/** Whether most letters have one width. */
function isTyped(pages: readonly PageText[]): boolean {
  let balance = 0
  for (const { runs } of pages)
    for (const { isFixed, text } of runs) balance += isFixed ? text.length : -text.length
  return balance > 0
}
