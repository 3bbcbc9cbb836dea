import { Margin } from '#renderer/notes/margin.tsx'
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from './fake-desk.tsx'

let desk: FakeDesk
let id: string
const { keyboard } = userEvent
const editor = page.getByRole('textbox', { name: /Note on/ })
const body = (): NoteDoc | undefined => desk.session.library.annotations.get(id)?.body
const words = (): string => noteText(body() ?? { type: 'doc', content: [] })
const types = (): unknown => body()?.content.map((node) => node.type)

async function write(note?: string): Promise<{ unmount(): Promise<void> }> {
  id = desk.mark('article', 'Bamako', note === undefined ? {} : { note })
  const shown = await desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
  })
  desk.session.window.setState({ focus: id, editing: 'note' })
  await expect.element(editor).toHaveFocus()
  return shown
}
function paste(data: Record<string, string>): void {
  const clipboardData = new DataTransfer()
  for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value)
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
}

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
})

test('what is typed reaches the host by itself', async () => {
  await write('Before')
  await keyboard(' and after')
  await expect
    .poll(() => noteText(desk.memory.library.annotations.get(id)?.body ?? { type: 'doc', content: [] }))
    .toBe('Before and after')
})

test('typing under one focus is one step of undo, another focus another', async () => {
  await write('Before')
  const typed = async (text: string, now: string) => {
    await keyboard(text)
    await expect.poll(words).toBe(now)
  }
  await typed(' one', 'Before one')
  await typed(' two', 'Before one two')
  await keyboard('{Escape}{Enter}')
  await expect.element(editor).toHaveFocus()
  await typed(' three', 'Before one two three')
  await keyboard('{Escape}')
  await desk.session.undo()
  expect(words()).toBe('Before one two')
  await desk.session.undo()
  expect(words()).toBe('Before')
})

test('typing and unmounting at once loses nothing', async () => {
  const shown = await write()
  await keyboard('Last words')
  await shown.unmount()
  await desk.session.settled()
  expect(noteText(desk.memory.library.annotations.get(id)?.body ?? { type: 'doc', content: [] })).toBe(
    'Last words',
  )
})

test('when the focus jumps to another card what was typed stays with the first', async () => {
  const other = desk.mark('article', 'signing', { note: 'Other' })
  await write()
  await keyboard('Mine')
  desk.session.window.setState({ focus: other, editing: 'note' })
  await expect.poll(words).toBe('Mine')
  expect(noteText(desk.session.library.annotations.get(other)?.body ?? { type: 'doc', content: [] })).toBe(
    'Other',
  )
})

test('emptying a note takes it away', async () => {
  await write('Gone soon')
  await keyboard('{Control>}a{/Control}{Delete}')
  await expect.poll(body).toBeUndefined()
})

test('when the passage is gone meanwhile the words are offered, not dropped', async () => {
  await write()
  await keyboard('Orphaned')
  const annotation = desk.session.library.annotations.get(id)
  await desk.session.settled()
  if (annotation) desk.memory.elsewhere([{ table: 'annotations', id, before: annotation, after: null }])
  await expect.poll(() => desk.session.window.getState().toasts.at(-1)?.lasting).toBe(true)
})

test.for([
  ['# Heading', ['heading']],
  ['- item', ['bulletList']],
  ['3. item', ['orderedList']],
  ['> said', ['blockquote']],
  ['``` code', ['codeBlock']],
])('%s typed becomes %s', async ([typed, expected]) => {
  await write()
  await keyboard(String(typed))
  await expect.poll(types).toEqual(expected)
})

test('marks are understood as typed, and a link only to a safe address', async () => {
  await write()
  await keyboard('**a** *b* `c` [[d](https://e.org) [[f](javascript:g) ')
  await expect.poll(words).toContain('d [f](javascript:g)')
  const marks = body()?.content[0]?.content?.flatMap((node) => node.marks ?? [])
  expect(marks).toEqual([
    { type: 'bold' },
    { type: 'italic' },
    { type: 'code' },
    { type: 'link', attrs: { href: 'https://e.org/' } },
  ])
})

test('hostile HTML is pasted as its words, in the nodes and marks of a note only', async () => {
  await write()
  paste({
    'text/html':
      '<h5 onclick="x()">Head</h5><img src=x onerror="x()"><script>x()</script><iframe src="https://e.org"></iframe><p style="position:fixed"><u>under</u> <b>bold</b> <a href="javascript:x()">bad</a> <a href="https://e.org/" target="_top">good</a></p><table><tr><td>cell</td></tr></table>',
  })
  await expect.poll(words).toBe('Head\nunder bold bad good\ncell')
  expect(JSON.stringify(body()).match(/javascript|target|style|image|underline|onclick/)).toBeNull()
})

test('plain text is pasted as the Markdown it is', async () => {
  await write()
  paste({ 'text/plain': '- one\n- two\n\nThen **bold**.' })
  await expect.poll(types).toEqual(['bulletList', 'paragraph'])
})

test('Ctrl+Z in the editor takes back typing, not the work on the desk', async () => {
  await write('Before')
  await keyboard(' typed')
  await keyboard('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}')
  await expect.poll(words).toBe('Before')
  expect(desk.session.library.annotations.has(id)).toBe(true)
})

test('Esc climbs from the editor to the card', async () => {
  await write('Words')
  await keyboard('{Escape}')
  await expect.element(page.getByRole('article', { name: /Bamako/ })).toHaveFocus()
})

test('selected words bring a bubble; the keyboard enters it, and its link takes only what can be followed', async () => {
  await write('Word')
  await keyboard('{Control>}a{/Control}{Alt>}{F10}{/Alt}')
  await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveFocus()
  await page.getByRole('button', { name: 'Link', exact: true }).first().click()
  await keyboard('javascript:x{Enter}')
  await expect
    .element(page.getByRole('textbox', { name: 'Address of the link' }))
    .toHaveAttribute('aria-invalid', 'true')
  await userEvent.fill(page.getByRole('textbox', { name: 'Address of the link' }), 'e.org')
  await keyboard('{Enter}')
  await expect
    .poll(() => body()?.content[0]?.content?.[0]?.marks)
    .toEqual([{ type: 'link', attrs: { href: 'https://e.org/' } }])
})

test('a note changed elsewhere changes in the editor', async () => {
  await write('Here')
  const before = desk.session.library.annotations.get(id)
  await desk.session.settled()
  const changed: NoteDoc = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'There' }] }],
  }
  if (before)
    desk.memory.elsewhere([{ table: 'annotations', id, before, after: { ...before, body: changed } }])
  await expect.element(editor).toHaveTextContent('There')
})

test('in a read-only library a note can be read, not written', async () => {
  id = desk.mark('article', 'Bamako', { note: 'To be read' })
  desk.session.status.setState({ readOnly: { code: 'read-only', params: {}, message: 'Read only' } })
  await desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
  })
  desk.session.window.setState({ focus: id, editing: 'note' })
  await expect.element(page.getByText('To be read')).toBeVisible()
  expect(editor.query()).toBeNull()
})
