/** Pointed Hebrew and Arabic in both panes: every block runs its own way, and what belongs to it goes along. */
import { type Desk, frame, openDesk, painted } from '../reading/desk.tsx'
import type { Block } from '#shared/model/document.ts'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'

const HEBREW = 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ׃ וְהָאָרֶץ הָיְתָה תֹהוּ וָבֹהוּ וְחֹשֶׁךְ עַל־פְּנֵי תְהוֹם.'
const ARABIC = 'بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ. الْحَمْدُ لِلَّهِ رَبِّ الْعَالَمِينَ. الرَّحْمَٰنِ الرَّحِيمِ.'

const quote = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  text,
  within: [{ id: `q${id}`, kind: 'quote' }],
})
const item = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  text,
  within: [
    { id: 'list', kind: 'list', ordered: true },
    { id: `i${id}`, kind: 'item' },
  ],
})
const blocks = (words: string): Block[] => [
  { id: 'h', type: 'heading', level: 1, text: words.slice(0, 30) },
  { id: 'p', type: 'paragraph', text: words },
  { id: 'e', type: 'paragraph', text: 'An English paragraph in between.' },
  quote('a', words),
  item('b', words),
]

let desk: Desk
beforeEach(async () => {
  await page.viewport(1440, 900)
  desk = await openDesk([
    { id: 'he', title: 'בראשית', language: 'he', blocks: blocks(HEBREW) },
    { id: 'ar', title: 'الفاتحة', blocks: blocks(ARABIC) },
  ])
})
afterEach(() => desk.unmount())

const SIDES = ['left', 'right'] as const
const block = (side: (typeof SIDES)[number], index: number) =>
  desk.text(side).querySelector<HTMLElement>(`[data-block="${index}"]`)!
const lineOf = (element: HTMLElement) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  return [...range.getClientRects()].toSorted((a, b) => a.top - b.top)[0]!
}

test.each(SIDES)(
  'on the %s, headings and paragraphs begin at the right edge, English ones at the left',
  (side) => {
    for (const index of [0, 1]) {
      const box = block(side, index).getBoundingClientRect()
      expect(Math.abs(lineOf(block(side, index)).right - box.right)).toBeLessThan(2)
    }
    const english = block(side, 2)
    expect(Math.abs(lineOf(english).left - english.getBoundingClientRect().left)).toBeLessThan(2)
  },
)

test.each(SIDES)('on the %s, the bar of a quotation and the numbers of a list stand at the right', (side) => {
  const bar = getComputedStyle(block(side, 3).closest('blockquote')!)
  expect([bar.borderRightWidth, bar.borderLeftWidth]).toEqual(['2px', '0px'])
  const list = getComputedStyle(block(side, 4).closest('ol')!)
  expect(Number.parseFloat(list.paddingRight)).toBeGreaterThan(10)
  expect(list.paddingLeft).toBe('0px')
})

test.each(SIDES)('on the %s, the margin of the notes stays on the outside', (side) => {
  const text = desk.text(side).getBoundingClientRect()
  const margin = desk.scroller(side).querySelector('.test-margin')!.getBoundingClientRect()
  expect(margin.left > text.right).toBe(side === 'right')
})

test.each([
  ['left', 'he', 'אֱלֹהִים'],
  ['right', 'ar', 'اللَّهِ'],
] as const)(
  'on the %s, a highlight covers the words, points and all, and says where it lies',
  async (side, id, words) => {
    const annotation = desk.mark(id, words)
    await frame()
    const ranges = [...CSS.highlights.keys()].filter((name) => name.includes(side)).flatMap(painted)
    const [range] = ranges
    const live = document.createRange()
    live.setStart(range!.startContainer, range!.startOffset)
    live.setEnd(range!.endContainer, range!.endOffset)
    expect(live.toString()).toBe(words)
    const extent = desk.geometry[side].extent(annotation)!
    const box = live.getBoundingClientRect()
    const { scrollTop, clientTop } = desk.geometry[side].view
    expect(Math.abs(extent.top - scrollTop + clientTop - box.top)).toBeLessThan(2)
    expect(Math.abs(extent.bottom - scrollTop + clientTop - box.bottom)).toBeLessThan(2)
  },
)

test('the caret goes left through Hebrew, and is drawn where its letter begins', async () => {
  const text = desk.text('left')
  text.focus()
  const selection = getSelection()!
  selection.collapse(block('left', 1).firstChild, 0)
  const xs: number[] = []
  for (let step = 0; step < 4; step++) {
    await userEvent.keyboard('{ArrowLeft}')
    await frame()
    const caret = desk.scroller('left').querySelector<HTMLElement>('[class*="caret"]')!
    xs.push(caret.getBoundingClientRect().left)
  }
  expect(xs).toEqual(xs.toSorted((a, b) => b - a))
  expect(new Set(xs).size).toBe(4)
})

test('the popover of a selection opens at its end, at the left', async () => {
  const node = block('left', 1).firstChild!
  const end = HEBREW.indexOf(' אֵת')
  desk.text('left').focus()
  getSelection()?.setBaseAndExtent(node, 0, node, end)
  const popover = () => document.querySelector<HTMLElement>('[data-popover="left"]')
  await expect.poll(() => popover()?.getBoundingClientRect().width ?? 0).toBeGreaterThan(50)
  const range = getSelection()!.getRangeAt(0).getBoundingClientRect()
  await expect
    .poll(() => {
      const box = popover()!.getBoundingClientRect()
      return Math.abs((box.left + box.right) / 2 - range.left)
    })
    .toBeLessThan(Math.max(20, 0))
})
