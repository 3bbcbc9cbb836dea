/**
 * Looks for many words in one text at a time: one pass with a rolling hash over their first units (Rabin and
 * Karp), so that ten thousand quotations of a book cost little more than one.
 */

/** Units that a hash covers: long beginnings are rare, short words have no more. */
const GRAMS = [16, 4] as const
const BASE = 0x01000193
/** Comparisons of one pass; a text made to exceed it gives up on words rather than time. */
const WORK_LIMIT = 30_000_000

/** Words shorter than this are not looked for. */
export const SHORTEST = 4

/**
 * Offsets at which each of the words stands, ascending, overlapping ones included, `most` of each at most.
 * Undefined instead of a list: the pass was given up, nothing is known. Words that stand nowhere have no entry.
 */
export function placesOfMany(
  text: string,
  words: Iterable<string>,
  most: number,
): Map<string, number[]> | undefined {
  const wanted = [...new Set(words)].filter((one) => one.length >= SHORTEST)
  const found = new Map<string, number[]>()
  let work = 0
  for (const [index, gram] of GRAMS.entries()) {
    const longer = GRAMS[index - 1] ?? Number.POSITIVE_INFINITY
    const table = tableOf(
      wanted.filter((one) => one.length >= gram && one.length < longer),
      gram,
    )
    if (table.size === 0) continue
    const seen = new Uint8Array(1 << 16)
    for (const hash of table.keys()) seen[hash >>> 16] = 1
    let top = 1
    for (let i = 0; i < gram; i++) top = Math.imul(top, BASE)
    let hash = 0
    for (let at = 0; at < text.length; at++) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0
      if (at >= gram) hash = (hash - Math.imul(text.charCodeAt(at - gram), top)) | 0
      if (at < gram - 1 || seen[hash >>> 16] === 0) continue
      const start = at - gram + 1
      for (const one of table.get(hash) ?? []) {
        if (++work > WORK_LIMIT) return undefined
        if (!text.startsWith(one, start)) continue
        const places = found.get(one)
        if (!places) found.set(one, [start])
        else if (places.length < most) places.push(start)
      }
    }
  }
  return found
}

function tableOf(words: readonly string[], gram: number): Map<number, string[]> {
  const table = new Map<number, string[]>()
  for (const one of words) {
    let hash = 0
    for (let at = 0; at < gram; at++) hash = (Math.imul(hash, BASE) + one.charCodeAt(at)) | 0
    const alike = table.get(hash)
    if (alike) alike.push(one)
    else table.set(hash, [one])
  }
  return table
}
