/**
 * What of the ties can be seen at this moment, and where: ends in sight keep their height, ends out of it
 * lie as thin stubs at the pane's edge and are counted there. Pure.
 */
import type { Side } from '#shared/model/desk.ts'
import { type Flat, middle } from './ribbon-path.ts'
import type { Tie, TieEnd } from './ties.ts'

/** The part of a pane's content that is in sight, and how far below the stage's top the pane begins. */
interface Sight {
  readonly scrollTop: number
  readonly height: number
  readonly offset: number
}
export type Sights = Readonly<Record<Side, Sight>>
type ExtentOf = (end: TieEnd) => Flat | undefined

type Where = 'in' | 'above' | 'below'

/** An end of a tie on the stage. */
export interface Placed {
  readonly side: Side
  readonly where: Where
  readonly flat: Flat
}

/** How many links leave the sight at each edge of each pane. */
export type Counts = Readonly<Record<`${Side}-${'above' | 'below'}`, number>>
export const NO_COUNTS: Counts = { 'left-above': 0, 'left-below': 0, 'right-above': 0, 'right-below': 0 }

/** Height in px of an end that is out of sight. */
const STUB = 6
/** Height in px of the end of a link to a whole text: it hangs at the pane's head. */
const WHOLE = 18

/** Places an end; undefined where the text is not there yet. */
function placeEnd(end: TieEnd, sights: Sights, extentOf: ExtentOf): Placed | undefined {
  const { side } = end
  const { scrollTop, height, offset } = sights[side]
  if (end.annotation === undefined)
    return { side, where: 'in', flat: { top: offset, bottom: offset + WHOLE } }
  const extent = extentOf(end)
  if (!extent) return undefined
  const top = extent.top - scrollTop
  const bottom = extent.bottom - scrollTop
  if (bottom <= 0) return { side, where: 'above', flat: { top: offset, bottom: offset + STUB } }
  if (top >= height)
    return { side, where: 'below', flat: { top: offset + height - STUB, bottom: offset + height } }
  return { side, where: 'in', flat: { top: top + offset, bottom: bottom + offset } }
}

/** The ends of a tie as they can be seen; undefined when no end is in sight. */
export function placeTie(tie: Tie, sights: Sights, extentOf: ExtentOf): readonly Placed[] | undefined {
  const ends = tie.ends.map((end) => placeEnd(end, sights, extentOf))
  const placed = ends.filter((end) => end !== undefined)
  if (placed.length < ends.length || !placed.some((end) => end.where === 'in')) return undefined
  return placed
}

/** Counts the ends out of sight of ties that have their other end in it. */
export function countLeaving(placed: readonly (readonly Placed[])[]): Counts {
  const counts = { ...NO_COUNTS }
  for (const end of placed.flat()) if (end.where !== 'in') counts[`${end.side}-${end.where}`]++
  return counts
}

/**
 * The ties worth drawing fully, at most `limit`, in their own order: those that are asked for first, then
 * those whose end in sight is nearest to the middle of its pane.
 */
export function nearest(
  ties: readonly Tie[],
  placedOf: (tie: Tie) => readonly Placed[] | undefined,
  isAskedFor: (tie: Tie) => boolean,
  stageMiddle: number,
  limit: number,
): Tie[] {
  const ranked = ties.flatMap((tie) => {
    const asked = isAskedFor(tie)
    const placed = placedOf(tie)
    if (!asked && !placed) return []
    const distances = (placed ?? [])
      .filter((end) => end.where === 'in')
      .map((end) => Math.abs(middle(end.flat) - stageMiddle))
    const isWhole = placed?.every((end) => end.where === 'in') ?? false
    return [{ tie, rank: asked ? -1 : Math.min(...distances) + (isWhole ? 0 : 10_000) }]
  })
  if (ranked.length <= limit) return ranked.map(({ tie }) => tie)
  const kept = new Set(
    ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ tie }) => tie),
  )
  return ties.filter((tie) => kept.has(tie))
}

/** The same heights, in order, moved down where two would be closer than `distance`. */
export function spread(
  heights: readonly number[],
  distance: number,
  bounds: { readonly top: number; readonly bottom: number },
): number[] {
  const order = heights
    .map((_height, index) => index)
    .toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const result = [...heights]
  let free = bounds.top
  for (const index of order) {
    result[index] = Math.max(heights[index] ?? 0, free)
    free = (result[index] ?? 0) + distance
  }
  // Those that would lie under the lower edge push the ones above them up.
  let lowest = bounds.bottom
  for (const index of order.toReversed()) {
    result[index] = Math.min(result[index] ?? 0, lowest)
    lowest = (result[index] ?? 0) - distance
  }
  return result
}
