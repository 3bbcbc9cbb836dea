/**
 * How alike two passages are in their words: the share of words that stand in both in the same order, of the
 * longer one. A word with a mended letter counts for as much of it as stayed; a number that changed is another
 * number. Signs count a quarter of a word.
 */
import { isWord } from './tokens.ts'
import { wordRuns } from './word-runs.ts'

const SIGN = 0.25
/** A word with less in common with the one in its place is another word. */
const MENDED = 0.6
const NUMBER = /\p{N}/u

/** 1 for the same words, whatever white space is between them; 0 for none in common. */
export function wordLikeness(old: string, now: string): number {
  const compared = wordRuns(old, now)
  const { runs } = compared
  const [mine, other] = [compared.old.words, compared.now.words]
  let common = 0
  let [i, j] = [0, 0]
  for (const run of [...runs, { old: mine.length, now: other.length, length: 0 }]) {
    const [gone, come] = [mine.slice(i, run.old), other.slice(j, run.now)]
    if (gone.length === come.length) gone.forEach((word, at) => (common += mended(word, come[at] ?? '')))
    for (const word of mine.slice(run.old, run.old + run.length)) common += weight(word)
    i = run.old + run.length
    j = run.now + run.length
  }
  const all = Math.max(sum(mine), sum(other))
  return all === 0 ? Number(old === now) : Math.min(1, common / all)
}

function weight(word: string): number {
  return isWord(word) ? 1 : SIGN
}

function sum(words: readonly string[]): number {
  return words.reduce((all, word) => all + weight(word), 0)
}

/** How much of a word is in the one that stands in its place: its first and last letters. */
function mended(old: string, now: string): number {
  if (!isWord(old) || !isWord(now) || NUMBER.test(old + now)) return 0
  const [a, b] = [old.toLowerCase(), now.toLowerCase()]
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const share = (head + tail) / Math.max(a.length, b.length)
  return share >= MENDED ? share : 0
}
