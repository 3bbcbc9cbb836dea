/** What a transfer says of single passages, and the laws it keeps for any two texts. */
import fc from 'fast-check'
import { describe as group, expect, it } from 'vitest'
import { describePassage } from '#shared/anchoring/describe.ts'
import { transfer } from '#shared/anchoring/transfer.ts'
import { wordLikeness } from '#shared/anchoring/versions/likeness-of-words.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { finished } from '../../support/finished.ts'
import { law } from '../../support/law.ts'
import { paragraphs } from '../../support/library.ts'
import { anySpan, anyTable } from '../../support/texts.ts'

const source = { document: 'd', version: 'v' }

/** The row of a passage marked as «…» in the old blocks; several marks are one passage. */
function rowOf(old: readonly string[], now: readonly string[]) {
  const marked = old.join('\n')
  const spans = [...marked.matchAll(/«([^»]*)»/gu)].map((found, index) => {
    const start = found.index - 2 * index
    return { start, end: start + (found[1]?.length ?? 0) }
  })
  const table = blockTable(paragraphs(...old.map((text) => text.replaceAll(/[«»]/gu, ''))))
  const passage = describePassage(table.text, source, spans)
  const { rows } = finished(transfer(table, blockTable(paragraphs(...now)), [{ annotation: 'a', passage }]))
  const [row] = rows
  if (!row) throw new Error('no row')
  return row
}

const HEAD = 'The opening words of this small text stay as they are.'
const TAIL = 'The closing words of this small text stay as they are.'

group('a passage', () => {
  it.each<[string, string[], string[], string, string, boolean]>([
    [
      'before which a block was put',
      [HEAD, 'of «the same» words'],
      ['New.', HEAD, 'of the same words'],
      'exact',
      'the same',
      true,
    ],
    [
      'whose line is broken elsewhere',
      [HEAD, 'some words «broken off here» at last', TAIL],
      [HEAD, 'some words broken  off here at last', TAIL],
      'exact',
      'broken  off here',
      true,
    ],
    [
      'in a paragraph that was divided',
      [HEAD, 'One long sentence stands here. «Another one follows it», and ends.', TAIL],
      [HEAD, 'One long sentence stands here.', 'Another one follows it, and ends.', TAIL],
      'exact',
      'Another one follows it',
      true,
    ],
    [
      'over two paragraphs that were joined',
      [HEAD, 'The first one «ends so.', 'And the second» one begins.', TAIL],
      [HEAD, 'The first one ends so. And the second one begins.', TAIL],
      'exact',
      'ends so. And the second',
      true,
    ],
    [
      'in a paragraph that moved',
      [HEAD, 'Some words «to be moved» down.', 'A second paragraph.', TAIL],
      [HEAD, 'A second paragraph.', TAIL, 'Some words to be moved down.'],
      'moved',
      'to be moved',
      true,
    ],
    [
      'with a word replaced',
      [HEAD, 'a duty «of mutual assistance and relief» among all', TAIL],
      [HEAD, 'a duty of mutual assistance and help among all', TAIL],
      'reworded',
      'of mutual assistance and help',
      true,
    ],
    [
      'with a letter mended',
      [HEAD, 'a duty of «asistance» among all of them', TAIL],
      [HEAD, 'a duty of assistance among all of them', TAIL],
      'reworded',
      'assistance',
      true,
    ],
    [
      'at whose end a word was put in',
      [HEAD, 'the duty «of each state» to help all others', TAIL],
      [HEAD, 'the duty of each state always to help all others', TAIL],
      'exact',
      'of each state',
      true,
    ],
    [
      'whose number changed',
      [HEAD, 'as said in «Article 6» of this text here', TAIL],
      [HEAD, 'as said in Article 7 of this text here', TAIL],
      'reworded',
      'Article 7',
      false,
    ],
    [
      'of a sentence that was taken out',
      [HEAD, '«Nobody will miss these words.»', TAIL],
      [HEAD, TAIL],
      'lost',
      '',
      false,
    ],
    [
      'of a repeated verse, told by its place',
      ['A one', 'la la «la»', 'B two', 'la la la', 'C three'],
      ['A one', 'la la la', 'B two', 'la la la', 'C three'],
      'exact',
      'la',
      true,
    ],
    [
      'of a repeated verse of which one is gone',
      ['A one', 'la «li la»', 'la li la', 'B two'],
      ['A one', 'la li la', 'B two'],
      'lost',
      '',
      false,
    ],
    [
      'with several parts, one of which is lost',
      [HEAD, 'the «first part» of it', 'the «second and longer part» of it', TAIL],
      [HEAD, 'the first part of it', TAIL],
      'lost',
      '',
      false,
    ],
  ])('%s', (_name, old, now, status, words, proposed) => {
    expect(rowOf(old, now)).toMatchObject({ status, words, proposed })
  })
  it('that could stand in two places is left to the reader, with the reason', () => {
    const moved = 'Words that were moved away from here.'
    const row = rowOf([HEAD, `«${moved}»`, TAIL], [`And ${moved} So.`, HEAD, TAIL, `And ${moved} So.`])
    expect(row).toMatchObject({ status: 'lost', reason: 'ambiguous', spans: [], proposed: false })
  })
})

group('any two texts', () => {
  const passageIn = ({ table, span }: { table: BlockTable; span: { start: number; end: number } }) => [
    { annotation: 'a', passage: describePassage(table.text, source, [span]) },
  ]
  it('that are the same keep every passage exactly where it is', () => {
    law(anySpan, (one) => {
      const { rows, diff } = finished(transfer(one.table, one.table, passageIn(one)))
      const isBlank = one.table.text.slice(one.span.start, one.span.end).trim() === ''
      if (!isBlank) expect(rows[0]).toMatchObject({ status: 'exact', score: 1, proposed: true })
      expect(diff.rows).toMatchObject([{ kind: 'same' }])
    })
  })
  it('have places inside of the new one, with words as like as the score says', () => {
    law(fc.tuple(anySpan, anyTable), ([one, now]) => {
      const [row] = finished(transfer(one.table, now, passageIn(one))).rows
      for (const { start, end } of row?.spans ?? []) {
        expect([start >= 0, start < end, end <= now.text.length]).toEqual([true, true, true])
        const likeness = wordLikeness(
          one.table.text.slice(one.span.start, one.span.end),
          now.text.slice(start, end),
        )
        expect(Math.abs(likeness - (row?.score ?? 0))).toBeLessThanOrEqual(0.001)
      }
      expect(row?.spans.length === 0).toBe(row?.status === 'lost')
    })
  })
  it('have a diff that has every block of both, once', () => {
    law(fc.tuple(anyTable, anyTable), ([old, now]) => {
      const { diff } = finished(transfer(old, now, []))
      const count = (side: 'old' | 'new') =>
        new Set(
          diff.rows.flatMap((row) =>
            row[side] === undefined
              ? []
              : Array.from({ length: row.count ?? 1 }, (_, at) => (row[side] ?? 0) + at),
          ),
        ).size
      expect([count('old'), count('new')]).toEqual([old.blocks.length, now.blocks.length])
    })
  })
})

it('does not take one of several free places because the others lie behind many taken ones', () => {
  const same = 'The Parties shall take due note of this article.'
  const tax =
    'Tax officers gather yearly levies from merchants, brewers and millers, while courts weigh fines.'
  const fish =
    'Along rivers, roads and mountain passes smugglers carry cheese, bread, salt and barrels of herring.'
  const others = Array.from(
    { length: 300 },
    (_, at) => `Number ${at} says so${at}. ${same} And goes on ${at}.`,
  )
  const row = rowOf(
    [
      ...others,
      `Zebras graze near calm ponds, herons watch them. «${same}» Whales sing where nobody listens.`,
    ],
    [`${tax} ${same} ${fish}`, ...others, `${fish} ${fish} ${same} ${tax} ${tax}`],
  )
  expect([row.status, row.reason, row.proposed]).toEqual(['lost', 'ambiguous', false])
})
