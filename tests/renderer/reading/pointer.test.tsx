/** The pointer on the text and on the popover. */
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, paintedNames, wait } from './desk.tsx'

let desk: Desk
beforeEach(async () => {
  await page.viewport(1300, 700)
  const lines = Array.from(
    { length: 30 },
    (_, index) => `Line ${index} says that each party owes the others assistance and support.`,
  )
  desk = await openDesk([
    { id: 'one', title: 'One', blocks: lines },
    { id: 'two', title: 'Two', blocks: lines },
  ])
})
afterEach(() => desk.unmount())

const state = () => desk.session.window.getState()
interface Where {
  readonly side?: 'left' | 'right'
  /** the words' paragraph, where they stand in more than one */
  readonly line?: number
}
/** The middle of some words, from the corner of their text zone. */
const position = (words: string, { side = 'left', line }: Where = {}) => {
  const zone = desk.text(side)
  const block = [...zone.querySelectorAll('p')].find(
    (one, at) => (line ?? at) === at && one.textContent?.includes(words),
  )!
  const at = block.textContent.indexOf(words)
  const range = document.createRange()
  range.setStart(block.firstChild!, at)
  range.setEnd(block.firstChild!, at + words.length)
  const box = range.getClientRects()[0]!
  const origin = zone.getBoundingClientRect()
  return { x: box.x + box.width / 2 - origin.x, y: box.y + box.height / 2 - origin.y }
}
const click = (words: string, where: Where = {}) =>
  userEvent.click(desk.text(where.side), { position: position(words, where) })
async function drag(from: string, to: string): Promise<void> {
  await userEvent.dragAndDrop(desk.text(), desk.text(), {
    sourcePosition: position(from),
    targetPosition: position(to),
  })
}
const popover = () => document.querySelector<HTMLElement>('[data-popover="left"]')

test('a click focuses the shortest highlight, the next click the next, a click beside them none', async () => {
  const long = desk.mark('one', 'Line 1 says that each party')
  const short = desk.mark('one', 'each party', { nth: 1, colour: 2 })
  const seen = []
  for (let i = 0; i < 3; i++) {
    await click('each party', { line: 1 })
    seen.push(state().focus)
  }
  expect(seen).toEqual([short, long, short])
  await click('Line 5 says')
  expect(state().focus).toBeNull()
})

test('resting on a highlight lights it, leaving it lets go after a moment', async () => {
  const id = desk.mark('one', 'Line 2 says')
  await userEvent.hover(desk.text(), { position: position('Line 2 says') })
  await expect.poll(() => state().hover?.id).toBe(id)
  await userEvent.hover(desk.text(), { position: position('Line 9 says') })
  expect(state().hover?.id).toBe(id)
  await expect.poll(() => state().hover).toBeNull()
})

test('while a link is drawn, a click on a highlight is its other end', async () => {
  const from = desk.mark('one', 'Line 2 says')
  const to = desk.mark('two', 'Line 4 says')
  desk.session.window.setState({
    linking: { from: { kind: 'annotation', document: 'one', annotation: from } },
  })
  await click('Line 4 says', { side: 'right' })
  expect(state().linking?.to).toEqual({ kind: 'annotation', document: 'two', annotation: to })
})

test('dragging selects, and the popover opens clear of the words that were selected', async () => {
  for (const [from, to] of [
    ['Line 1 says', 'Line 2 says'],
    ['Line 0 says', 'Line 9 says'],
    ['Line 9 says', 'Line 6 says'],
  ] as const) {
    await drag(from, to)
    await expect.poll(() => popover()?.matches(':popover-open')).toBe(true)
    await wait(60)
    const box = popover()!.getBoundingClientRect()
    const words = getSelection()!.getRangeAt(0).getBoundingClientRect()
    const isClear = box.top >= words.bottom || box.bottom <= words.top || box.left >= words.right
    expect(isClear, `${from} … ${to}: ${JSON.stringify(box)} on ${JSON.stringify(words)}`).toBe(true)
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(innerWidth)
  }
})

test('a colour is chosen by mouse without losing the selection or the focus of the text', async () => {
  await drag('Line 1 says', 'Line 2 says')
  await userEvent.click(page.getByRole('button', { name: 'Rose' }))
  expect(desk.session.index.annotationsOf('one').length).toBe(1)
  expect(paintedNames()).toEqual(['left-wash-2-0'])
  expect(popover()).toBeNull()
  expect(getSelection()?.isCollapsed).toBe(true)
})

test('the popover steps aside while a dialog is open, and comes back', async () => {
  await drag('Line 2', 'others')
  const isShown = (): boolean | undefined => popover()?.checkVisibility({ visibilityProperty: true })
  for (const dialog of [null, { id: 'palette' }, null]) {
    desk.session.window.setState({ dialog })
    await expect.poll(isShown, { message: `dialog: ${dialog?.id}` }).toBe(dialog === null)
  }
})

test('the popover leaves when its words are scrolled out, and comes back', async () => {
  await drag('Line 0 says', 'Line 1 says')
  await expect.poll(() => popover()?.matches(':popover-open')).toBe(true)
  desk.scroller().scrollTop = 600
  await expect.poll(() => popover()?.hasAttribute('data-away')).toBe(true)
  desk.scroller().scrollTop = 0
  await expect.poll(() => popover()?.hasAttribute('data-away')).toBe(false)
})
