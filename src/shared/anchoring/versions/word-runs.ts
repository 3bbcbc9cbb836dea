/**
 * Which words two stretches of text have in common, in order (Myers, “An O(ND) difference algorithm and its
 * variations”, 1986, by jsdiff). The work is bounded: long stretches are first divided at words that both have
 * once (patience diff), and what differs too much is said to have nothing in common.
 */
import { diffArrays } from 'diff'
import { longestRising } from './order.ts'
import { type Tokens, tokensOf } from './tokens.ts'

/** A run of the same words: token numbers on both sides. */
export interface WordRun {
  readonly old: number
  readonly now: number
  readonly length: number
}

export interface WordRuns {
  readonly old: Tokens
  readonly now: Tokens
  /** ascending on both sides, without overlap */
  readonly runs: readonly WordRun[]
}

/** Stretches with more words are divided before they are compared. */
const DIVIDE_ABOVE = 400
/** Insertions and deletions after which two stretches count as different throughout. */
const MOST_EDITS = 600

/** Compares two stretches word by word. */
export function wordRuns(oldText: string, newText: string): WordRuns {
  const [old, now] = [tokensOf(oldText), tokensOf(newText)]
  const runs: WordRun[] = []
  const add = (oldAt: number, newAt: number, length: number): void => {
    const last = runs.at(-1)
    if (length === 0) return
    if (last && last.old + last.length === oldAt && last.now + last.length === newAt)
      runs[runs.length - 1] = { ...last, length: last.length + length }
    else runs.push({ old: oldAt, now: newAt, length })
  }
  compare(old.words, now.words, 0, 0, add)
  return { old, now, runs }
}

type Add = (old: number, now: number, length: number) => void

function compare(
  old: readonly string[],
  now: readonly string[],
  oldAt: number,
  newAt: number,
  add: Add,
): void {
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail))
    tail++
  add(oldAt, newAt, head)
  const [oldRest, newRest] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
  if (oldRest.length > 0 && newRest.length > 0) {
    if (Math.max(oldRest.length, newRest.length) > DIVIDE_ABOVE)
      divide(oldRest, newRest, oldAt + head, newAt + head, add)
    else search(oldRest, newRest, oldAt + head, newAt + head, add)
  }
  add(oldAt + old.length - tail, newAt + now.length - tail, tail)
}

/** Divides at words that both have once and in the same order. */
function divide(
  old: readonly string[],
  now: readonly string[],
  oldAt: number,
  newAt: number,
  add: Add,
): void {
  const inNew = once(now)
  const both = [...once(old)].flatMap(([word, at]) => {
    const to = inNew.get(word)
    return at < 0 || to === undefined || to < 0 ? [] : [[at, to] as const]
  })
  let [fromOld, fromNew] = [0, 0]
  for (const anchor of longestRising(both.map(([, to]) => to))) {
    const [at, to] = both[anchor] ?? [0, 0]
    search(old.slice(fromOld, at), now.slice(fromNew, to), oldAt + fromOld, newAt + fromNew, add)
    add(oldAt + at, newAt + to, 1)
    fromOld = at + 1
    fromNew = to + 1
  }
  search(old.slice(fromOld), now.slice(fromNew), oldAt + fromOld, newAt + fromNew, add)
}

function search(
  old: readonly string[],
  now: readonly string[],
  oldAt: number,
  newAt: number,
  add: Add,
): void {
  if (old.length === 0 || now.length === 0) return
  const found = diffArrays([...old], [...now], { maxEditLength: MOST_EDITS })
  let [i, j] = [0, 0]
  for (const { added, removed, count } of found ?? []) {
    if (!added && !removed) add(oldAt + i, newAt + j, count)
    if (!added) i += count
    if (!removed) j += count
  }
}

/** Where each word stands that stands once; -1 for the others. */
function once(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  words.forEach((word, at) => found.set(word, found.has(word) ? -1 : at))
  return found
}
