import { matchesOf } from '#shared/text/find-matches.ts'
import { expect, test } from 'vitest'

/** 2–5, 5–9, 20–30 */
const matches = matchesOf(Uint32Array.of(2, 5, 5, 9, 20, 30))

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
  [20, 2],
  [21, 3],
])('from offset %i on, the first is number %i', (offset, index) => {
  expect(matches.from(offset)).toBe(index)
})

test.each([
  [0, 2, []],
  [0, 3, [2]],
  [4, 6, [2, 5]],
  [9, 20, []],
  [25, 26, [20]],
  [0, 99, [2, 5, 20]],
])('between %i and %i are those that start at %j', (start, end, starts) => {
  expect(matches.within({ start, end }).map((span) => span.start)).toEqual(starts)
})

test('there is nothing at an index past the last', () => {
  expect([matches.at(2), matches.at(3), matches.at(-1)]).toEqual([
    { start: 20, end: 30 },
    undefined,
    undefined,
  ])
})
