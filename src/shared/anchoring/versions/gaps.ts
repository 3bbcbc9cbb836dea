/**
 * Pairs blocks by where they stand: what lies between two pairs that are neighbours in both texts is compared in
 * order (Needleman and Wunsch 1970, with likeness as the score). Where two orders are as good as each other, the
 * blocks they disagree on stay unpaired.
 */
import { type Ground, pair, unpaired } from './ground.ts'
import { containment, likeness, PART_OF } from './likeness.ts'
import { longestRising } from './order.ts'

/** Blocks between the same neighbours are one when so much of them is the same. */
export const ALIKE_IN_PLACE = 0.3
/** Comparisons in one gap; a larger gap is left to the search for words. */
const CELLS = 4000

interface Gap {
  readonly old: readonly number[]
  readonly now: readonly number[]
}

/**
 * @param how `between`: nothing else of the old text stands in between; `in-order`: between the pairs that kept
 * their order, whatever was moved there
 */
export function* fillGaps(ground: Ground, how: 'between' | 'in-order'): Generator<void, void, void> {
  for (const [count, gap] of gapsOf(ground, how).entries()) {
    if (count % 64 === 0) yield
    if (gap.old.length * gap.now.length > CELLS) continue
    if (isOneInParts(ground, gap)) {
      pair(ground, gap.old[0] ?? 0, gap.now[0] ?? 0)
      continue
    }
    const scores = gap.old.map((old) => gap.now.map((now) => scoreOf(ground, old, now)))
    const late = bestOrder(scores)
    // The same from the other end: what both agree on is no tie.
    const early = bestOrder(scores.toReversed().map((row) => row.toReversed()))
    const [lastOld, lastNew] = [gap.old.length - 1, gap.now.length - 1]
    const sure = new Set(early.map(([i, j]) => `${lastOld - i}/${lastNew - j}`))
    for (const [i, j] of late) {
      if (sure.has(`${i}/${j}`)) pair(ground, gap.old[i] ?? 0, gap.now[j] ?? 0)
    }
  }
}

/** Whether one block was divided into all others of a gap, or joined from them: then none of them is the one. */
function isOneInParts({ oldFeatures, newFeatures }: Ground, { old, now }: Gap): boolean {
  if ((old.length === 1) === (now.length === 1)) return false
  const [whole, parts] =
    old.length === 1
      ? [oldFeatures(old[0] ?? 0), now.map(newFeatures)]
      : [newFeatures(now[0] ?? 0), old.map(oldFeatures)]
  const size = parts.reduce((sum, part) => sum + part.length, 0)
  // Twice the same verse is not a verse in two parts.
  return size <= whole.length * 1.3 && parts.every((part) => containment(part, whole) >= PART_OF)
}

function scoreOf({ old, now, oldFeatures, newFeatures }: Ground, i: number, j: number): number {
  // A blank block says nothing, but it fits a blank block.
  if (old[i] === now[j]) return old[i]?.trim() === '' ? 0.01 : 1
  const score = likeness(oldFeatures(i), newFeatures(j))
  return score >= ALIKE_IN_PLACE ? score * 0.99 : 0
}

/** Pairs of row and column, in order, with the greatest sum; of several such, the one found from the end. */
function bestOrder(scores: readonly (readonly number[])[]): [number, number][] {
  const [rows, columns] = [scores.length, scores[0]?.length ?? 0]
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const score = scores[i - 1]?.[j - 1] ?? 0
      best[i * width + j] = Math.max(at(i - 1, j), at(i, j - 1), score > 0 ? at(i - 1, j - 1) + score : 0)
    }
  }
  const pairs: [number, number][] = []
  for (let [i, j] = [rows, columns]; i > 0 && j > 0; ) {
    const score = scores[i - 1]?.[j - 1] ?? 0
    if (score > 0 && Math.abs(at(i, j) - at(i - 1, j - 1) - score) < 1e-9) pairs.push([--i, --j])
    else if (at(i - 1, j) >= at(i, j - 1)) i--
    else j--
  }
  return pairs.reverse()
}

function gapsOf(ground: Ground, how: 'between' | 'in-order'): Gap[] {
  const { oldTo, newTo } = ground
  const paired = [...oldTo.keys()].filter((old) => (oldTo[old] ?? -1) >= 0)
  const kept =
    how === 'between'
      ? paired
      : longestRising(paired.map((old) => oldTo[old] ?? 0)).map((at) => paired[at] ?? 0)
  const posts: [number, number][] = [
    [-1, -1],
    ...kept.map((old): [number, number] => [old, oldTo[old] ?? 0]),
    [oldTo.length, newTo.length],
  ]
  const [freeOld, freeNew] = [unpaired(oldTo), unpaired(newTo)]
  const gaps: Gap[] = []
  for (const [count, [fromOld, fromNew]] of posts.entries()) {
    const [toOld, toNew] = posts[count + 1] ?? [0, 0]
    if (toOld - fromOld < 2 || toNew - fromNew < 2) continue
    const old = inside(freeOld, fromOld, toOld)
    const now = inside(freeNew, fromNew, toNew)
    const isAlone = now.length === toNew - fromNew - 1
    if (old.length > 0 && now.length > 0 && (how === 'in-order' || isAlone)) gaps.push({ old, now })
  }
  return gaps
}

/** The numbers of an ascending list between two. */
function inside(list: readonly number[], above: number, below: number): number[] {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= above) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; at < list.length && (list[at] ?? 0) < below; at++) found.push(list[at] ?? 0)
  return found
}
