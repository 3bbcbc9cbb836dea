/** Paragraphs as an HTML tree, the way that all formats go from there. Pages are told by their place in the file, from 1. */
import type { Element, ElementContent, Root } from 'hast'
import { joined } from './joined.ts'
import type { Piece } from './lines.ts'
import type { FootNote } from './notes.ts'
import { isFixed, type Paragraph } from './paragraphs.ts'
import { type TableRow, tableAt } from './tables.ts'
import type { Vocabulary } from './word-ends.ts'

export interface Reading {
  readonly paragraphs: readonly Paragraph[]
  readonly headings: ReadonlyMap<Paragraph, number>
  readonly notes: readonly FootNote[]
  readonly known: Vocabulary
  /** most of the text is in letters of one width, so that those do not mean code */
  readonly isTyped: boolean
}

const BULLET = /^(?:[•●▪■◦‣·]|[-–—](?=\s))\s*/u
const NUMBER = /^(?<number>\d{1,3})[.)]\s+/u

export function toTree(reading: Reading): Root {
  const children: Element[] = []
  const { paragraphs, headings } = reading
  for (let at = 0; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at]
    if (!paragraph) continue
    const table = tableAt(paragraphs, at, (one) => headings.has(one))
    if (table.length > 0) {
      children.push(tableOf(table))
      at += table.length - 1
      continue
    }
    const list = headings.has(paragraph) ? undefined : listFrom(reading, at)
    if (list) {
      children.push(list.element)
      at += list.count - 1
    } else children.push(blockOf(paragraph, reading))
  }
  const notes = reading.notes.map((note) => noteOf(note, reading))
  if (notes.length > 0) children.push(element('section', { role: 'doc-endnotes' }, notes))
  return { type: 'root', children }
}

function blockOf(paragraph: Paragraph, reading: Reading): Element {
  const { lines } = paragraph
  const level = reading.headings.get(paragraph)
  if (level !== undefined) return element(`h${level}`, {}, contentOf(paragraph, reading, true))
  if (!reading.isTyped && lines.every(isFixed)) return codeOf(paragraph)
  return element('p', {}, contentOf(paragraph, reading))
}

function tableOf(rows: readonly TableRow[]): Element {
  const made = rows.map(({ line, cells, isHeader }) =>
    element(
      'tr',
      {},
      cells.map((pieces, index) =>
        element(isHeader ? 'th' : 'td', {}, [
          ...(index === 0 ? [pageAt(line.page)] : []),
          ...pieces.flatMap((piece) => inlineOf(isHeader ? { ...piece, bold: false } : piece)),
        ]),
      ),
    ),
  )
  return element('table', {}, made)
}

/** Lines of a program keep their ends and, as well as can be, their indents. */
function codeOf({ lines }: Paragraph): Element {
  const left = Math.min(...lines.map(({ x }) => x))
  const words = lines.map(
    ({ text, x, size }) => ' '.repeat(Math.max(0, Math.round((x - left) / (size * 0.6)))) + text,
  )
  return element('pre', {}, [pageAt(lines[0]?.page), { type: 'text', value: words.join('\n') }])
}

/** Paragraphs from here that are the items of one list. */
function listFrom(reading: Reading, at: number): { element: Element; count: number } | undefined {
  const bullets = itemsFrom(reading, at, (text) => BULLET.test(text))
  const sign = /^\S/u.exec(textAt(reading, at))?.[0] ?? ''
  if (bullets.length > 0 && (bullets.length > 1 || /[•●▪■◦‣]/u.test(sign))) {
    return { element: listOf('ul', {}, bullets, BULLET, reading), count: bullets.length }
  }
  const start = numberAt(textAt(reading, at))
  if (start === undefined) return undefined
  const numbered = itemsFrom(reading, at, (text, index) => numberAt(text) === start + index)
  const isHanging = numbered.some(
    ({ lines: [first, second] }) => first && second && second.x > first.x + first.size / 2,
  )
  if (numbered.length < 2 || !isHanging) return undefined
  return { element: listOf('ol', { start }, numbered, NUMBER, reading), count: numbered.length }
}

function itemsFrom(
  { paragraphs, headings }: Reading,
  at: number,
  isItem: (text: string, index: number) => boolean,
): Paragraph[] {
  const found: Paragraph[] = []
  for (let next = paragraphs[at]; next && !headings.has(next); next = paragraphs[at + found.length]) {
    if (!isItem(next.lines[0]?.text ?? '', found.length)) break
    found.push(next)
  }
  return found
}

const textAt = ({ paragraphs }: Reading, at: number): string => paragraphs[at]?.lines[0]?.text ?? ''

function numberAt(text: string): number | undefined {
  const number = NUMBER.exec(text)?.groups?.['number']
  return number === undefined ? undefined : Number(number)
}

function listOf(
  name: 'ul' | 'ol',
  properties: Element['properties'],
  items: readonly Paragraph[],
  mark: RegExp,
  reading: Reading,
): Element {
  return element(
    name,
    properties,
    items.map((item) => element('li', {}, contentOf(unmarked(item, mark), reading))),
  )
}

function unmarked({ lines: [first, ...rest], column }: Paragraph, mark: RegExp): Paragraph {
  if (!first) return { lines: [], column }
  let left = mark.exec(first.text)?.[0].length ?? 0
  const pieces: Piece[] = []
  for (const piece of first.pieces) {
    if (piece.text.length > left) pieces.push({ ...piece, text: piece.text.slice(left) })
    left = Math.max(0, left - piece.text.length)
  }
  return { lines: [{ ...first, pieces }, ...rest], column }
}

function noteOf({ id, lines }: FootNote, { known }: Reading): Element {
  return element('aside', { role: 'doc-footnote', id: `note-${id}` }, [
    element(
      'p',
      {},
      joined(lines, known).flatMap((piece) => inlineOf(piece)),
    ),
  ])
}

function contentOf({ lines }: Paragraph, { known }: Reading, isHeading = false): ElementContent[] {
  const pieces = joined(lines, known)
  return [
    pageAt(lines[0]?.page),
    ...pieces.flatMap((piece) => inlineOf(isHeading ? { ...piece, bold: false } : piece)),
  ]
}

function inlineOf({ text, bold, italic, raised, note, page }: Piece): ElementContent[] {
  let content: ElementContent = { type: 'text', value: text }
  if (note !== undefined) {
    content = element('a', { role: 'doc-noteref', href: `#note-${note}` }, [
      { type: 'text', value: text.trim() },
    ])
  } else if (raised) content = element(raised, {}, [content])
  if (italic) content = element('em', {}, [content])
  if (bold) content = element('strong', {}, [content])
  return [...(page === undefined ? [] : [pageAt(page)]), content]
}

function pageAt(page: number | undefined): Element {
  return element('span', { role: 'doc-pagebreak', ariaLabel: String(page ?? '') }, [])
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
