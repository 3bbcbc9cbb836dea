/** Reaching, selecting and marking a passage without a pointer. */
import { mark } from '#renderer/session/acts.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, paintedNames, wait } from './desk.tsx'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk([
    {
      id: 'one',
      title: 'One',
      blocks: [
        '# Title',
        'a duty to assist',
        ...Array.from({ length: 60 }, (_, index) => `Line ${index} of the rest`),
      ],
    },
  ])
  desk.text().focus()
})
afterEach(() => desk.unmount())

const keys = (text: string) => userEvent.keyboard(text)
const selected = () => {
  const span = desk.session.window.getState().selection?.span
  return span && desk.words('one').slice(span.start, span.end)
}

test('arrows reach a passage, Shift+arrows select it, and it settles', async () => {
  await keys('{Control>}{Home}{/Control}{ArrowDown}{Home}{Control>}{ArrowRight}{/Control}')
  await keys('{Shift>}{Control>}{ArrowRight}{/Control}{/Shift}')
  await expect.poll(selected).toBe('duty')
  expect(desk.session.window.getState().side).toBe('left')
})

test('lines are selected to their ends and across paragraphs', async () => {
  await keys('{Control>}{Home}{/Control}{ArrowDown}{Home}{Shift>}{End}{/Shift}')
  await expect.poll(selected).toBe('a duty to assist')
  await keys('{Shift>}{ArrowDown}{/Shift}')
  await expect.poll(selected).toMatch(/^a duty to assist\nLine 0/u)
})

test('Tab enters the popover at the last colour, Enter marks, and the text has the focus again', async () => {
  await keys('{Control>}{Home}{/Control}{Shift>}{End}{/Shift}')
  await expect.poll(selected).toBe('Title')
  await keys('{Tab}')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Amber')
  await keys('{ArrowRight}{Enter}')
  expect(paintedNames()).toContain('left-wash-2-0')
  await expect.poll(() => document.activeElement).toBe(desk.text())
})

test('Esc lets go of the selection and leaves the caret after it', async () => {
  await keys('{Control>}{Home}{/Control}{Shift>}{End}{/Shift}')
  await expect.poll(selected).toBe('Title')
  await keys('{Escape}')
  expect(desk.session.window.getState().selection).toBeNull()
  expect([getSelection()?.isCollapsed, getSelection()?.focusOffset]).toEqual([true, 5])
})

test.for([
  ['the next paragraph', '{Alt>}p{/Alt}'],
  ['the next sentence', '{Alt>}s{/Alt}'],
])(
  'Esc right after extending to %s lets go at once, with a card in front or a tool armed, and marks nothing',
  async ([, extend]) => {
    const focus = desk.mark('one', 'Line 5')
    await keys('{Control>}{Home}{/Control}')
    desk.session.window.setState({ focus, armed: { kind: 'colour', colour: 2 } })
    await keys(`${extend}{Escape}`)
    expect([getSelection()?.isCollapsed, desk.session.library.annotations.size]).toEqual([true, 1])
    const { selection, armed } = desk.session.window.getState()
    expect([selection, desk.session.window.getState().focus, armed?.kind]).toEqual([null, focus, 'colour'])
    await keys('{Escape}{Escape}')
    expect([desk.session.window.getState().focus, desk.session.window.getState().armed]).toEqual([null, null])
  },
)

test('Shift+Enter lists all highlights at the caret, and one of them can be chosen', async () => {
  const long = desk.mark('one', 'a duty to assist')
  desk.mark('one', 'duty')
  desk.geometry.left.source?.focusText(desk.words('one').indexOf('duty') + 1)
  await keys('{Shift>}{Enter}{/Shift}')
  await expect.poll(() => document.querySelectorAll('ul[popover] button').length).toBe(2)
  await keys('{ArrowDown}{Enter}')
  expect(desk.session.window.getState().focus).toBe(long)
})

test('the caret turns pages and stays in sight, to the end of the text and not beyond', async () => {
  await keys('{Control>}{Home}{/Control}{PageDown}')
  expect(desk.scroller().scrollTop).toBeGreaterThan(100)
  await keys('{Control>}{End}{/Control}{ArrowRight}{ArrowDown}')
  expect(desk.text().contains(getSelection()!.focusNode)).toBe(true)
  await wait(50)
  const caret = getSelection()!.getRangeAt(0).getBoundingClientRect()
  const view = desk.scroller().getBoundingClientRect()
  expect(caret.top >= view.top && caret.bottom <= view.bottom).toBe(true)
})

test('a digit of the keymap marks the selection and leaves the caret after it', async () => {
  await keys('{Control>}{Home}{/Control}{Shift>}{End}{/Shift}')
  await expect.poll(selected).toBe('Title')
  mark(desk.session, 3)
  expect([getSelection()?.isCollapsed, getSelection()?.focusOffset]).toEqual([true, 5])
})

test('keys mean the highlight that the caret is on, and never a card in front in another text', async () => {
  const here = desk.mark('one', 'a duty to assist')
  const other = desk.mark('one', 'Line 5')
  const { window } = desk.session
  window.setState({ focus: other })
  desk.geometry.left.source?.focusText(desk.words('one').indexOf('duty'))
  await expect.poll(() => subjectOf(desk.session)).toBe(here)
  desk.geometry.left.source?.focusText(desk.words('one').indexOf('a duty to assist') + 16)
  await expect.poll(() => window.getState().caretAt?.annotations).toEqual([here])
  desk.geometry.left.source?.focusText(desk.words('one').indexOf('Line 9'))
  await expect.poll(() => subjectOf(desk.session)).toBe(other)
  window.setState((state) => ({ caretAt: state.caretAt && { ...state.caretAt, document: 'two' } }))
  expect(subjectOf(desk.session)).toBeNull()
})

test('a key right after keys that moved means where they led, before the browser tells of it', async () => {
  const [first, second] = [desk.mark('one', 'a duty to assist'), desk.mark('one', 'Line 5')]
  const { geometry, session, text } = desk
  const key = (name: string) =>
    text().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
  geometry.left.source?.focusText(desk.words('one').indexOf('duty'))
  await expect.poll(() => subjectOf(session)).toBe(first)
  geometry.left.source?.focusText(desk.words('one').indexOf('Line 5') + 2)
  key('y')
  expect([subjectOf(session), selected()]).toEqual([second, undefined])
  getSelection()?.modify('extend', 'forward', 'word')
  const words = String(getSelection())
  key('y')
  expect([words, selected()]).toEqual(['ne', 'ne'])
})

test('a key right after a click means what was clicked, before the browser tells of the new selection', async () => {
  const [first, second] = [desk.mark('one', 'a duty to assist'), desk.mark('one', 'Line 5')]
  const { geometry, session } = desk
  geometry.left.source?.focusText(desk.words('one').indexOf('duty'))
  await expect.poll(() => subjectOf(session)).toBe(first)
  geometry.left.source?.focusText(desk.words('one').indexOf('Line 5') + 2)
  desk.text().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(subjectOf(session)).toBe(second)
})
