/** What is known of the blocks of two versions while they are being paired. */
import type { Features } from './likeness.ts'

export interface Pairing {
  /** for each old block its new one, or -1 */
  readonly oldTo: Int32Array
  /** for each new block its old one, or -1 */
  readonly newTo: Int32Array
}

/** What the steps of pairing work on. */
export interface Ground extends Pairing {
  readonly old: readonly string[]
  readonly now: readonly string[]
  /** features of a block, computed once */
  oldFeatures(index: number): Features
  newFeatures(index: number): Features
}

/** Makes a pair. */
export function pair({ oldTo, newTo }: Pairing, old: number, now: number): void {
  oldTo[old] = now
  newTo[now] = old
}

/** Indices without a pair. */
export function unpaired(to: Int32Array): number[] {
  const free: number[] = []
  to.forEach((other, at) => {
    if (other < 0) free.push(at)
  })
  return free
}
