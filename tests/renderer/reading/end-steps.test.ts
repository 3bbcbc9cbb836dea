/** Where ends of highlights go, and which highlights have bars: pure cases. */
import { stepEnd, withEnd, wordsAt } from '#renderer/reading/ends/end-steps.ts'
import { barsOf, stacked } from '#renderer/reading/stack/stacked.ts'
import { expect, it } from 'vitest'

/** A span in brackets in a text. */
function read(marked: string) {
  const start = marked.indexOf('[')
  return { text: marked.replace(/[[\]]/gu, ''), span: { start, end: marked.indexOf(']') - 1 } }
}
function show(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

it.each<[string, 'start' | 'end', 1 | -1, boolean, string]>([
  ['a [duty] here', 'end', 1, false, 'a [duty ]here'],
  ['a [duty] here', 'start', 1, false, 'a d[uty] here'],
  ['a [duty] here', 'end', 1, true, 'a [duty here]'],
  ['a [duty here]', 'end', -1, true, 'a [duty] here'],
  ['one [two three]', 'start', 1, true, 'one two [three]'],
  ['one [two]', 'start', -1, true, '[one two]'],
  ['[one]\ntwo', 'end', 1, false, '[one\nt]wo'],
  ['one\n[two]', 'start', -1, false, 'on[e\ntwo]'],
  ['see [👩‍👩‍👧] all', 'end', -1, false, 'see [👩‍👩‍👧] all'],
  ['see [a👩‍👩‍👧] all', 'end', -1, false, 'see [a]👩‍👩‍👧 all'],
])('%s, the %s by %i (word: %s): %s', (from, end, direction, byWord, to) => {
  const { text, span } = read(from)
  expect(show(text, stepEnd(text, span, end, direction, byWord))).toBe(to)
})

it.each<[string, 'start' | 'end', number, string]>([
  ['a [duty] here', 'end', 9, 'a [duty he]re'],
  ['a [duty] here', 'end', 0, 'a [d]uty here'],
  ['a [duty] here', 'start', 12, 'a dut[y] here'],
  ['one\n[two]', 'start', 3, 'one\n[two]'],
  ['[e\u0301a] b', 'start', 1, '[e\u0301a] b'],
])('%s, the %s put at %i: %s', (from, end, offset, to) => {
  const { text, span } = read(from)
  expect(show(text, withEnd(text, span, end, offset))).toBe(to)
})

it('says some words at an end', () => {
  const { text, span } = read('[It was the best of times, it was the worst of times]')
  expect([wordsAt(text, span, 'start', 10), wordsAt(text, span, 'end', 8)]).toEqual([
    'It was the',
    'of times',
  ])
})

it('finds what lies over another annotation, and not over itself', () => {
  const entry = (annotation: string, start: number, end: number) => ({ annotation, start, end })
  const entries = [
    entry('a', 0, 10),
    entry('b', 5, 8),
    entry('c', 10, 20),
    entry('d', 30, 40),
    entry('d', 35, 50),
  ]
  expect(stacked(entries).map(({ annotation }) => annotation)).toEqual(['a', 'b'])
})

it('puts bars side by side where their heights meet', () => {
  const bar = (top: number, bottom: number) => ({
    entry: { annotation: `${top}`, start: top, end: bottom },
    top,
    bottom,
  })
  const bars = barsOf([bar(0, 60), bar(30, 60), bar(30, 90), bar(58, 120)])
  expect(bars.map(({ top, bottom, lane }) => [top, bottom, lane])).toEqual([
    [0, 60, 0],
    [30, 90, 1],
    [30, 60, 2],
    [58, 120, 0],
  ])
})
