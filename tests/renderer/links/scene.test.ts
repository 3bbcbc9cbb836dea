import { countLeaving, nearest, placeTie, type Sights, spread } from '#renderer/links/scene.ts'
import type { Tie, TieEnd } from '#renderer/links/ties.ts'
import type { Link } from '#shared/model/link.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const SIGHTS: Sights = {
  left: { scrollTop: 100, height: 500, offset: 0 },
  right: { scrollTop: 0, height: 500, offset: 40 },
}
/** A tie from a height of the left content to one of the right; both passages are 20 px high. */
const tie = (left: number, right: number): Tie => ({
  link: { id: `${left}-${right}` } as Link,
  colour: 1,
  ends: [
    { side: 'left', annotation: String(left) },
    { side: 'right', annotation: String(right) },
  ],
  count: 1,
})
const extentOf = (end: TieEnd) => ({ top: Number(end.annotation), bottom: Number(end.annotation) + 20 })
const place = (one: Tie) => placeTie(one, SIGHTS, extentOf)

test('an end is where its passage is on the screen, whatever each pane has scrolled', () => {
  expect(place(tie(150, 60))?.map((end) => end.flat)).toEqual([
    { top: 50, bottom: 70 },
    { top: 100, bottom: 120 },
  ])
})

test('an end out of sight lies at the edge it left by', () => {
  expect([tie(20, 60), tie(150, 900)].map((one) => place(one)?.map((end) => end.where))).toEqual([
    ['above', 'in'],
    ['in', 'below'],
  ])
})

test('a tie with no end in sight is not drawn', () => {
  expect(place(tie(20, 900))).toBeUndefined()
})

test('ends out of sight are counted by pane and edge', () => {
  const placed = [tie(20, 60), tie(10, 70), tie(150, 900), tie(150, 60)].flatMap((one) => [place(one) ?? []])
  expect(countLeaving(placed)).toEqual({
    'left-above': 2,
    'left-below': 0,
    'right-above': 0,
    'right-below': 1,
  })
})

test('of too many, those near the middle are drawn, in their own order, and those asked for always', () => {
  const ties = [110, 200, 300, 350, 400, 590].map((top) => tie(top, 250))
  const kept = nearest(ties, place, (one) => one === ties[5], 250, 3)
  expect(kept.map((one) => one.link.id)).toEqual(['300-250', '350-250', '590-250'])
})

test('names never stand closer than asked, and stay in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (heights) => {
      const sorted = spread(heights, 22, { top: -Infinity, bottom: Infinity }).toSorted((a, b) => a - b)
      return sorted.every((y, i) => i === 0 || y - (sorted[i - 1] ?? 0) >= 22)
    }),
  )
})

test('names stay within the edges, where counts lie, and push each other up', () => {
  expect(spread([790, 100, 795, 5], 22, { top: 12, bottom: 756 })).toEqual([734, 100, 756, 12])
})
