/**
 * What became of the blocks of a text: stretches of the old version and the stretches of the new one that they
 * are now. Mostly a block and a block; a block that was divided goes with all its parts, blocks that were joined
 * with what they are in.
 */
import type { BlockTable } from '#shared/text/block-table.ts'
import type { Ground } from './ground.ts'
import { containment, PART_OF } from './likeness.ts'
import { longestRising } from './order.ts'

/** Parts that are looked for on each side. */
const MOST_PARTS = 20

/** Blocks `[from, to)` of each side. */
export interface Region {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
  /** one block on each side, with the same text */
  readonly same: boolean
  /** whether it kept its place among the others */
  readonly inOrder: boolean
}

/** The regions in the order of the old text. Blocks in none of them are removed or added. */
export function regionsOf(ground: Ground): Region[] {
  const { oldTo, newTo, oldFeatures, newFeatures } = ground
  const [takenOld, takenNew] = [oldTo.slice(), newTo.slice()]
  const regions: Region[] = []
  oldTo.forEach((to, at) => {
    if (to < 0) return
    const same = ground.old[at] === ground.now[to]
    const isNewPart = (part: number): boolean => containment(newFeatures(part), oldFeatures(at)) >= PART_OF
    const isOldPart = (part: number): boolean => containment(oldFeatures(part), newFeatures(to)) >= PART_OF
    const [newFrom, newEnd] = same ? [to, to + 1] : reach(takenNew, to, isNewPart)
    const [oldFrom, oldEnd] = same || newEnd - newFrom > 1 ? [at, at + 1] : reach(takenOld, at, isOldPart)
    takenNew.fill(at, newFrom, newEnd)
    takenOld.fill(to, oldFrom, oldEnd)
    regions.push({ oldFrom, oldTo: oldEnd, newFrom, newTo: newEnd, same, inOrder: false })
  })
  const kept = new Set(longestRising(regions.map(({ newFrom }) => newFrom)))
  return regions.map((region, at) => (kept.has(at) ? { ...region, inOrder: true } : region))
}

/** How far parts stand around a block, among those that nothing else took. */
function reach(taken: Int32Array, at: number, isPart: (block: number) => boolean): [number, number] {
  const free = (block: number): boolean =>
    block >= 0 && block < taken.length && (taken[block] ?? 0) < 0 && Math.abs(block - at) <= MOST_PARTS
  let [from, to] = [at, at + 1]
  while (free(to) && isPart(to)) to++
  while (free(from - 1) && isPart(from - 1)) from--
  return [from, to]
}

/** The text of blocks `[from, to)`, and where it begins in the canonical text. */
export function stretch(table: BlockTable, from: number, to: number): { text: string; start: number } {
  const start = table.starts[from] ?? 0
  const end = (table.starts[to - 1] ?? 0) + (table.blocks[to - 1]?.text.length ?? 0)
  return { text: table.text.slice(start, end), start }
}
