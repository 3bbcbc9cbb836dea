/** Keys of the reader's own: struck, refused, taken from others, given back. */
import { actionFor } from '#renderer/shell/keymap.ts'
import { Shortcuts } from '#renderer/shell/dialogs/shortcuts.tsx'
import { spell } from '#renderer/shell/keys.ts'
import { printSheet } from '#renderer/shell/print-sheet.ts'
import { ACTIONS } from '#renderer/shell/registry.ts'
import { assignKeys, clashesWith, keysOf, refusalOf, resetKeys } from '#renderer/shell/shortcuts.ts'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openWindow } from './open-shell.tsx'

const action = (id: string) => ACTIONS.get(id)!

test.each([
  [{ key: 'k', ctrlKey: true }, 'linux', 'Mod+K'],
  [{ key: 'K', ctrlKey: true, shiftKey: true }, 'windows', 'Mod+Shift+K'],
  [{ key: 'k', metaKey: true }, 'mac', 'Mod+K'],
  [{ key: 'ß', code: 'KeyS', altKey: true }, 'mac', 'Alt+S'],
  [{ key: 'л', code: 'KeyK' }, 'linux', 'K'],
  [{ key: '?', shiftKey: true }, 'linux', '?'],
  [{ key: '+', ctrlKey: true }, 'linux', 'Mod++'],
  [{ key: 'ArrowLeft', altKey: true }, 'linux', 'Alt+ArrowLeft'],
  [{ key: 'F9', shiftKey: true }, 'linux', 'Shift+F9'],
  [{ key: ' ' }, 'linux', 'Space'],
  [{ key: 'Shift', shiftKey: true }, 'linux', undefined],
  [{ key: 'Dead' }, 'linux', undefined],
] as const)('%j on %s is spelt %s', (stroke, platform, keys) => {
  expect(spell(new KeyboardEvent('keydown', stroke), platform)).toBe(keys)
})

test('keys given to one action are heard for it, and taken from the one that had them', async () => {
  const { session, context } = await openWindow()
  assignKeys(action('settings'), ['Mod+B'], session)
  const stroke = new KeyboardEvent('keydown', { key: 'b', ctrlKey: true })
  expect(actionFor(stroke, context)?.id).toBe('settings')
  expect(keysOf(action('panel.toggle'), session)).toEqual([])
})

test('the same letter in places that never meet is no clash', async () => {
  const { session } = await openWindow()
  expect(clashesWith(action('annotation.next'), 'J', session)).toEqual([])
  expect(clashesWith(action('settings'), 'J', session).map(({ id }) => id)).toEqual(['annotation.next'])
})

test.each([
  ['Mod+T', 'browser'],
  ['Escape', 'kept'],
  ['Shift+Enter', undefined],
  ['ArrowDown', 'kept'],
  ['Shift+Home', 'kept'],
  ['Mod+J', undefined],
] as const)('%s is refused because of: %s', (keys, why) => {
  expect(refusalOf(keys)?.why).toBe(why)
})

test('own keys are given back one by one or all at once', async () => {
  const { session } = await openWindow()
  assignKeys(action('settings'), ['Mod+J'], session)
  assignKeys(action('note'), [], session)
  resetKeys(session, action('settings'))
  expect(session.passing.store.getState().shortcuts).toEqual({ note: [] })
  resetKeys(session)
  expect(keysOf(action('note'), session)).toEqual(['N'])
})

test('the sheet has the keys that nobody can change too', async () => {
  const { show } = await openWindow()
  await show(<Shortcuts close={() => {}} />)
  const line = (name: RegExp) => page.getByRole('row', { name }).element().textContent
  expect([line(/^Find: next match/u), line(/^Open the note of/u)]).toEqual([
    'Find: next match, previous matchEnter · Shift Enter',
    'Open the note of the highlightEnter',
  ])
})

test('what a place hears itself can be changed like the rest', async () => {
  const { show } = await openWindow()
  await show(<Shortcuts close={() => {}} />)
  const line = (id: string) => document.querySelector(`[data-action="${id}"]`)?.textContent
  const ids = [
    'link.edit',
    'highlight.list',
    'find.switch.matchCase',
    'note.bold',
    'note.orderedList',
    'note.tools',
  ]
  expect(ids.map(line)).toEqual([
    'Edit the link…E',
    'List all highlights hereShift Enter',
    'Find: Match capitalsAlt C',
    'Note: BoldCtrl B',
    'Note: Numbered listCtrl Shift 7',
    'Note: Go to its toolsAlt F10',
  ])
})

test('a letter alone is no key where one writes', async () => {
  expect(refusalOf('B', action('note.bold'))?.why).toBe('written')
  expect(refusalOf('B', action('link.edit'))).toBeUndefined()
})

test('in the sheet: strike keys that are taken, hear whose they are, take them', async () => {
  const { session, show } = await openWindow()
  await show(<Shortcuts close={() => {}} />)
  await page.getByRole('button', { name: 'Change the keys of “Settings…”' }).click()
  await userEvent.keyboard('{Control>}e{/Control}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('Ctrl E belongs to: Export.')
  await page.getByRole('button', { name: 'Use it here instead' }).click()
  expect(keysOf(action('settings'), session)).toEqual(['Mod+E'])
  expect(keysOf(action('export'), session)).toEqual([])
})

test.each([
  ['keys are struck', ['{Control>}j{/Control}']],
  ['they are taken from another', ['{Control>}e{/Control}', '{Tab}{Enter}']],
  ['they are given up', ['{Tab}{Enter}']],
  ['it is left', ['{Escape}']],
] as const)('the keyboard is at the same line again when %s', async (_when, strokes) => {
  const { show } = await openWindow()
  await show(<Shortcuts close={() => {}} />)
  const pencil = page.getByRole('button', { name: 'Change the keys of “Settings…”' })
  await pencil.click()
  for (const stroke of strokes) await userEvent.keyboard(stroke)
  await expect.element(pencil).toHaveFocus()
})

test('lines are found by their keys as they are written, without accents', async () => {
  const { show } = await openWindow()
  await show(<Shortcuts close={() => {}} />)
  await page.getByRole('searchbox').fill('ctrl k')
  const found = [...document.querySelectorAll<HTMLElement>('[data-action]')].map(
    (row) => row.dataset['action'],
  )
  expect(found).toContain('palette')
  expect(found).not.toContain('note')
})

test('Esc leaves the keys as they are and the sheet open', async () => {
  const close = vi.fn()
  const { session, show } = await openWindow()
  await show(<Shortcuts close={close} />)
  await page.getByRole('button', { name: 'Change the keys of “Settings…”' }).click()
  await userEvent.keyboard('{Escape}')
  expect(keysOf(action('settings'), session)).toEqual(['Mod+,'])
  expect(close).not.toHaveBeenCalled()
})

test('printing shows the sheet alone on paper, and the desk as it was afterwards', () => {
  const { dataset } = document.documentElement
  dataset['theme'] = 'dark'
  const seen: (string | undefined)[] = []
  const look = () => void seen.push(dataset['printing'], dataset['theme'])
  const view = Object.assign(new EventTarget(), { print: look })
  printSheet(document, view)
  view.dispatchEvent(new Event('afterprint'))
  look()
  expect(seen).toEqual(['sheet', 'paper', undefined, 'dark'])
})
