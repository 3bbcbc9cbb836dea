/** What the dialog of a new version computes: its lines, its decisions, its sums. */
import { asked, decided, firstDecisions, outcome, statusCounts } from '#renderer/panels/versions/decisions.ts'
import { changePlaces, diffCounts, diffLines } from '#renderer/panels/versions/diff-lines.ts'
import { corrected } from '#renderer/panels/versions/correcting.ts'
import type { Block } from '#shared/model/document.ts'
import type { TextDiff, TransferRow } from '#shared/model/transfer-plan.ts'
import { expect, test } from 'vitest'

const row = (annotation: string, more: Partial<TransferRow>): TransferRow => ({
  annotation,
  version: 'v1',
  status: 'exact',
  score: 1,
  spans: [{ start: 0, end: 5 }],
  quote: 'words',
  words: 'words',
  proposed: true,
  ...more,
})
const ROWS = [
  row('a', {}),
  row('b', { status: 'reworded', score: 0.7, proposed: false }),
  row('c', { status: 'lost', spans: [], words: '', proposed: false, reason: 'not-found' }),
]

test('what is proposed is accepted from the start, the rest asks', () => {
  expect([...firstDecisions(ROWS)]).toEqual([['a', 'accepted']])
  expect(outcome(ROWS, firstDecisions(ROWS))).toEqual({ come: 1, open: 2, stay: 2 })
})

test('what has no place cannot be accepted, and keeps what it had', () => {
  const all = decided(new Map([['c', 'left']]), ROWS, 'accepted')
  expect(Object.fromEntries(all)).toEqual({ a: 'accepted', b: 'accepted', c: 'left' })
})

test('what is undecided is not handed on', () => {
  const decisions = decided(firstDecisions(ROWS), [row('b', {})], 'refused')
  expect(asked(ROWS, decisions)).toEqual([
    { annotation: 'a', decision: 'accepted' },
    { annotation: 'b', decision: 'refused' },
  ])
})

test('every status has its number', () => {
  expect(statusCounts(ROWS)).toEqual({ exact: 1, moved: 0, reworded: 1, lost: 1 })
})

const DIFF: TextDiff = {
  rows: [
    { kind: 'same', old: 0, new: 0, count: 10 },
    { kind: 'changed', old: 10, new: 10, parts: [{ kind: 'same', text: 'a' }] },
    { kind: 'same', old: 12, new: 11, count: 3 },
    { kind: 'removed', old: 15, parts: [{ kind: 'removed', text: 'b' }] },
    { kind: 'moved', old: 11, new: 14, parts: [{ kind: 'same', text: 'c' }] },
    { kind: 'same', old: 16, new: 15, count: 20 },
  ],
}
const short = (opened: readonly number[] = []) =>
  diffLines(DIFF, new Set(opened)).map((line) =>
    line.kind === 'fold' ? `fold ${line.count}` : `${line.kind} ${line.old ?? '-'} ${line.new ?? '-'}`,
  )

test('long runs of the same are folded with one block of them on either side, and a moved block leaves a line', () => {
  expect(short()).toEqual([
    'fold 9',
    'same 9 9',
    'changed 10 10',
    'gone 11 14',
    'same 12 11',
    'same 13 12',
    'same 14 13',
    'removed 15 -',
    'moved 11 14',
    'same 16 15',
    'fold 19',
  ])
})

test('an opened run is shown in full', () => {
  expect(short([0])).toHaveLength(19)
})

test('only differences are stepped through', () => {
  const lines = diffLines(DIFF, new Set())
  expect(changePlaces(lines).map((at) => lines[at]?.kind)).toEqual(['changed', 'removed', 'moved'])
  expect(diffCounts(DIFF)).toEqual({ same: 33, changed: 1, added: 0, removed: 1, moved: 1 })
})

const PARAGRAPH: Block = { id: 'b1', type: 'paragraph', text: 'A small mistke.' }
const VERSE: Block = { id: 'b2', type: 'verse', text: 'one\ntwo' }

test.each([
  [PARAGRAPH, 'A small mistake.', 'A small mistake.'],
  [PARAGRAPH, 'A small\n  mistake.', 'A small mistake.'],
  [PARAGRAPH, 'A small mistke.', undefined],
  [PARAGRAPH, '', ''],
  [VERSE, 'one\nthree', 'one\nthree'],
])('a correction of %o to %j is kept as %j', (block, typed, kept) => {
  expect(corrected(new Map([[block.id, 'before']]), block, typed).get(block.id)).toBe(kept)
})
