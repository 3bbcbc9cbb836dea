/**
 * Pairs blocks that were reworded, wherever they stand now. Candidates come from an index of rare words and pairs
 * of words, so the work grows with the text and not with its square.
 */
import { type Ground, pair, unpaired } from './ground.ts'
import { containment, type Features, likeness, PART_OF } from './likeness.ts'

/** Two blocks far from each other are one only when at least so much of them is the same. */
export const ALIKE_ELSEWHERE = 0.5
/** … and when no other block is nearly as much alike. */
export const ALIKE_MARGIN = 0.1
/** Features that stand in more blocks than this say nothing of one. */
const COMMON = 40
/** Candidates that are compared in full. */
const COMPARED = 6

interface Candidate {
  readonly old: number
  readonly now: number
  readonly score: number
}

/** Pairs what is left and alike, best first; then takes back what is rather a part of its neighbour's pair. */
export function* pairAlike(ground: Ground): Generator<void, void, void> {
  const { oldTo, newTo } = ground
  const index = indexOf(unpaired(newTo), ground.newFeatures)
  const found: Candidate[] = []
  for (const [count, old] of unpaired(oldTo).entries()) {
    if (count % 256 === 0) yield
    const features = ground.oldFeatures(old)
    for (const now of nearest(features, index)) {
      const score = likeness(features, ground.newFeatures(now))
      if (score >= ALIKE_ELSEWHERE - ALIKE_MARGIN) found.push({ old, now, score })
    }
  }
  const made: Candidate[] = []
  const ofOld = Map.groupBy(found, ({ old }) => old)
  const ofNew = Map.groupBy(found, ({ now }) => now)
  for (const one of found.toSorted((a, b) => b.score - a.score)) {
    if (one.score < ALIKE_ELSEWHERE || (oldTo[one.old] ?? 0) >= 0 || (newTo[one.now] ?? 0) >= 0) continue
    const rivals = [...(ofOld.get(one.old) ?? []), ...(ofNew.get(one.now) ?? [])]
    const isSure = rivals.every((rival) => {
      if (rival === one) return true
      // A block that has its own pair by now is no rival.
      const isFree = rival.old === one.old ? (newTo[rival.now] ?? 0) < 0 : (oldTo[rival.old] ?? 0) < 0
      return !isFree || one.score - rival.score >= ALIKE_MARGIN
    })
    if (isSure) {
      pair(ground, one.old, one.now)
      made.push(one)
    }
  }
  for (const { old, now } of made) {
    if ([old - 1, old + 1].some((beside) => isPartOf(ground, old, now, oldTo[beside] ?? -1))) {
      oldTo[old] = -1
      newTo[now] = -1
    }
  }
}

/** Whether a block, paired far off, is in the block that its neighbour became: the two were joined, and copied. */
function isPartOf({ oldFeatures, newFeatures }: Ground, old: number, now: number, near: number): boolean {
  if (near < 0 || Math.abs(near - now) <= 1) return false
  const mine = oldFeatures(old)
  return (
    containment(mine, newFeatures(near)) >=
    Math.max(PART_OF, containment(mine, newFeatures(now)) - ALIKE_MARGIN)
  )
}

function indexOf(blocks: readonly number[], featuresOf: (block: number) => Features): Map<number, number[]> {
  const index = new Map<number, number[]>()
  for (const block of blocks) {
    for (const feature of featuresOf(block)) {
      const here = index.get(feature)
      if (!here) index.set(feature, [block])
      else if (here.length <= COMMON) here.push(block)
    }
  }
  return index
}

/** The blocks that share most rare features. */
function nearest(features: Features, index: ReadonlyMap<number, readonly number[]>): number[] {
  const votes = new Map<number, number>()
  for (const feature of features) {
    const here = index.get(feature)
    if (!here || here.length > COMMON) continue
    for (const block of here) votes.set(block, (votes.get(block) ?? 0) + 1)
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, COMPARED)
    .map(([block]) => block)
}
