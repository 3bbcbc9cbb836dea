/** Lines of columns as paragraphs, which go on in the next column and on the next page. */
import { type Line, MARK } from './lines.ts'
import { median } from './run.ts'

export interface Column {
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
  /** of its middle line */
  readonly size: number
  /** from baseline to baseline */
  readonly leading: number
}

export interface Paragraph {
  readonly lines: readonly Line[]
  readonly column: Column
}

/** Further out of line than this share of the size is an indent. */
const INDENT = 0.7
/** A step from this many leadings on is a gap between paragraphs. */
const GAP = 1.3
/** Sizes that differ by more than this share are another kind of text. */
const SIZE = 0.09
/** Dots that lead to a page number. */
const LEADERS = /…\s*[\divxlc]+$/u
const STOP = /[.!?:;…»”"’)\]]$/u

export function columnOf(lines: readonly Line[]): Column {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1]
    return before && isSameSize(before, line) ? [line.y - before.y] : []
  })
  const size = median(lines.map((line) => line.size))
  // Where most lines stand apart from each other, the usual leading is a better guess than the middle one.
  const close = steps.filter((step) => step < 1.7 * size)
  return {
    lines,
    size,
    left: Math.min(...lines.map((line) => (line.isRtl ? -line.end : line.x))),
    right: Math.max(...lines.map((line) => (line.isRtl ? -line.x : line.end))),
    leading: close.length > 0 ? median(close) : 1.3 * size,
  }
}

/** Larger than this share of the body are headings, which end with their column. */
const LARGE = 1.12
/** A column of fewer lines does not show how wide it is. */
const FEW = 4

/** Paragraphs in reading order. @param body size of most letters */
export function paragraphsOf(all: readonly Column[], body: number): Paragraph[] {
  const columns = all.map((column, at) => widened(column, all[at - 1]))
  const found: { lines: Line[]; column: Column }[] = []
  const isIndented = indents(columns)
  for (const column of columns) {
    column.lines.forEach((line, at) => {
      const open = found.at(-1)
      const goesOn =
        open !== undefined &&
        (at === 0
          ? line.size <= LARGE * body && continues(open, line, column, isIndented)
          : !begins(open.lines, line, column, column.lines[at + 1]))
      if (goesOn) {
        open.lines.push(line)
        open.column = column
      } else found.push({ lines: [line], column })
    })
  }
  return found
}

/** A column of few lines is as wide as the one before it that begins at the same place. */
function widened(column: Column, before: Column | undefined): Column {
  const isSame = before && column.lines.length < FEW && Math.abs(before.left - column.left) < 3
  return isSame && before.lines.length >= column.lines.length && before.right > column.right
    ? { ...column, right: before.right }
    : column
}

/** The edges of a column where a line begins and where it ends. */
function edgesFor({ isRtl }: Line, { left, right }: Column): { left: number; right: number } {
  return isRtl ? { left: -right, right: -left } : { left, right }
}

/** Whether paragraphs of this text begin with an indent. */
function indents(columns: readonly Column[]): boolean {
  let [indented, all] = [0, 0]
  for (const { lines } of columns)
    lines.forEach((line, at) => {
      const [before, after] = [lines[at - 1], lines[at + 1]]
      if (!before || !after || MARK.test(line.text)) return
      all++
      if (line.x > before.x + INDENT * line.size && line.x > after.x + INDENT * line.size) indented++
    })
  return indented >= 3 && indented > all * 0.04
}

/** Whether a line of the same column begins a new paragraph. */
function begins(open: readonly Line[], line: Line, column: Column, next: Line | undefined): boolean {
  const [first, before] = [open[0], open.at(-1)]
  if (!first || !before) return true
  const step = line.y - before.y
  const leading = Math.max(column.leading * Math.max(1, line.size / column.size), 1.05 * line.size)
  if (before.heading !== line.heading || !isSameSize(before, line) || before.isRtl !== line.isRtl) return true
  if (isFixed(before) && isFixed(line)) return step > 1.6 * leading
  if (step > GAP * leading || isFixed(before) !== isFixed(line)) return true
  if (before.gaps > 0 || line.gaps > 0 || LEADERS.test(before.text)) return true
  const isFull = edgesFor(before, column).right - before.end < 1.5 * before.size
  if (isBold(before) !== isBold(line) && isShort(before, line, column, 0.05)) return true
  if (MARK.test(line.text) && isMark(line, before, column)) return true
  // The lines of a heading stand anywhere below each other.
  if (line.size > LARGE * column.size) return false
  const indent = INDENT * line.size
  if (MARK.test(first.text) && Math.abs(line.x - first.hang) < indent && first.hang > first.x) {
    return isShort(before, line, column, 0.25)
  }
  if (line.x > before.x + indent) {
    const isHanging = open.length === 1 && isFull && next !== undefined && Math.abs(next.x - line.x) < 1
    return !isHanging && !isCentred(before, line, column)
  }
  if (line.x < before.x - indent && open.length > 1 && !isCentred(before, line, column)) return true
  return isShort(before, line, column, isCentred(before, line, column) ? 1 : 0.3)
}

/** Numbers also stand at the start of lines by chance. */
function isMark(line: Line, before: Line, column: Column): boolean {
  if (/^[•●▪■◦‣·]/u.test(line.text)) return true
  return (
    STOP.test(before.text) ||
    /(?:,|\b(?:and|or|et|ou))$/u.test(before.text) ||
    isShort(before, line, column, 0.3)
  )
}

/** Whether a line ended although the next word had room: much room, where it does not end like a sentence. */
function isShort(before: Line, line: Line, column: Column, share: number): boolean {
  const { left, right } = edgesFor(before, column)
  const room = right - before.end - line.firstWord
  return room > (STOP.test(before.text) ? 0.9 * before.size : share * (right - left))
}

function isCentred(a: Line, b: Line, column: Column): boolean {
  const { left, right } = edgesFor(a, column)
  const middle = (left + right) / 2
  const isMiddle = (line: Line): boolean =>
    Math.abs((line.x + line.end) / 2 - middle) < line.size && line.x > left + line.size
  return (isMiddle(a) || isMiddle(b)) && Math.abs(a.x + a.end - b.x - b.end) < 2 * a.size
}

/** Whether the first line of a column goes on with what the one before ended with. */
function continues(open: Paragraph, line: Line, column: Column, isIndented: boolean): boolean {
  const before = open.lines.at(-1)
  if (!before || before.heading !== undefined || line.heading !== undefined) return false
  if (!isSameSize(before, line) || isBold(before) !== isBold(line) || before.gaps + line.gaps > 0)
    return false
  if (isFixed(before) || isFixed(line)) return false
  const isEnded = /[.!?:;…»”"]\)?\d*$/u.test(before.text)
  if (/^\p{Ll}/u.test(line.text)) return !isEnded || !isShort(before, line, open.column, 0)
  if (MARK.test(line.text)) return false
  const isFull = edgesFor(before, open.column).right - before.end < 1.5 * before.size
  const isSetIn = line.x > edgesFor(line, column).left + INDENT * line.size
  if (isSetIn || !isFull) return false
  return isEnded ? isIndented && column.lines.length > 1 : !isHeadingLike(before)
}

const isHeadingLike = (line: Line): boolean => line.text === line.text.toUpperCase()

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= SIZE * Math.max(a.size, b.size)
}

export function isBold({ pieces }: Pick<Line, 'pieces'>): boolean {
  return pieces.every(({ bold, text, raised }) => bold || raised !== undefined || !/[\p{L}\p{N}]/u.test(text))
}

export function isFixed({ pieces }: Pick<Line, 'pieces'>): boolean {
  return pieces.every((piece) => piece.isFixed)
}
