import { GAP, layOut, type Wish } from '#renderer/notes/margin-layout.ts'
import { rangeAround } from '#renderer/notes/margin-window.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const cards = fc
  .array(fc.record({ wish: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 10, max: 400 }) }), {
    maxLength: 40,
  })
  .map((list) => list.toSorted((a, b) => a.wish - b.wish))
const focused = cards.chain((list) =>
  fc.tuple(fc.constant(list), fc.integer({ min: -1, max: list.length - 1 })),
)

/** For any cards and any focus. */
const law = (holds: (list: Wish[], focus: number, tops: number[]) => boolean) =>
  fc.assert(fc.property(focused, ([list, focus]) => holds(list, focus, layOut(list, focus))))

test('cards never overlap, so they keep their order', () => {
  law((list, _focus, tops) =>
    tops.every((top, i) => i === 0 || top >= (tops[i - 1] ?? 0) + (list[i - 1]?.height ?? 0) + GAP),
  )
})

test('the focused card is at its wish', () => {
  law((list, focus, tops) => focus < 0 || tops[focus] === list[focus]?.wish)
})

test('without a focus no card stands above its wish, and the first one at it', () => {
  law(
    (list, focus, tops) =>
      focus >= 0 || (tops[0] === list[0]?.wish && tops.every((top, i) => top >= (list[i]?.wish ?? 0))),
  )
})

test('a card leaves its wish only because the next or the one before touches it', () => {
  const touches = (list: Wish[], tops: number[], i: number) =>
    tops[i] === list[i]?.wish ||
    tops[i] === (tops[i - 1] ?? Number.NaN) + (list[i - 1]?.height ?? 0) + GAP ||
    (tops[i] ?? 0) + (list[i]?.height ?? 0) + GAP === tops[i + 1]
  law((list, _focus, tops) => tops.every((_top, i) => touches(list, tops, i)))
})

test('cards that have room stay where they wish, whoever is focused', () => {
  const roomy = [0, 200, 400].map((wish) => ({ wish, height: 100 }))
  expect([-1, 0, 1, 2].map((focus) => layOut(roomy, focus))).toEqual([-1, 0, 1, 2].map(() => [0, 200, 400]))
})

test('the range around a stretch asks for few of ten thousand heights', () => {
  let asked = 0
  const range = rangeAround(10_000, (index) => (asked++, index * 50), { top: 250_000, bottom: 252_000 })
  expect([range, asked < 40]).toEqual([[4940, 5040], true])
})
