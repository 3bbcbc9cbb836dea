/**
 * The columns of a page in reading order. Where white space runs down between two stretches of prose, what stands left of
 * it is read before what stands right (the other way round where most is written from right to left); a row that crosses
 * it, such as a heading over the whole width, is read between what is above and below it. Rows of tables are no prose.
 */
import { isRightToLeft } from './direction.ts'
import { endOf, median, type Run } from './run.ts'
import { type Placed, type Row, rowsOf } from './rows.ts'

/** Narrowest white between columns, as a share of the size of letters and in points. */
const GUTTER = 0.9
const GUTTER_POINTS = 7
/** Fewest rows that make a column. */
const ROWS = 3
/** Fewest letters that the middle row of a column of prose has. */
const PROSE = 14
/** Points that lines which begin at one place may be apart. */
const EDGE = 3
const DEPTH = 12
/** Places across a page that are looked at. */
const PLACES = 3000

/** Groups of runs, each one column or a stretch of the full width, in the order they are read. */
export function columnsOf(runs: readonly Placed[], depth = 0): Placed[][] {
  if (runs.length === 0) return []
  const rows = rowsOf(runs)
  const gutter = depth > DEPTH ? undefined : gutterOf(rows)
  if (gutter === undefined) return [[...runs]]
  const isRtl = isRightToLeft(runs)
  return bandsOf(rows, gutter).flatMap(({ rows: band, isParted }) => {
    const all = band.flatMap((row) => row.runs)
    if (!isParted) return band.length === rows.length ? [all] : columnsOf(all, depth + 1)
    const { left, right } = sidesOf(all, gutter)
    return (isRtl ? [right, left] : [left, right]).flatMap((column) => columnsOf(column, depth + 1))
  })
}

interface Band {
  readonly rows: readonly Row[]
  /** there is a column on each side of the gutter */
  readonly isParted: boolean
}

/** Rows one after the other that are columns, or that are not, at this gutter. */
function bandsOf(rows: readonly Row[], gutter: number): Band[] {
  const stretches: Row[][] = []
  let wasCrossing: boolean | undefined
  for (const row of rows) {
    const isCrossing = crosses(row, gutter)
    if (isCrossing === wasCrossing) stretches.at(-1)?.push(row)
    else stretches.push([row])
    wasCrossing = isCrossing
  }
  const bands: { rows: Row[]; isParted: boolean }[] = []
  for (const stretch of stretches) {
    const isParted = !stretch.some((row) => crosses(row, gutter)) && hasColumns(stretch, gutter, rows.length)
    const last = bands.at(-1)
    if (last && !last.isParted && !isParted) last.rows.push(...stretch)
    else bands.push({ rows: [...stretch], isParted })
  }
  return bands
}

/** Whether both sides have lines enough: wide spaces stand above each other by chance in two or three. */
function hasColumns(stretch: readonly Row[], gutter: number, all: number): boolean {
  const enough = all < 12 ? ROWS : ROWS + 1
  const sides = stretch.map((row) => sidesOf(row.runs, gutter))
  return (
    sides.filter(({ left }) => left.length > 0).length >= enough &&
    sides.filter(({ right }) => right.length > 0).length >= enough
  )
}

function sidesOf(runs: readonly Placed[], gutter: number): { left: Placed[]; right: Placed[] } {
  return {
    left: runs.filter((run) => middleOf(run) < gutter),
    right: runs.filter((run) => middleOf(run) >= gutter),
  }
}

const middleOf = (run: Run): number => run.x + run.width / 2

function crosses(row: Row, x: number): boolean {
  return row.runs.some((run) => run.x < x - 1 && endOf(run) > x + 1)
}

/** The x at which most rows have their white between two stretches of prose; undefined where there is none. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const size = median(rows.map((row) => row.size))
  const least = Math.max(GUTTER_POINTS, GUTTER * size)
  const scores = new Map<number, number>()
  const width = Math.max(...rows.map((row) => row.end)) - Math.min(...rows.map((row) => row.x))
  // Points, and coarser on pages that no paper has.
  const step = Math.max(1, Math.ceil(width / PLACES))
  for (const row of rows)
    for (const [from, to] of gapsOf(row, least))
      for (let x = Math.ceil(from / step) * step; x <= to; x += step) scores.set(x, (scores.get(x) ?? 0) + 1)
  // Where the columns' baselines differ, no row has a gap: their edges tell.
  if (scores.size === 0) for (const x of edgesOf(rows)) scores.set(x, 1)
  const best = [...scores].toSorted((a, b) => b[1] - a[1])
  const most = best[0]?.[1] ?? 0
  const places = best.filter(([, score]) => score >= most * 0.8).map(([x]) => x)
  for (const x of stretches(places, step)) if (partsProse(rows, x)) return x
  return undefined
}

/** White between neighbouring runs that is wide enough. */
function gapsOf({ runs }: Row, least: number): [number, number][] {
  const gaps: [number, number][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    if (run.x - end >= least && end > Number.NEGATIVE_INFINITY) gaps.push([end, run.x])
    end = Math.max(end, endOf(run))
  }
  return gaps
}

/** Left edges that several rows share. */
function edgesOf(rows: readonly Row[]): number[] {
  const starts = Map.groupBy(rows, (row) => Math.round(row.x))
  const first = Math.min(...rows.map((row) => row.x))
  return [...starts].filter(([x, same]) => same.length >= ROWS && x > first + 50).map(([x]) => x - 4)
}

/** The middle of each unbroken run of places, the widest first. */
function stretches(places: readonly number[], step: number): number[] {
  const found: { from: number; to: number }[] = []
  for (const x of places.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && x <= last.to + step) last.to = x
    else found.push({ from: x, to: x })
  }
  return found
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, 8)
    .map(({ from, to }) => (from + to) / 2)
}

/** Whether both sides of the rows that do not cross `x` are prose that keeps to an edge. */
function partsProse(rows: readonly Row[], x: number): boolean {
  const parted = bandsOf(rows, x).filter(({ isParted }) => isParted)
  const sides = parted.flatMap((band) => band.rows.map((row) => sidesOf(row.runs, x)))
  const left = sides.map((side) => side.left).filter((side) => side.length > 0)
  const right = sides.map((side) => side.right).filter((side) => side.length > 0)
  if (!isProse(left) || !isProse(right)) return false
  const starts = right.map((side) => Math.min(...side.map((run) => run.x)))
  const ends = left.map((side) => Math.max(...side.map(endOf)))
  return isEdge(starts, Math.min(...starts)) || isEdge(ends, Math.max(...ends))
}

function isProse(sides: readonly (readonly Placed[])[]): boolean {
  const lines = sides.map((side) => side.map(({ text }) => text).join(' '))
  if (lines.length < ROWS || median(lines.map((line) => line.length)) < PROSE) return false
  return lines.filter((line) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(line)).length * 2 > lines.length
}

/** Whether most lines of a column begin at one place; wide spaces that happen to be above each other do not. */
function isEdge(places: readonly number[], edge: number): boolean {
  return places.filter((place) => Math.abs(place - edge) < EDGE).length >= 0.55 * places.length
}
