/** Ends, ranges, stacks and the armed tool, as a reader uses them. */
import { armColour, armTag } from '#renderer/session/armed.ts'
import { mergeHighlights, splitAt } from '#renderer/session/reshaping.ts'
import { nameColour } from '#shared/commands/settings.ts'
import { tagAnnotation } from '#shared/commands/annotations.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, painted, paintedNames, wordsOf } from './desk.tsx'

let desk: Desk
beforeEach(async () => {
  await page.viewport(1300, 700)
  desk = await openDesk([
    {
      id: 'one',
      title: 'One',
      blocks: Array.from(
        { length: 40 },
        (_, index) => `Line ${index} says that each party owes the others help.`,
      ),
    },
  ])
})
afterEach(() => desk.unmount())

const keys = (text: string) => userEvent.keyboard(text)
const state = () => desk.session.window.getState()
const quote = (id: string): string => {
  const passage = passageOf(desk.session.library.annotations.get(id)!)
  return passage ? quotedText(passage) : ''
}
const all = () => desk.session.index.annotationsOf('one')
const steps = () => desk.memory.committed.map(({ command }) => command)
const handle = (end: 'start' | 'end') =>
  document.querySelector<HTMLButtonElement>(`button[data-end="${end}"]`)!
const bars = () => [...document.querySelectorAll<HTMLButtonElement>('[role="toolbar"] [data-annotation]')]
/** A place in the window: the left edge of the first of some words, or the right edge of the last. */
function edge(words: string, side: 'left' | 'right'): { x: number; y: number } {
  const block = [...desk.text().querySelectorAll('p')].find((one) => one.textContent.includes(words))!
  const at = block.textContent.indexOf(words)
  const range = document.createRange()
  range.setStart(block.firstChild!, at)
  range.setEnd(block.firstChild!, at + words.length)
  const box = range.getBoundingClientRect()
  return { x: box[side], y: box.y + box.height / 2 }
}
const pointer = (type: string, target: EventTarget, { x, y }: { x: number; y: number }) =>
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      button: 0,
      clientX: x,
      clientY: y,
    }),
  )
async function focus(id: string): Promise<void> {
  desk.text().focus()
  desk.session.window.setState({ focus: id })
  await expect.poll(() => handle('end').hidden).toBe(false)
}
function select(words: string): void {
  const start = desk.words('one').indexOf(words)
  desk.geometry.left.source?.select({ start, end: start + words.length })
}

test('handles stand at the ends of the focused highlight, in both places', async () => {
  await focus(desk.mark('one', 'each party', { nth: 3 }))
  const [start, end] = [handle('start').getBoundingClientRect(), handle('end').getBoundingClientRect()]
  const words = edge('Line 3 says that each party', 'right')
  expect(Math.abs(end.x + end.width / 2 - words.x)).toBeLessThan(2)
  expect(Math.abs(start.y - end.y)).toBeLessThan(2)
  expect(handle('end').getAttribute('aria-label')).toBe('End of the highlight “each party”')
})

test('an end is dragged over blocks, shown at once, and kept in one step', async () => {
  const id = desk.mark('one', 'Line 2 says')
  await focus(id)
  pointer('pointerdown', handle('end'), edge('Line 2 says', 'right'))
  pointer('pointermove', window, edge('Line 4 says that', 'right'))
  await expect.poll(() => painted('left-wash-1-0').map(wordsOf).at(-1)).toBe('Line 4 says that')
  expect(quote(id)).toBe('Line 2 says')
  pointer('pointerup', window, edge('Line 4 says that', 'right'))
  expect(quote(id)).toMatch(/^Line 2 says[^]*Line 4 says that$/u)
  await desk.session.settled()
  expect(steps()).toEqual(['annotation.add', 'annotation.retarget'])
})

test('Esc while dragging leaves everything as it was, and an end never passes the other', async () => {
  const id = desk.mark('one', 'Line 2 says')
  await focus(id)
  pointer('pointerdown', handle('start'), edge('Line 2 says', 'left'))
  pointer('pointermove', window, edge('Line 4 says', 'right'))
  await expect.poll(() => painted('left-wash-1-0').map(wordsOf)).toEqual(['s'])
  await keys('{Escape}')
  expect([quote(id), painted('left-wash-1-0').map(wordsOf)]).toEqual(['Line 2 says', ['Line 2 says']])
})

test('Tab goes to an end, arrows move it, Enter keeps it, Esc does not', async () => {
  const id = desk.mark('one', 'each party')
  await focus(id)
  await keys('{Tab}')
  expect(document.activeElement).toBe(handle('start'))
  await keys(
    '{Control>}{ArrowLeft}{/Control}{Tab}{Shift>}{/Shift}{Control>}{ArrowRight}{/Control}{ArrowRight}{Escape}',
  )
  expect(quote(id)).toBe('that each party')
  expect(document.activeElement).toBe(desk.text())
  desk.session.window.setState({ moving: 'end' })
  expect(document.activeElement).toBe(handle('end'))
  await keys('{Control>}{ArrowRight}{/Control}{Enter}')
  expect(quote(id)).toBe('that each party owes')
})

test('an end that is out of sight is brought into sight by its command', async () => {
  const start = desk.words('one').indexOf('Line 30 says')
  const id = desk.mark('one', desk.words('one').slice(start, start + 20))
  desk.text().focus()
  desk.session.window.setState({ focus: id, moving: 'end' })
  await expect.poll(() => document.activeElement).toBe(handle('end'))
  await expect.poll(() => desk.scroller().scrollTop).toBeGreaterThan(200)
})

test('what is selected with Ctrl becomes a further range of the focused highlight', async () => {
  const id = desk.mark('one', 'Line 2 says')
  await focus(id)
  desk.text().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, ctrlKey: true }))
  select('Line 5 says')
  dispatchEvent(new PointerEvent('pointerup'))
  await expect.poll(() => quote(id)).toBe('Line 2 says … Line 5 says')
  expect([state().focus, state().selection, painted('left-focus').map(wordsOf)]).toEqual([
    id,
    null,
    ['Line 2 says', 'Line 5 says'],
  ])
})

test('a highlight is split at the caret and merged again', () => {
  const id = desk.mark('one', 'Line 2 says that each')
  desk.session.window.setState({ focus: id })
  const second = splitAt(desk.session, desk.words('one').indexOf('Line 2') + 'Line 2 says'.length) ?? ''
  expect([quote(id), quote(second)]).toEqual(['Line 2 says', 'that each'])
  mergeHighlights(desk.session, [second, id])
  expect([quote(id), all().length]).toEqual(['Line 2 says … that each', 1])
})

test('bars show every one of several highlights, and lead to each', async () => {
  const long = desk.mark('one', 'Line 2 says that each party')
  const short = desk.mark('one', 'each party', { nth: 2, colour: 3 })
  desk.mark('one', 'Line 7 says')
  await expect.poll(() => bars().map((bar) => bar.dataset['annotation'])).toEqual([long, short])
  const column = desk.text().getBoundingClientRect()
  for (const bar of bars()) expect(bar.getBoundingClientRect().left).toBeGreaterThanOrEqual(column.right)
  bars()[0]!.focus()
  await keys('{ArrowDown}')
  expect([state().hover?.id, document.activeElement]).toEqual([short, bars()[1]])
  await keys('{Enter}')
  expect(state().focus).toBe(short)
})

test('an armed colour marks every selection until it is put away', async () => {
  armColour(desk.session, 4)
  select('Line 2 says')
  await expect.poll(() => all().length).toBe(1)
  select('Line 3 says')
  await expect.poll(() => all().map((one) => one.style?.colour)).toEqual([4, 4])
  expect([paintedNames(), state().selection, desk.text().dataset['armed']]).toEqual([
    ['left-wash-4-0'],
    null,
    '4',
  ])
})

test('an armed tag is put on every selection with the highlight, in one step', async () => {
  const first = desk.mark('one', 'Line 9 says')
  desk.session.run(tagAnnotation, { annotation: first, tags: [{ label: 'duty' }] })
  const [tag = ''] = desk.session.library.tags.keys()
  armTag(desk.session, tag)
  select('Line 2 says')
  await expect.poll(() => all().map(({ tags }) => tags)).toEqual([[tag], [tag]])
  await desk.session.settled()
  expect(steps().slice(2)).toEqual(['annotation.add'])
})

test('a highlight the caret comes into is said, with its colour, meaning and tags', async () => {
  desk.session.run(nameColour, { colour: 1, label: '', meaning: 'claim' })
  const id = desk.mark('one', 'Line 0 says')
  desk.session.run(tagAnnotation, { annotation: id, tags: [{ label: 'duty' }] })
  desk.text().focus()
  await keys('{Control>}{End}{/Control}{Control>}{Home}{/Control}{ArrowRight}')
  await expect.poll(() => state().announced.text).toBe('Highlight, Amber — claim: “Line 0 says”. Tags: duty.')
})

test('with keys, an armed colour waits until Shift is let go', async () => {
  desk.text().focus()
  armColour(desk.session, 2)
  await keys('{Control>}{Home}{/Control}{Shift>}{Control>}{ArrowRight}{/Control}')
  await expect.poll(() => state().selection?.span.end).toBe(4)
  await keys('{Control>}{ArrowRight}{/Control}')
  expect(all().length).toBe(0)
  await keys('{/Shift}')
  await expect.poll(() => all().map(({ id }) => quote(id))).toEqual(['Line 0'])
})
