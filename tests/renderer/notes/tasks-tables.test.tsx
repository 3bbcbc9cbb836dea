import { Margin } from '#renderer/notes/margin.tsx'
import { noteAnnotation } from '#shared/commands/annotations.ts'
import { noteToMarkdown } from '#shared/formats/notes/note-to-markdown.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { type NoteDoc, parseNote } from '#shared/model/note.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from './fake-desk.tsx'

let desk: FakeDesk
let id: string
const { keyboard } = userEvent
const editor = page.getByRole('textbox', { name: /Note on/ })
const card = page.getByRole('article', { name: /Bamako/ })
const body = (): NoteDoc | undefined => desk.session.library.annotations.get(id)?.body
const markdown = (): string => {
  const parsed = parseNote(body())
  return parsed.ok ? noteToMarkdown(parsed.note).trim() : parsed.reason
}
const tool = (name: string) => page.getByRole('toolbar', { name: 'Insert' }).getByRole('button', { name })

async function show(note?: string, isEditing = true): Promise<void> {
  id = desk.mark('article', 'Bamako')
  if (note !== undefined) desk.session.run(noteAnnotation, { annotation: id, body: markdownToNote(note) })
  await desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
  })
  if (!isEditing) return
  desk.session.window.setState({ focus: id, editing: 'note' })
  await expect.element(editor).toHaveFocus()
}

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
})

test('tasks are typed, indented by Tab, and ticked by their boxes', async () => {
  await show()
  await keyboard('[[ ] read{Enter}twice{Tab}')
  await expect.poll(markdown).toBe('- [ ] read\n\n  * [ ] twice')
  await page.getByRole('checkbox', { name: 'Task: twice' }).click()
  await expect.poll(markdown).toBe('- [ ] read\n\n  * [x] twice')
})

test('a task is ticked on the card without opening the note, as one step that can be undone', async () => {
  await show('- [ ] read\n- [ ] write', false)
  await card.getByRole('checkbox', { name: 'Task: write' }).click()
  await expect.poll(markdown).toBe('- [ ] read\n- [x] write')
  expect(desk.session.window.getState().editing).toBeNull()
  await desk.session.undo()
  expect(markdown()).toBe('- [ ] read\n- [ ] write')
})

test('in a read-only library a task cannot be ticked', async () => {
  desk.session.status.setState({ readOnly: null })
  id = desk.mark('article', 'Bamako')
  desk.session.run(noteAnnotation, { annotation: id, body: markdownToNote('- [ ] read') })
  desk.session.status.setState({ readOnly: { code: 'read-only', params: {}, message: 'Read only' } })
  await desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
  })
  await expect.element(card.getByRole('checkbox', { name: 'Task: read' })).toBeDisabled()
})

test('a table is put in, filled by Tab, which adds a row at its end', async () => {
  await show()
  await tool('Table').click()
  await keyboard('a{Tab}b{Tab}1{Tab}2{Tab}3{Tab}4{Tab}5')
  await expect.poll(markdown).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n| 5 |  |')
})

test.for([
  ['Row above', '|  |  |\n| --- | --- |\n| a | b |\n| 1 | 2 |'],
  ['Column after', '| a |  | b |\n| --- | --- | --- |\n| 1 |  | 2 |'],
  ['Delete the row', '| 1 | 2 |\n| --- | --- |'],
  ['Delete the column', '| b |\n| --- |\n| 2 |'],
  ['Delete the table', ''],
])('“%s” does so where the caret is', async ([name = '', expected]) => {
  await show('| a | b |\n| --- | --- |\n| 1 | 2 |')
  await editor.getByText('a', { exact: true }).click()
  await tool('This table').click()
  await page.getByRole('menuitem', { name }).click()
  await expect.poll(() => (body() ? markdown() : '')).toBe(expected)
  await expect.element(editor).toHaveFocus()
})

test.for([
  ['Heading 2', '## words'],
  ['Numbered list', '1. words'],
  ['Code', '```\nwords\n```'],
])('“%s” is in the menu of the row under the note', async ([name = '', expected]) => {
  await show('words')
  await tool('More').click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  await expect.poll(markdown).toBe(expected)
})

test('the row under the note is entered by Alt+F10 and left by Esc, and fits a narrow card', async () => {
  await show('words')
  await keyboard('{Alt>}{F10}{/Alt}')
  await expect.element(tool('Mention a passage (@)')).toHaveFocus()
  const bar = page.getByRole('toolbar', { name: 'Insert' }).element()
  expect(bar.scrollWidth).toBeLessThanOrEqual(bar.clientWidth + 1)
  await keyboard('{Enter}')
  await expect.element(page.getByRole('listbox', { name: 'Passages and texts' })).toBeVisible()
})

test('Markdown tables and tasks are pasted as what they are', async () => {
  await show()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- [x] done')
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
  await expect.poll(markdown).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- [x] done')
})

test('a part of a note is copied as words and as HTML that others can read', async () => {
  await show('**bold** and\n\n- [x] done')
  await keyboard('{Control>}a{/Control}')
  const clipboardData = new DataTransfer()
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
  )
  expect(clipboardData.getData('text/html')).toContain('<strong>bold</strong>')
  expect(clipboardData.getData('text/plain')).toContain('bold and')
})
