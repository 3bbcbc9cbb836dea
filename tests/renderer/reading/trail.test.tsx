/** The way back in a pane. */
import { leave, stepOnTrail, trailOf } from '#renderer/session/trail.ts'
import { walk } from '#renderer/travel/walk.ts'
import { layOut, paneHere } from '#renderer/session/desk.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, wait } from './desk.tsx'

const lines = (name: string) => Array.from({ length: 200 }, (_, index) => `${name} line ${index}`)

let desk: Desk
beforeEach(async () => {
  desk = await openDesk([
    { id: 'one', title: 'One', blocks: ['# One', ...lines('one')] },
    { id: 'two', title: 'Two', blocks: ['# Two', ...lines('two')] },
    { id: 'three', title: 'Three', blocks: ['# Three'] },
  ])
})
afterEach(() => desk.unmount())

const top = () => Math.round(desk.scroller().scrollTop)
const jumpTo = async (words: string) => {
  const start = desk.words('one').indexOf(words)
  desk.geometry.left.source?.reveal({ start, end: start + words.length })
  await expect.poll(top).toBeGreaterThan(0)
  await wait(50)
}
const step = (direction: 'back' | 'forward') => walk(desk.session, desk.geometry, 'left', direction)

test('back goes to the line that was read before the jump, forward to where the jump led', async () => {
  await jumpTo('one line 150')
  const block = () => desk.geometry.left.source?.place()?.block
  const far = block()
  expect(step('back')).toBe(true)
  await expect.poll(top).toBe(0)
  expect(step('forward')).toBe(true)
  await expect.poll(block).toBe(far)
})

test('a passage in sight is gone to without a stop on the way', async () => {
  const start = desk.words('one').indexOf('one line 2')
  desk.geometry.left.source?.reveal({ start, end: start + 8 })
  expect(trailOf(desk.session).getState().left.back).toEqual([])
})

test('each pane has a way of its own', async () => {
  await jumpTo('one line 150')
  expect(walk(desk.session, desk.geometry, 'right', 'back')).toBe(false)
})

test('back brings the text that lay there before another was laid over it', () => {
  const { session } = desk
  layOut(session, session.library.documents.get('three')!, 'left')
  expect(step('back')).toBe(true)
  expect(paneHere(session, 'left')?.document).toBe('one')
})

test('where the library is only read, the way back stays as it was', () => {
  const { session } = desk
  const three = session.library.documents.get('three')!
  layOut(session, three, 'left')
  const before = trailOf(session).getState().left
  session.status.setState({ readOnly: { code: 'read-only', message: 'Read only.', params: {} } })
  expect(() => step('back')).toThrow()
  expect(() => layOut(session, session.library.documents.get('two')!, 'left')).toThrow()
  expect(trailOf(session).getState().left).toEqual(before)
})

test('stops in texts that are gone are passed over', () => {
  const { session } = desk
  leave(session, 'left', { document: 'one', version: 'one-v1' })
  leave(session, 'left', { document: 'gone', version: 'gone-v1' })
  layOut(session, session.library.documents.get('three')!, 'left')
  trailOf(session).setState(({ left }) => ({ left: { ...left, back: left.back.slice(0, 2) } }))
  expect(step('back')).toBe(true)
  expect(paneHere(session, 'left')?.document).toBe('one')
})

test('where every stop is gone nobody goes anywhere, and there is no way forward from there', () => {
  leave(desk.session, 'left', { document: 'gone', version: 'gone-v1' })
  expect(step('back')).toBe(false)
  expect(trailOf(desk.session).getState().left).toEqual({ back: [], forward: [] })
})

test('two stops at one place are one', () => {
  const stop = { document: 'one', version: 'one-v1', place: { block: 5, offset: 0 } }
  leave(desk.session, 'left', stop)
  leave(desk.session, 'left', { ...stop, place: { block: 6, offset: 0.2 } })
  expect(
    trailOf(desk.session)
      .getState()
      .left.back.map(({ place }) => place?.block),
  ).toEqual([6])
})

test('at the end of the way there is no step', () => {
  expect(stepOnTrail(desk.session, 'left', 'forward', undefined)).toBeUndefined()
})

test('the caret moves by unit, and with extend the selection goes along', () => {
  const source = desk.geometry.left.source!
  source.focusText(0)
  source.move('paragraph', 1)
  source.move('paragraph', 1, true)
  expect(getSelection()?.toString().trim()).toBe('one line 0')
})
