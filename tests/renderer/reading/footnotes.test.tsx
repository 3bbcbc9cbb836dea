/** Notes while reading: shown at their sign, gone to, come back from; the text stays what it is. */
import { showNoteHere } from '#renderer/reading/footnotes/show-here.ts'
import type { Block } from '#shared/model/document.ts'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, frame, openDesk, painted, wait, wordsOf } from './desk.tsx'

const sign = (start: number, note: string) =>
  ({ start, end: start + 1, type: 'noteRef', attrs: { container: note } }) as const
const note = (id: string, block: string, text: string, more: Partial<Block> = {}): Block => ({
  id: block,
  type: 'paragraph',
  within: [{ id, kind: 'note' }],
  text,
  ...more,
})
const filler: Block[] = Array.from({ length: 80 }, (_, at) => ({
  id: `l${at}`,
  type: 'paragraph',
  text: `Line ${at} between the text and its notes, which stand at its end.`,
}))

let desk: Desk
beforeEach(async () => {
  await page.viewport(900, 700)
  desk = await openDesk([
    {
      id: 'one',
      title: 'One',
      blocks: [
        {
          id: 'a',
          type: 'paragraph',
          text: 'Assistance is owed1 and given2.',
          marks: [sign(18, 'n1'), sign(29, 'n2')],
        },
        ...filler,
        { id: 'b', type: 'paragraph', text: 'Again1.', marks: [sign(5, 'n1')] },
        note('n1', 'c', 'The first note, with stress.', { marks: [{ start: 21, end: 27, type: 'em' }] }),
        note('n1', 'd', 'Its second paragraph.'),
        note('n2', 'e', 'The second note.'),
      ],
    },
  ])
})
afterEach(() => desk.unmount())

const signs = () => [...desk.text().querySelectorAll<HTMLElement>('[data-note]')]
const shown = () => document.querySelector<HTMLElement>('[data-footnote]')
const source = () => desk.geometry.left.source!
const at = (words: string) => desk.words('one').indexOf(words)
const caretAt = () => desk.words('one').slice(source().caret(), (source().caret() ?? 0) + 9)
const back = () => desk.text().querySelectorAll<HTMLElement>('[data-back]')

test('resting on a sign shows its note as it is set; leaving hides it', async () => {
  await userEvent.hover(signs()[0]!)
  await expect.poll(() => shown()?.textContent).toContain('The first note, with stress.Its second paragraph.')
  expect([shown()?.querySelector('em')?.textContent, shown()?.querySelector('[data-back]')]).toEqual([
    'stress',
    null,
  ])
  await userEvent.hover(desk.text().querySelectorAll('p')[6]!)
  await expect.poll(shown).toBeNull()
})

test('the pointer goes from a sign into its note, which stays until it leaves that too', async () => {
  await userEvent.hover(signs()[0]!)
  await expect.poll(shown).not.toBeNull()
  await userEvent.hover(shown()!)
  await wait(600)
  expect(shown()).not.toBeNull()
  await userEvent.hover(desk.text().querySelectorAll('p')[20]!)
  await expect.poll(shown).toBeNull()
})

test('at the caret a key shows it, Enter goes there, Enter on its arrow comes back to the sign', async () => {
  source().focusText(3)
  expect(showNoteHere(desk.session, 'left', source())).toBe(true)
  await expect.poll(() => shown()?.dataset['footnote']).toBe('n1')
  expect(desk.session.window.getState().announced.text).toContain('The first note')
  await userEvent.keyboard('{Enter}')
  await expect.poll(caretAt).toBe('The first')
  expect(shown()).toBeNull()
  back()[0]?.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => source().caret()).toBe(18)
  await expect.poll(() => desk.scroller().scrollTop).toBe(0)
})

test('Escape hides it and gives the caret back', async () => {
  source().focusText(3)
  showNoteHere(desk.session, 'left', source())
  await expect.poll(shown).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  expect([shown(), document.activeElement === desk.text(), source().caret()]).toEqual([null, true, 3])
})

test('where there is no note in the paragraph, nothing is shown', () => {
  source().focusText(at('Line 3'))
  expect(showNoteHere(desk.session, 'left', source())).toBe(false)
})

test('a click goes to the note, and its arrow back to the sign one came from, of several', async () => {
  source().reveal({ start: at('Again'), end: at('Again') + 5 })
  await wait(50)
  await userEvent.click(signs()[2]!)
  await expect.poll(caretAt).toBe('The first')
  await userEvent.click(back()[0]!)
  await expect.poll(caretAt).toBe('1.\nThe fi')
  expect(back()).toHaveLength(2)
})

test('an arrow that was not come to leads to the first sign', async () => {
  source().reveal({ start: at('The second note'), end: at('The second note') + 5 })
  await wait(50)
  await userEvent.click(back()[1]!)
  await expect.poll(() => source().caret()).toBe(29)
})

test('a highlight over a sign is chosen beside the sign, and with the Control key on it', async () => {
  const id = desk.mark('one', 'owed1 and')
  await frame()
  await userEvent.click(signs()[0]!, { modifiers: ['Control'] })
  expect([desk.session.window.getState().chosen, desk.session.window.getState().focus]).toEqual([[], id])
  desk.session.window.setState({ focus: null })
  await userEvent.click(signs()[0]!)
  expect(desk.session.window.getState().focus).toBeNull()
})

test('signs, arrows and their notes leave offsets and painting alone', async () => {
  const before = desk.words('one')
  desk.mark('one', 'owed1 and given2')
  await frame()
  expect(painted('left-wash-1-0').map(wordsOf)).toEqual(['owed1 and given2'])
  source().select({ start: 0, end: before.length })
  expect(desk.session.window.getState().selection?.span).toEqual({ start: 0, end: before.length })
})

test('its parts say what they are', () => {
  const roles = [...desk.text().querySelectorAll('[role]')].map((one) => one.getAttribute('role'))
  expect(new Set(roles)).toEqual(new Set(['doc-noteref', 'doc-footnote', 'doc-backlink']))
})
