/** Always the same course of chance for a seed (mulberry32). */
export interface Chance {
  /** an integer from 0, less than `below` */
  below(limit: number): number
  /** true in so many of a hundred cases */
  percent(share: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return { below, percent: (share) => below(10_000) < share * 100 }
}
