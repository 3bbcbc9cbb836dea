/** Runs that share a baseline are a row; small ones raised or lowered beside larger ones belong to the larger one's row. */
import { endOf, type Run } from './run.ts'

/** A run in its row. */
export interface Placed extends Run {
  readonly raised?: 'sup' | 'sub'
}

/** Runs on one baseline, from left to right, over the whole width of a page or of a column. */
export interface Row {
  readonly runs: readonly Placed[]
  readonly x: number
  readonly end: number
  /** the baseline */
  readonly y: number
  /** of most of its letters */
  readonly size: number
}

/** Baselines nearer than this share of the size are one. */
const LEVEL = 0.25
/** Smaller than this share of its neighbour may be raised. */
const SMALL = 0.86

/** From top to bottom. */
export function rowsOf(runs: readonly Placed[]): Row[] {
  const groups: Placed[][] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const last = groups.at(-1)
    const first = last?.[0]
    if (last && first && run.y - first.y <= LEVEL * Math.max(run.size, first.size)) last.push(run)
    else groups.push([run])
  }
  return groups.map(rowOf)
}

export function rowOf(runs: readonly Placed[]): Row {
  const sorted = runs.toSorted((a, b) => a.x - b.x)
  const main = sorted.filter((run) => run.raised === undefined)
  const base = longest(main.length > 0 ? main : sorted)
  return {
    runs: sorted,
    x: Math.min(...sorted.map((run) => run.x)),
    end: Math.max(...sorted.map(endOf)),
    y: base?.y ?? 0,
    size: base?.size ?? 0,
  }
}

function longest(runs: readonly Placed[]): Placed | undefined {
  let best: Placed | undefined
  for (const run of runs) if (!best || run.text.length > best.text.length) best = run
  return best
}

/** The runs with raised and lowered ones put on the baseline of the words that they stand beside. */
export function settled(runs: readonly Run[]): Placed[] {
  const sorted = runs.toSorted((a, b) => a.y - b.y)
  return runs.map((run) => {
    const beside = neighbourOf(run, sorted)
    if (!beside) return run
    const raised = beside.y > run.y + 0.05 * beside.size ? 'sup' : 'sub'
    // Lowered letters of which only the size differs are small capitals.
    return Math.abs(beside.y - run.y) < 0.08 * beside.size ? run : { ...run, y: beside.y, raised }
  })
}

/** The nearest larger run whose end or start this one touches. */
function neighbourOf(run: Run, sorted: readonly Run[]): Run | undefined {
  let best: Run | undefined
  let nearest = Number.POSITIVE_INFINITY
  const reach = run.size * 1.6
  for (let at = firstFrom(sorted, run.y - reach); at < sorted.length; at++) {
    const other = sorted[at]
    if (!other || other.y > run.y + reach) break
    const rise = (other.y - run.y) / other.size
    if (run.size > SMALL * other.size || rise < -0.35 || rise > 0.75) continue
    const after = run.x - endOf(other)
    const before = other.x - endOf(run)
    const distance = Math.max(after, before)
    if (distance < -0.3 * other.size || distance > 0.35 * other.size || distance > nearest) continue
    ;[best, nearest] = [other, distance]
  }
  return best
}

/** The first place in runs sorted by baseline that is not above `y`. */
function firstFrom(sorted: readonly Run[], y: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.y ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}
