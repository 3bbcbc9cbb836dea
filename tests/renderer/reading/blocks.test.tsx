/** What is special about some blocks on the page: wide tables, characters that turn the order of words. */
import type { Block } from '#shared/model/document.ts'
import { page } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { type Desk, frame, openDesk, painted, wordsOf } from './desk.tsx'

let desk: Desk
afterEach(() => desk.unmount())
const open = async (...blocks: Block[]) => {
  await page.viewport(900, 700)
  desk = await openDesk([{ id: 'one', title: 'One', blocks }])
}

test('a table of 200 columns scrolls in a box of its own, and its far cells are selected as they stand', async () => {
  const columns = Array.from({ length: 200 }, (_, at) => `cell-${at}`)
  const text = columns.join('\t')
  const cells = columns.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }))
  await open({ id: 'a', type: 'paragraph', text: 'Before.' }, { id: 'r', type: 'tableRow', text, cells })
  const box = desk.text().querySelector('table')?.parentElement
  expect(desk.scroller().scrollWidth).toBeLessThanOrEqual(desk.scroller().clientWidth + 1)
  expect(box?.scrollWidth).toBeGreaterThan(5000)
  desk.mark('one', 'cell-199')
  await frame()
  expect(painted('left-wash-1-0').map(wordsOf)).toEqual(['cell-199'])
})

test.each([
  ['in plain words', 'access \u202Elevel\u202C // \u2066user\u2069', undefined],
  [
    'in marked words',
    'access \u202Elevel\u202C // \u2066user\u2069',
    [{ start: 0, end: 20, type: 'em' as const }],
  ],
])(
  'characters that turn the order of words are seen %s, and count as they stand',
  async (_name, text, marks) => {
    await open({ id: 'a', type: 'paragraph', text, ...(marks && { marks }) })
    const block = desk.text().querySelector('p')
    expect(block?.textContent).toBe(text)
    const controls = [...(block?.querySelectorAll<HTMLElement>('[data-control]') ?? [])]
    const seen = controls.map((one) =>
      ['::before', '::after'].map((part) => getComputedStyle(one, part).content.slice(1, 4)).join(' '),
    )
    expect(seen).toEqual(['RLO one', 'one PDF', 'LRI one', 'one PDI'])
    desk.mark('one', 'level')
    await frame()
    expect(painted('left-wash-1-0').map(wordsOf)).toEqual(['level'])
  },
)
