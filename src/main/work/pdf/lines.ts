/** Rows of one column as lines of words: spaces from the gaps, in reading order, with what is bold, italic or raised. */
import { inReadingOrder, isRightToLeft } from './direction.ts'
import { endOf } from './run.ts'
import { type Placed, type Row, rowsOf } from './rows.ts'

/** A gap from this share of the size on is a space, where the file has none. */
const SPACE = 0.15
/** What a line of a list or a numbered paragraph begins with. */
export const MARK =
  /^(?:[•●▪■◦‣·]|[-–—](?=\s|$)|\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}\.?(?=\s|$))\s*/u
/** Gaps from this many sizes on part the cells of a table, or a number from its words. */
const WIDE = 2

export interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly isFixed: boolean
  readonly raised?: 'sup' | 'sub'
  /** number of the page that begins here, where it is not the paragraph's first */
  readonly page?: number
  /** id of the note that this is the sign of */
  readonly note?: string
}

/** What stands between wide gaps of a line. */
export interface Cell {
  /** where it begins in the line's text */
  readonly start: number
  readonly x: number
  readonly right: number
}

/** Where its script is written from right to left, `x`, `end` and `hang` count to the left. */
export interface Line {
  readonly isRtl: boolean
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  /** how wide its first word is */
  readonly firstWord: number
  /** where the words after a bullet or number begin, when there is one */
  readonly hang: number
  /** wide gaps in it */
  readonly gaps: number
  /** what they part; none without a gap */
  readonly cells: readonly Cell[]
  readonly heading?: number
  /** from 1 */
  readonly page: number
}

/** The lines of a column from top to bottom. */
export function linesOf(runs: readonly Placed[], page: number): Line[] {
  return rowsOf(runs).map((row) => lineOf(row, page))
}

function lineOf(row: Row, page: number): Line {
  const { pieces: all, cells, hang } = piecesOf(row)
  const pieces = all.map((piece) => ({ ...piece, text: piece.text.replace(LEADERS, ' … ') }))
  const text = textOf(pieces)
  const heading = row.runs.every((run) => run.heading !== undefined) ? row.runs[0]?.heading : undefined
  const isRtl = isRightToLeft(row.runs)
  const [x, end] = isRtl ? [-row.end, -row.x] : [row.x, row.end]
  const letter = (end - x) / Math.max(1, text.length)
  return {
    pieces,
    text,
    x,
    end,
    y: row.y,
    size: row.size,
    firstWord: letter * (/^\S+/u.exec(text)?.[0].length ?? 0),
    hang: isRtl || hang === undefined ? x + letter * (MARK.exec(text)?.[0].length ?? 0) : hang,
    isRtl,
    gaps: cells.length - 1,
    // Dots that became one sign have moved what is after them.
    cells: cells.length > 1 && text === textOf(all) ? cells : [],
    ...(heading && { heading }),
    page,
  }
}

interface Read {
  readonly pieces: readonly Piece[]
  /** at least one */
  readonly cells: readonly Cell[]
  readonly hang: number | undefined
}

function piecesOf(row: Row): Read {
  const pieces: Piece[] = []
  const ordered = inReadingOrder(row.runs)
  // Where runs changed places, the file's own spaces stand on their wrong side.
  const isMoved = ordered !== row.runs
  const cells: { start: number; x: number; right: number }[] = []
  let hang: number | undefined
  let last: Placed | undefined
  for (const run of ordered) {
    const gap = last ? Math.max(run.x - endOf(last), last.x - endOf(run)) : 0
    const isHanging = last && hang === undefined && MARK.exec(textOf(pieces))?.[0] === textOf(pieces)
    if (isHanging) hang = run.x
    const isSign = run.raised === 'sup' && /^[\d*†‡,]+$/u.test(run.text)
    addTo(
      pieces,
      run,
      !isSign && last !== undefined && ((run.isSpaced && !isMoved) || gap > SPACE * row.size),
    )
    const cell = cells.at(-1)
    if (cell && (isHanging || gap <= WIDE * row.size)) cell.right = Math.max(cell.right, endOf(run))
    else cells.push({ start: textOf(pieces).length - run.text.length, x: run.x, right: endOf(run) })
    last = run
  }
  return { pieces, cells, hang }
}

/** Dots that only lead the eye. */
const LEADERS = /(?:\s?[.·…]){5,}\s*/gu

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

/** Adds a run's words to the last piece when they look the same, else as a piece of their own. */
function addTo(pieces: Piece[], run: Placed, isSpaced: boolean): void {
  const { bold, italic, isFixed, raised } = run
  if (isSpaced) addSpace(pieces, run)
  const before = pieces.at(-1)
  const isSame =
    before?.bold === bold &&
    before.italic === italic &&
    before.isFixed === isFixed &&
    before.raised === raised
  if (before && isSame) pieces[pieces.length - 1] = { ...before, text: before.text + run.text }
  else pieces.push({ text: run.text, bold, italic, isFixed, ...(raised && { raised }) })
}

/** A space has the look of both its neighbours or none, so that no mark begins or ends with one. */
export function addSpace(pieces: Piece[], next: Omit<Piece, 'text'>): void {
  const before = pieces.at(-1)
  if (!before || before.text.endsWith(' ')) return
  const isWithin = before.bold === next.bold && before.italic === next.italic && before.raised === next.raised
  const isPlain = !before.bold && !before.italic && before.raised === undefined && before.note === undefined
  if ((isWithin && before.note === undefined) || isPlain) {
    pieces[pieces.length - 1] = { ...before, text: `${before.text} ` }
  } else pieces.push({ text: ' ', bold: false, italic: false, isFixed: before.isFixed && next.isFixed })
}
