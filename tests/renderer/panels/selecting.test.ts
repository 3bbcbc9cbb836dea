import {
  afterRemoval,
  extendTo,
  moveTo,
  NONE_CHOSEN,
  type Rows,
  type Selecting,
  takeAll,
  targets,
  toggle,
} from '#renderer/panels/annotations/selecting.ts'
import { expect, test } from 'vitest'

const rowsOf = (letters: string): Rows => ({
  length: letters.length,
  at: (index) => letters[index],
  indexOf: (id) => letters.indexOf(id),
})
const ROWS = rowsOf('abcdef')
/** `b>acd`: at b, with a, c and d chosen. */
const said = ({ active, chosen }: Selecting) => `${active ?? ''}>${[...chosen].toSorted().join('')}`
type Step = (rows: Rows, before: Selecting) => Selecting
const go =
  (to: number): Step =>
  (rows, before) =>
    moveTo(rows, before, to)
const extend =
  (to: number): Step =>
  (rows, before) =>
    extendTo(rows, before, to)
const flip =
  (at: number): Step =>
  (rows, before) =>
    toggle(rows, before, at)

test.each<[string, readonly Step[], string]>([
  ['arrows move and choose nothing', [go(1), go(2)], 'c>'],
  ['beyond the ends is the end', [go(99)], 'f>'],
  ['Space chooses one more', [flip(0), go(3), flip(3)], 'd>ad'],
  ['and no longer', [flip(0), flip(0)], 'a>'],
  ['Shift extends from where one was', [go(1), extend(3)], 'd>bcd'],
  ['and turns round there', [go(2), extend(4), extend(1)], 'b>bc'],
  ['Shift after a click extends from it', [flip(4), extend(2)], 'c>cde'],
  ['all is all that is shown', [go(2), (rows, before) => takeAll(rows, before)], 'c>abcdef'],
])('%s', (_name, steps, expected) => {
  expect(said(steps.reduce((state, step) => step(ROWS, state), NONE_CHOSEN))).toBe(expected)
})

test.each([
  ['the one after it', 2, 'c', 'd'],
  ['at the end the one before', 5, 'f', 'e'],
  ['the first that stays after many', 1, 'bcd', 'e'],
  ['the last that stays before many', 4, 'cdef', 'b'],
  ['nothing when all go', 0, 'abcdef', ''],
])('after a removal the focus is on %s', (_name, at, gone, expected) => {
  const after = afterRemoval(ROWS, moveTo(ROWS, NONE_CHOSEN, at), new Set(gone))
  expect(after.active ?? '').toBe(expected)
})

test('what is done is done to the chosen ones in their order, else to the active one', () => {
  const two = flip(1)(ROWS, flip(4)(ROWS, NONE_CHOSEN))
  expect([targets(ROWS, two).join(''), targets(ROWS, go(3)(ROWS, NONE_CHOSEN)).join('')]).toEqual(['be', 'd'])
})
