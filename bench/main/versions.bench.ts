/**
 * A new version of a text of 3 MB with 10,000 annotations, 5 % of its words changed and paragraphs moved, beside one
 * of 300 kB with 1,000: ten times the text and ten times the annotations may cost some ten times the time. And the
 * worst case, two texts with nothing in common. Only ratios within one run are held to.
 */
import { describePassage } from '#shared/anchoring/describe.ts'
import { transfer } from '#shared/anchoring/transfer.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { expect, test } from 'vitest'
import { type Chance, chance } from '../../tests/shared/support/chance.ts'
import { paragraphs } from '../../tests/shared/support/library.ts'
import { newVersion } from '../../tests/shared/support/new-version.ts'

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tu', 'sha', 'bel', 'o', 'ni', 'dra', 'wes', 'pa', 'qui', 'zon']

test('a new version costs by the length of its text', { timeout: 600_000 }, () => {
  measure(50, 100, chance(1))
  const small = measure(600, 1_000, chance(2))
  const large = measure(6_000, 10_000, chance(2))
  const other = compare(text(6_000, chance(3)), text(6_000, chance(4)), 10_000, chance(5))
  const said = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
  console.log(
    `1,000 annotations on ${small.units} units: ${said(small.ms)}; 10,000 on ${large.units}: ${said(large.ms)} (× ${(large.ms / small.ms).toFixed(1)}), longest turn ${large.turn.toFixed(0)} ms`,
  )
  console.log(
    `10,000 on ${other.units} units with nothing in common: ${said(other.ms)}, longest turn ${other.turn.toFixed(0)} ms`,
  )
  expect(large.ms / small.ms).toBeLessThan(25)
})

function text(blocks: number, by: Chance): BlockTable {
  const words = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 1 + by.below(4) }, () => SYLLABLES[by.below(SYLLABLES.length)]).join(''),
  )
  const word = (): string => words[Math.floor(words.length ** (by.below(10_000) / 10_000)) - 1] ?? 'ka'
  return blockTable(
    paragraphs(
      ...Array.from({ length: blocks }, () => Array.from({ length: 40 + by.below(80) }, word).join(' ')),
    ),
  )
}

function measure(blocks: number, annotations: number, by: Chance) {
  const changes = { words: 5, moved: 5, divided: 2, joined: 2, doubled: 1 }
  const { old, now } = newVersion(text(blocks, by).blocks, changes, by)
  return compare(old, now, annotations, by)
}

function compare(old: BlockTable, now: BlockTable, annotations: number, by: Chance) {
  const standing = Array.from({ length: annotations }, (_, index) => {
    const start = by.below(old.text.length - 200)
    const span = { start, end: start + 10 + by.below(180) }
    return {
      annotation: `a${index}`,
      passage: describePassage(old.text, { document: 'd', version: 'v' }, [span]),
    }
  })
  const begin = performance.now()
  let [last, turn] = [begin, 0]
  const work = transfer(old, now, standing)
  for (let step = work.next(); !step.done; step = work.next()) {
    turn = Math.max(turn, performance.now() - last)
    last = performance.now()
  }
  return { ms: performance.now() - begin, turn, units: old.text.length }
}
