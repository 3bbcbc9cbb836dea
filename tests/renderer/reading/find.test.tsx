/** Finding in a pane: words as a reader types them, places painted and gone to, patterns that cannot do harm. */
import { openFind, selectedWords, stepFind } from '#renderer/reading/find/deeds.ts'
import { foldText } from '#shared/text/find-fold.ts'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { armColour } from '#renderer/session/armed.ts'
import { type Desk, openDesk, painted, paintedNames, wait, wordsOf } from './desk.tsx'
import { HOSTILE } from './hostile.ts'

const ARTICLE = {
  id: 'article',
  title: 'On the charter',
  blocks: ['# On the charter', 'Le traité engage. The treaty binds; each TRAITE', 'ends here. Nothing else.'],
}
const CHARTER = { id: 'charter', title: 'Charter', blocks: ['A treaty of two.', 'Traité.'] }

/** Milliseconds after which a selection has settled, and more. */
const SETTLED = 500

let desk: Desk
afterEach(() => desk.unmount())

const finding = (side: 'left' | 'right' = 'left') => desk.session.window.getState().find[side]
const open = (side: 'left' | 'right' = 'left', words?: string) =>
  openFind(desk.session, desk.geometry[side], words)
const paintedWords = (name: string) => painted(name).map(wordsOf).toSorted()
const field = () => page.getByRole('textbox', { name: 'Find in this text' })

test('what is typed is found without case and accents, counted, painted and gone to', async () => {
  desk = await openDesk([ARTICLE])
  open()
  await field().fill('traite')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  expect(paintedWords('left-find')).toEqual(['TRAITE', 'traité'])
  expect(paintedWords('left-find-current')).toEqual(['traité'])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('2 of 2')).toBeVisible()
  expect(paintedWords('left-find-current')).toEqual(['TRAITE'])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.element(page.getByText('2 of 2')).toBeVisible()
})

test('leaving the find with an armed colour marks nothing', async () => {
  desk = await openDesk([ARTICLE])
  armColour(desk.session, 2)
  open('left', 'traite')
  await expect.element(page.getByText('1 of 2')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement).toBe(desk.text())
  await wait(SETTLED)
  expect(desk.session.library.annotations.size).toBe(0)
})

test('a phrase is found over the end of a block and painted in both', async () => {
  desk = await openDesk([ARTICLE])
  open('left', 'each traite ends')
  await expect.poll(() => paintedWords('left-find')).toEqual(['each TRAITE', 'ends'])
})

test.each([
  ['{Alt>}c{/Alt}', 'matchCase', ['TRAITE']],
  ['{Alt>}a{/Alt}', 'matchAccents', ['TRAITE']],
  ['{Alt>}w{/Alt}', 'wholeWords', ['TRAITE', 'traité']],
  ['{Alt>}x{/Alt}', 'pattern', ['TRAITE', 'traité']],
] as const)('%s in the bar turns the switch %s', async (keys, option, expected) => {
  desk = await openDesk([ARTICLE])
  open()
  await field().fill('TRAITE')
  await expect.poll(() => paintedWords('left-find')).toEqual(['TRAITE', 'traité'])
  await userEvent.keyboard(keys)
  await expect.poll(() => paintedWords('left-find')).toEqual(expected)
  expect(desk.session.passing.store.getState().findOptions[option]).toBe(true)
})

test('Esc leaves the bar, and what was found is selected in the text', async () => {
  desk = await openDesk([ARTICLE])
  open()
  await field().fill('treaty')
  await expect.element(page.getByText('1 of 1')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  const { selection } = desk.session.window.getState()
  expect(desk.words('article').slice(selection?.span.start, selection?.span.end)).toBe('treaty')
  expect(document.activeElement).toBe(desk.text())
  await expect.poll(paintedNames).toEqual([])
})

test('each pane has a find of its own', async () => {
  desk = await openDesk([ARTICLE, CHARTER])
  open('left', 'treaty')
  open('right', 'two')
  await expect.poll(() => paintedWords('left-find')).toEqual(['treaty'])
  await expect.poll(() => paintedWords('right-find')).toEqual(['two'])
})

test('what is no pattern is said in words, and one that takes too long is stopped', async () => {
  desk = await openDesk([{ ...ARTICLE, blocks: [`${'a'.repeat(60)}!`] }], {
    findOptions: { matchCase: false, matchAccents: false, wholeWords: false, pattern: true },
  })
  open()
  await field().fill('(a')
  await expect.element(page.getByText(/a round bracket is opened and not closed/u)).toBeVisible()
  await field().fill('(a+)+$')
  await expect.element(page.getByText(/took too long/u)).toBeVisible()
  await field().fill('a!')
  await expect.element(page.getByText('1 of 1')).toBeVisible()
})

test('the selection is what is looked for, its signs taken as they are in a pattern', async () => {
  desk = await openDesk([{ ...ARTICLE, blocks: ['Is it (a)? Or (a)?'] }])
  const span = { start: 6, end: 10 }
  desk.geometry.left.source?.select(span)
  expect(selectedWords(desk.session, desk.geometry.left)).toBe('(a)?')
  desk.session.passing.store.setState(({ findOptions }) => ({
    findOptions: { ...findOptions, pattern: true },
  }))
  open('left', selectedWords(desk.session, desk.geometry.left))
  await expect.poll(() => paintedWords('left-find')).toEqual(['(a)?', '(a)?'])
})

test('all of it becomes highlights in one step, and a second time nothing is doubled', async () => {
  desk = await openDesk([ARTICLE])
  open('left', 'traite')
  await expect.poll(() => finding()?.matches.count).toBe(2)
  const all = page.getByRole('button', { name: 'Mark all matches' })
  await all.click()
  await expect.poll(() => desk.session.library.annotations.size).toBe(2)
  const last = () => desk.session.window.getState().toasts.at(-1)?.id ?? 0
  const first = last()
  await all.click()
  await expect.poll(last).toBeGreaterThan(first)
  const quotes = () =>
    [...desk.session.library.annotations.values()].flatMap(({ target }) =>
      'spans' in target ? target.spans.map(({ quote }) => quote.exact) : [],
    )
  expect(quotes().toSorted()).toEqual(['TRAITE', 'traité'])
  await desk.session.undo()
  expect(quotes()).toEqual([])
})

test('more than twenty are asked about first', async () => {
  desk = await openDesk([{ ...ARTICLE, blocks: ['so '.repeat(21)] }])
  open('left', 'so')
  await expect.poll(() => finding()?.matches.count).toBe(21)
  await page.getByRole('button', { name: 'Mark all matches' }).click()
  expect(desk.session.library.annotations.size).toBe(0)
  await expect.element(page.getByText('Highlight 21 matches?')).toBeVisible()
  await page.getByRole('button', { name: 'Highlight', exact: true }).click()
  await expect.poll(() => desk.session.library.annotations.size).toBe(21)
  await expect.element(field()).toHaveFocus()
})

test('in a long text the last place is gone to, and only what is near is painted', async () => {
  const blocks = Array.from({ length: 3_000 }, (_, index) => `Paragraph ${index} has a needle in it.`)
  desk = await openDesk([{ ...ARTICLE, blocks }])
  open('left', 'needle')
  await expect.poll(() => finding()?.matches.count).toBe(3_000)
  const before = desk.scroller().scrollTop
  stepFind(desk.session, desk.geometry.left, 1)
  await expect.poll(() => finding()?.current).toBe(1)
  expect(desk.scroller().scrollTop).toBe(before)
  stepFind(desk.session, desk.geometry.left, -1)
  stepFind(desk.session, desk.geometry.left, -1)
  await expect.poll(() => desk.scroller().scrollTop).toBeGreaterThan(20_000)
  await expect.poll(() => paintedWords('left-find-current')).toEqual(['needle'])
  expect(painted('left-find').length).toBeLessThan(500)
})

test.each(Object.entries(HOSTILE))(
  'in %s, the words that are painted are the words that were found',
  async (_, blocks) => {
    desk = await openDesk([{ ...ARTICLE, blocks }])
    const words =
      blocks.map(({ text }) => text.trim().split(/\s+/u)[0] ?? '').findLast((word) => word !== '') ?? ''
    open('left', words)
    const fold = (text: string) =>
      foldText(text, { isCaseKept: false, isMarkKept: false, isLayoutKept: false }).folded
    await expect.poll(() => paintedWords('left-find').map(fold)).toContain(fold(words))
    expect(new Set(paintedWords('left-find').map(fold))).toEqual(new Set([fold(words)]))
  },
)
