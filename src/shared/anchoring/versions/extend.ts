/**
 * Equal neighbours of a pair are a pair too (Heckel's steps 4 and 5): so a refrain or a repeated verse is told by
 * where it stands. What one pair claims from above and another one from below stays unpaired: it is a tie.
 */
import { type Ground, pair } from './ground.ts'

/** Walks out from every pair, over both ends of the texts too, as long as blocks are equal. */
export function extendEqual(ground: Ground): void {
  const { old, now, oldTo, newTo } = ground
  const claims: [number, number][] = []
  const walk = (from: number, to: number, step: 1 | -1): void => {
    let [at, other] = [from + step, to + step]
    while (at >= 0 && other >= 0 && at < old.length && other < now.length) {
      if ((oldTo[at] ?? 0) >= 0 || (newTo[other] ?? 0) >= 0 || old[at] !== now[other]) return
      claims.push([at, other])
      at += step
      other += step
    }
  }
  walk(-1, -1, 1)
  walk(old.length, now.length, -1)
  oldTo.forEach((to, at) => {
    if (to < 0) return
    walk(at, to, 1)
    walk(at, to, -1)
  })
  const byOld = agreed(claims)
  const byNew = agreed(claims.map(([at, other]) => [other, at]))
  for (const [at, other] of byOld) if (other >= 0 && byNew.get(other) === at) pair(ground, at, other)
}

/** What each block is claimed for; -1 where there are several claims. */
function agreed(claims: readonly (readonly [number, number])[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const [at, other] of claims) {
    const known = found.get(at)
    found.set(at, known === undefined || known === other ? other : -1)
  }
  return found
}
