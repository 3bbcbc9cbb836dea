/**
 * Where a word may be broken at the end of a line: Liang's algorithm over the patterns of TeX, as the package
 * `hyphen` carries them. A pattern says at each place between letters how much it speaks for a break (odd) or
 * against one (even); the strongest voice counts. (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983.)
 */

/** Letters to what follows them; a number is an index into the levels, for a pattern that ends here. */
export interface Trie {
  readonly [letter: string]: Trie | number | readonly [Trie, number]
}

/** Levels by index, the trie, and words with their own places. */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Trie,
  exceptions: Readonly<Record<string, readonly number[]>>,
]

/** Letters that stay before and after a break. */
export interface Least {
  readonly before: number
  readonly after: number
}

/** Shorter words are never broken. */
const SHORTEST = 6
/** Words that are remembered; a long text has some ten thousand different ones. */
const REMEMBERED = 20_000

/** Answers, for a word, the offsets (UTF-16 units, ascending) before which it may be broken. */
export function wordBreaker(
  [levels, trie, exceptions]: Patterns,
  least: Least,
): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return (word) => {
    const found = known.get(word)
    if (found) return found
    const points = pointsOf(word)
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, points)
    return points
  }
  function pointsOf(word: string): readonly number[] {
    const lower = word.toLowerCase()
    // Some capitals become two letters; then places in one are not places in the other.
    if (word.length < SHORTEST || lower.length !== word.length) return []
    const own = Object.hasOwn(exceptions, lower) ? exceptions[lower] : undefined
    const points = own ?? strongest(`.${lower}.`, levels, trie)
    return points.filter((at) => at >= least.before && at <= word.length - least.after && !isMark(word, at))
  }
}

function strongest(dotted: string, levels: readonly (readonly number[])[], trie: Trie): number[] {
  const voices = new Uint8Array(dotted.length + 1)
  for (let from = 0; from < dotted.length; from++) {
    // The dot of a pattern for the beginning of words has no level of its own.
    const base = Math.max(from, 1)
    let node: Trie | undefined = trie
    for (let at = from; node && at < dotted.length; at++) {
      const next: Trie[string] | undefined = node[dotted.charAt(at)]
      const level = typeof next === 'number' ? next : isPair(next) ? next[1] : undefined
      const pattern = level === undefined ? [] : (levels[level] ?? [])
      for (const [step, voice] of pattern.entries()) {
        if (voice > (voices[base + step] ?? 0)) voices[base + step] = voice
      }
      node = typeof next === 'number' ? undefined : isPair(next) ? next[0] : next
    }
  }
  const points: number[] = []
  // One less for the dot before the word.
  for (const [at, voice] of voices.entries()) if (voice % 2 === 1) points.push(at - 1)
  return points
}

function isPair(next: Trie[string] | undefined): next is readonly [Trie, number] {
  return Array.isArray(next)
}

/** Whether a sign that belongs to the letter before it stands here. */
function isMark(word: string, at: number): boolean {
  return /^\p{M}/u.test(word.slice(at, at + 2))
}
