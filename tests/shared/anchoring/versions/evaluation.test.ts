/**
 * How good the transfer is, where the truth is known by construction: 5 % of the words changed, paragraphs moved,
 * divided, joined and doubled. What is proposed must be right; what is right must nearly always be proposed.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describePassage } from '#shared/anchoring/describe.ts'
import { transfer } from '#shared/anchoring/transfer.ts'
import type { Block } from '#shared/model/document.ts'
import type { Span } from '#shared/model/passage.ts'
import type { TransferRow } from '#shared/model/transfer-plan.ts'
import { type Chance, chance } from '../../support/chance.ts'
import { finished } from '../../support/finished.ts'
import { paragraphs } from '../../support/library.ts'
import { type Changes, newVersion, type NewVersion } from '../../support/new-version.ts'

const CHANGES: Changes = { words: 5, moved: 5, divided: 2, joined: 2, doubled: 1 }

function sample(name: string): Block[] {
  const text = readFileSync(new URL(`../../../../resources/samples/${name}`, import.meta.url), 'utf8')
  return paragraphs(...text.split('\n').filter((line) => line.trim() !== ''))
}

const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tu', 'sha', 'bel', 'o', 'ni', 'dra', 'wes', 'pa', 'qui', 'zon']

/** Words as unevenly frequent as in a language, verses and refrains among the paragraphs. */
function synthetic(count: number, by: Chance): Block[] {
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + by.below(4) }, () => SYLLABLES[by.below(SYLLABLES.length)]).join(''),
  )
  const word = (): string => words[Math.floor(words.length ** (by.below(10_000) / 10_000)) - 1] ?? 'ka'
  const refrain = Array.from({ length: 8 }, word).join(' ')
  return paragraphs(
    ...Array.from({ length: count }, (_, index) => {
      if (index % 40 === 39) return refrain
      const length = index % 3 === 0 ? 6 + by.below(6) : 30 + by.below(60)
      return `${Array.from({ length }, word).join(' ')}.`
    }),
  )
}

interface Asked {
  readonly from: number
  readonly to: number
}

function anyPassages({ words, old }: NewVersion, count: number, by: Chance): Asked[] {
  return Array.from({ length: count }, () => {
    const length = by.percent(10) ? 1 + by.below(2) : 3 + by.below(38)
    const from = by.below(Math.max(1, words.length - length))
    const to = Math.min(words.length, from + length)
    // Most passages keep to a paragraph.
    const text = old.text.slice(words[from]?.start, words[to - 1]?.end)
    const line = text.split('\n')[0] ?? ''
    if (line === text || by.percent(20)) return { from, to }
    const inLine = words.slice(from, to).filter(({ end }) => end <= (words[from]?.start ?? 0) + line.length)
    return { from, to: from + Math.max(1, inLine.length) }
  })
}

function outcome(version: NewVersion, asked: readonly Asked[]) {
  const { old, now, words, truth } = version
  const standing = asked.map(({ from, to }, index) => {
    const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
    return {
      annotation: `a${index}`,
      passage: describePassage(old.text, { document: 'd', version: 'v' }, [span]),
    }
  })
  const { rows } = finished(transfer(old, now, standing))
  const wrong: string[] = []
  let [placeable, right, exactly] = [0, 0, 0]
  rows.forEach((row, index) => {
    const wanted = truth(asked[index]?.from ?? 0, asked[index]?.to ?? 0)
    const [span] = row.spans
    if (wanted) placeable++
    if (!row.proposed || !span) return
    const agreement = wanted ? overlap(span, wanted) : 0
    if (version.own(span, asked[index]?.from ?? 0, asked[index]?.to ?? 0) < 0.8)
      wrong.push(shown(row, wanted && now.text.slice(wanted.start, wanted.end)))
    else right += agreement >= 0.75 ? 1 : 0
    if (agreement === 1) exactly++
  })
  const missed = rows.flatMap((row, index) => {
    const wanted = truth(asked[index]?.from ?? 0, asked[index]?.to ?? 0)
    return wanted && !row.proposed ? shown(row, now.text.slice(wanted.start, wanted.end)) : []
  })
  return { placeable, right, exactly, wrong, missed }
}

function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function shown({ status, score, reason, quote, words }: TransferRow, truth: string | undefined): string {
  return `${status} ${score} ${reason ?? ''}: “${quote}” -> “${words}”, should be “${truth ?? 'nowhere'}”`
}

test.each([
  ['the article', () => sample('alliance-of-sahel-states.txt'), 400, 20],
  ['the charter', () => sample('liptako-gourma-charter.md'), 400, 20],
  ['3,000 blocks', () => synthetic(3000, chance(7)), 3000, 1],
])(
  'at least 98 of 100 passages of %s are proposed where they belong, and none elsewhere',
  (name, blocks, count, rounds) => {
    const sum = { placeable: 0, right: 0, exactly: 0 }
    const wrong: string[] = []
    const missed: string[] = []
    for (let round = 1; round <= rounds; round++) {
      const by = chance(round)
      const version = newVersion(blocks(), CHANGES, by)
      const one = outcome(version, anyPassages(version, count, by))
      sum.placeable += one.placeable
      sum.right += one.right
      sum.exactly += one.exactly
      wrong.push(...one.wrong)
      missed.push(...one.missed)
    }
    if (process.env['SHOW'])
      console.log(
        name,
        sum,
        sum.right / sum.placeable,
        sum.exactly / sum.placeable,
        wrong.length,
        wrong.slice(0, 12),
        missed.length,
        missed.slice(0, 40),
      )
    expect(wrong).toEqual([])
    expect(sum.right / sum.placeable).toBeGreaterThanOrEqual(0.98)
  },
  60_000,
)
