/**
 * Puts runs that stand from left to right in the order they are read. Each run's own letters are in reading order already
 * (pdf.js sees to that), so only whole runs change places, as rule L2 of the Unicode bidirectional algorithm has it.
 * https://www.unicode.org/reports/tr9/#L2
 */
import type { Placed } from './rows.ts'

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LTR = /[\p{L}--[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]]/v

/** Whether most letters of a line are of a script that is written from right to left. */
export function isRightToLeft(runs: readonly Placed[]): boolean {
  let balance = 0
  for (const { text } of runs)
    for (const letter of text) balance += RTL.test(letter) ? 1 : LTR.test(letter) ? -1 : 0
  return balance > 0
}

/** The runs of one row in reading order. */
export function inReadingOrder(runs: readonly Placed[]): readonly Placed[] {
  if (!runs.some(({ text }) => RTL.test(text))) return runs
  const base = isRightToLeft(runs) ? 1 : 0
  const levels = levelsOf(runs, base)
  let ordered = runs.map((run, at) => ({ run, level: levels[at] ?? base }))
  for (let level = Math.max(...levels); level >= 1; level--) ordered = reversed(ordered, level)
  return ordered.map(({ run }) => run)
}

/** Even levels are read to the right, odd ones to the left; what has no direction takes that of its surroundings. */
function levelsOf(runs: readonly Placed[], base: 0 | 1): number[] {
  const strong = runs.map(({ text }) =>
    RTL.test(text) ? 1 : LTR.test(text) || /\d/u.test(text) ? 2 - 2 * (1 - base) : -1,
  )
  return strong.map((level, at) => {
    if (level >= 0) return level
    const before = strong.slice(0, at).findLast((one) => one >= 0) ?? base
    const after = strong.slice(at + 1).find((one) => one >= 0) ?? base
    return before === after ? before : base
  })
}

function reversed<T extends { readonly level: number }>(runs: readonly T[], level: number): T[] {
  const result: T[] = []
  let held: T[] = []
  for (const run of runs) {
    if (run.level >= level) held.push(run)
    else {
      result.push(...held.toReversed(), run)
      held = []
    }
  }
  return [...result, ...held.toReversed()]
}
