/** Where a story of an RTF file is written, the main text or a note: the paragraph that is open, how it is set, the cells of its row. */
import { isNumber, type Lists, numberIn } from './lists.ts'
import type { Cell, Paragraph, Story } from './paragraphs.ts'

export interface Desk {
  readonly story: Story
  /** groups that were open when it began */
  readonly depth: number
  paragraph: Paragraph
  style: Style
  cells: Cell[]
  spans: number[]
}

interface Style {
  heading: number | undefined
  inTable: boolean
  /** of a list, from 0; −1 outside of one */
  level: number
  /** the number of the list among the overrides; 0 for none */
  list: number
  /** what an old file says of the list (`\pn`) */
  ordered: boolean | undefined
  /** the sign that was written beside the item */
  label: string
}

export const newDesk = (kind: Story['kind'], depth: number): Desk => ({
  story: { paragraphs: [], kind },
  depth,
  paragraph: { runs: [] },
  style: plainStyle(''),
  cells: [],
  spans: [],
})

/** How a paragraph is set after `\pard`; the sign beside an item stands before that or after. */
export function plainStyle(label: string): Style {
  return { heading: undefined, inTable: false, level: -1, list: 0, ordered: undefined, label }
}

/** Ends the open paragraph. Answers whether it is a heading that had a number, which is not kept. */
export function endParagraph(desk: Desk, lists: Lists): boolean {
  const { heading, level, list, label, ordered, inTable } = desk.style
  if (inTable && desk.paragraph.runs.length > 0) {
    desk.paragraph.runs.push({ words: '\n', typography: [] })
    return false
  }
  const isItem = level >= 0 || label.trim() !== ''
  const depth = Math.max(0, level)
  const isOrdered = lists.isNumbered(list, depth) ?? ordered ?? isNumber(label)
  const number = isOrdered ? numberIn(label) : undefined
  desk.story.paragraphs.push({
    ...desk.paragraph,
    ...(heading !== undefined && { heading }),
    ...(isItem && { list: { level: depth, ordered: isOrdered, ...(number !== undefined && { number }) } }),
  })
  desk.style.label = ''
  desk.paragraph = { runs: [] }
  return heading !== undefined && isNumber(label)
}

export function endCell(desk: Desk): void {
  desk.cells.push({ runs: desk.paragraph.runs, colSpan: 1 })
  desk.paragraph = { runs: [] }
  desk.style.label = ''
}

export function endRow(desk: Desk): void {
  if (desk.cells.length > 0) desk.story.paragraphs.push({ runs: [], row: desk.cells })
  desk.cells = []
  desk.style.inTable = false
}
