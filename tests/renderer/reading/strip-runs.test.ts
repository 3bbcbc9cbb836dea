import { annotationNear } from '#renderer/reading/overview/strip-marks.ts'
import { runsOf, stretchesOf } from '#renderer/reading/overview/strip-runs.ts'
import type { Style } from '#shared/model/annotation.ts'
import { expect, test } from 'vitest'

const mark = (top: number, bottom: number, colour: Style['colour'] = 1, kind: Style['mark'] = 'wash') => ({
  top,
  bottom,
  style: { colour, mark: kind },
})
/** `0-4:1w2u`: from, to, colours with the first letter of their mark. */
const said = (...marks: ReturnType<typeof mark>[]) =>
  runsOf(marks, 100)
    .map(
      ({ top, bottom, kinds }) =>
        `${top}-${bottom}:${kinds.map((one) => one.colour + one.mark[0]!).join('')}`,
    )
    .join(' ')

test.each<[string, ReturnType<typeof mark>[], string]>([
  ['a mark fills its rows', [mark(3, 7)], '2-8:1w'],
  ['the least is one row', [mark(4, 4.2)], '4-6:1w'],
  ['neighbours alike are one', [mark(0, 2), mark(2.5, 6)], '0-6:1w'],
  ['others stand side by side', [mark(0, 4), mark(2, 6, 2, 'underline')], '0-2:1w 2-4:1w2u 4-6:2u'],
  ['a fourth has no room', [1, 2, 3, 4].map((colour) => mark(0, 2, colour as 1)), '0-2:1w2w3w'],
  ['beyond the end is the last row', [mark(120, 130)], '98-100:1w'],
])('%s', (_name, marks, expected) => {
  expect(said(...marks)).toBe(expected)
})

test('ten thousand marks are no more runs than there are rows', () => {
  const marks = Array.from({ length: 10_000 }, (_, at) => mark(at / 10, at / 10 + 1, ((at % 5) + 1) as 1))
  expect(runsOf(marks, 1000).length).toBeLessThanOrEqual(500)
})

test('heights that touch are one stretch', () => {
  expect(stretchesOf([1, 3, 9, 200], 100)).toEqual([
    { top: 0, bottom: 4 },
    { top: 8, bottom: 10 },
    { top: 98, bottom: 100 },
  ])
})

const LYING = [
  ['long', 10, 80],
  ['a', 20, 22],
  ['b', 40, 41],
].map(([annotation, top, bottom]) => ({
  annotation: String(annotation),
  top: Number(top),
  bottom: Number(bottom),
  style: undefined,
  isLinked: false,
}))

test.each([
  [5, undefined],
  [12, 'long'],
  [21, 'a'],
  [42, 'b'],
  [60, 'long'],
  [90, undefined],
])('at %i px the pointer means %s', (height, expected) => {
  expect(annotationNear(LYING, height)).toBe(expected)
})
