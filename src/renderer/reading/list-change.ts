/** What differs between two lists of records, by identity: equal beginnings and ends cost one comparison each. */

export interface ListChange<T> {
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

export function listChange<T>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  if (gone.length === 0 || come.length === 0) return { gone, come }
  const [stayed, stays] = [new Set(gone), new Set(come)]
  return { gone: gone.filter((one) => !stays.has(one)), come: come.filter((one) => !stayed.has(one)) }
}
