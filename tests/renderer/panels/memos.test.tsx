/** Memos of the library and notes on whole texts. */
import { versionsOf } from '#renderer/panels/note-history/versions.ts'
import { differences } from '#renderer/panels/note-history/differences.ts'
import { beginMemo, documentNotes, libraryMemos, memoDesk, showMemo } from '#renderer/session/memos.ts'
import { addAnnotation, noteAnnotation } from '#shared/commands/annotations.ts'
import type { Host, HistoryEntry } from '#shared/host/contract.ts'
import { noteFromText, noteText } from '#shared/model/note.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const { keyboard } = userEvent
const editor = (name: string | RegExp) => page.getByRole('textbox', { name })

test('a memo comes to be with its first words, and Esc shows it in the list', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  await page.getByRole('button', { name: 'New memo' }).click()
  await expect.element(editor('New memo')).toHaveFocus()
  expect(session.library.annotations.size).toBe(0)
  await keyboard('What does “sovereignty” cover?')
  await keyboard('{Escape}')
  await expect.element(page.getByRole('article').getByText('What does “sovereignty” cover?')).toBeVisible()
  expect(libraryMemos(session).map(({ target }) => target)).toEqual([{ library: true }])
})

test('all that was written in a new memo is one step of undo', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  await page.getByRole('button', { name: 'New memo' }).click()
  await keyboard('one')
  await expect.poll(() => libraryMemos(session).length).toBe(1)
  await keyboard(' two{Escape}')
  await expect.poll(() => session.status.getState().saving.status).toBe('saved')
  await session.undo()
  expect(libraryMemos(session)).toEqual([])
})

test('a memo begun and left without words is no record', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  await page.getByRole('button', { name: 'New memo' }).click()
  await expect.element(editor('New memo')).toHaveFocus()
  await keyboard('{Escape}')
  await expect.poll(() => memoDesk(session).getState().begun).toBeNull()
  expect(session.library.annotations.size).toBe(0)
})

test('a note on a whole text belongs to that text', async () => {
  const { session } = await openPanels({ panel: 'library' })
  beginMemo(session, { document: 'charter' })
  await expect.element(editor('New memo')).toHaveFocus()
  await keyboard('A reading version.{Escape}')
  await expect.poll(() => documentNotes(session, 'charter').length).toBe(1)
  await expect
    .element(page.getByRole('region', { name: 'About: The Charter' }).getByText('A reading version.'))
    .toBeVisible()
})

test('the caret stays where it is while the first words of a memo, which name it, are saved', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  session.run(addAnnotation, { target: { library: true }, body: noteFromText('plan') })
  const memo = page.getByRole('article')
  await expect.element(memo).toBeVisible()
  ;(memo.element() as HTMLElement).focus()
  await keyboard('{Enter}')
  await expect.element(editor('Memo: plan')).toHaveFocus()
  // The editor sets its caret once more a moment after it has the focus.
  const atStart = async () => {
    await keyboard('{Home}')
    return getSelection()?.focusOffset
  }
  await expect.poll(atStart, { interval: 40 }).toBe(0)
  await keyboard('new')
  await expect.poll(() => noteText(libraryMemos(session)[0]!.body!)).toBe('newplan')
  await keyboard('er ')
  await expect.poll(() => noteText(libraryMemos(session)[0]!.body!)).toBe('newer plan')
})

test('who comes from a mention is on the memo, with the panel open or shut', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  const { made = '' } = session.run(addAnnotation, { target: { library: true }, body: noteFromText('plan') })
  const memo = page.getByRole('article')
  await expect.element(memo).toBeVisible()
  showMemo(session, made)
  await expect.element(memo).toHaveFocus()
  session.passing.store.setState({ panel: 'library' })
  await expect.element(memo).not.toBeInTheDocument()
  showMemo(session, made)
  await expect.element(memo).toHaveFocus()
})

test('Enter edits the focused memo, Del moves it to the trash', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  const { made = '' } = session.run(addAnnotation, { target: { library: true }, body: noteFromText('plan') })
  const memo = page.getByRole('article')
  await memo.click()
  ;(memo.element() as HTMLElement).focus()
  await keyboard('{Enter}')
  await expect.element(editor('Memo: plan')).toHaveFocus()
  await keyboard('{Escape}')
  await expect.element(memo).toHaveFocus()
  await keyboard('{Delete}')
  expect([session.library.annotations.has(made), session.library.trash.size]).toEqual([false, 1])
})

test('the history of a note shows what differs and brings an earlier version back', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  const { made = '' } = session.run(addAnnotation, {
    target: { library: true },
    body: noteFromText('first words'),
  })
  session.run(noteAnnotation, { annotation: made, body: noteFromText('second words') })
  await session.settled()
  session.window.setState({ dialog: { id: 'note-history', about: made } })
  await expect
    .element(page.getByRole('region', { name: 'The chosen version' }))
    .toHaveTextContent('firstsecond words')
  await page.getByRole('button', { name: 'Restore this version' }).click()
  expect(noteText(session.library.annotations.get(made)!.body!)).toBe('first words')
})

test('earlier versions than the first answer has are asked for on demand', async () => {
  const note = (seq: number, before: string, after: string): HistoryEntry => {
    const told = { ...MEMO, id: 'a' }
    return {
      seq,
      time: MEMO.created,
      command: 'annotation.note',
      params: {},
      records: [],
      count: 1,
      change: {
        table: 'annotations',
        id: 'a',
        before: { ...told, body: noteFromText(before) },
        after: { ...told, body: noteFromText(after) },
      },
    }
  }
  const history: Host['history'] = async ({ before }) =>
    before === undefined
      ? { entries: [note(9, 'two', 'three')], more: true, next: 5 }
      : { entries: [note(before - 1, 'one', 'two')], more: false }
  const { session } = await openPanels({ panel: 'memos', host: { history } })
  session.window.setState({ dialog: { id: 'note-history', about: 'a' } })
  const versions = () => page.getByRole('list', { name: 'Versions' }).getByRole('button').elements().length
  await expect.poll(versions).toBe(1)
  await page.getByRole('button', { name: 'Earlier versions' }).click()
  await expect.poll(versions).toBe(3)
  await expect.element(page.getByRole('button', { name: 'Earlier versions' })).not.toBeInTheDocument()
})

const MEMO = {
  target: { library: true as const },
  tags: [],
  creator: '',
  created: '2026-01-01T10:00:00.000Z',
  modified: '2026-01-01T10:00:00.000Z',
}

test('steps that left the words alone are no versions', () => {
  const note = noteFromText('same')
  const annotation = { id: 'a', ...MEMO }
  const entry = (seq: number, before: object | null, after: object | null): HistoryEntry => ({
    seq,
    time: annotation.created,
    command: 'annotation.note',
    params: {},
    records: [],
    count: 1,
    change: { table: 'annotations', id: 'a', before, after } as HistoryEntry['change'] & object,
  })
  const entries = [
    entry(3, { ...annotation, body: note }, { ...annotation, body: note, tags: ['t'] }),
    entry(2, { ...annotation, body: noteFromText('old') }, { ...annotation, body: note }),
  ]
  expect(versionsOf(entries).map(({ seq }) => seq)).toEqual([2, 0])
})

test.each([
  ['one two', 'one three', 'one -two+three'],
  ['same', 'same', 'same'],
  ['', 'all new', '+all new'],
])('from “%s” to “%s” reads %s', (before, after, shown) => {
  const signs = { same: '', gone: '-', new: '+' }
  const pieces = differences(noteFromText(before), noteFromText(after))
  expect(
    pieces
      .map(({ kind, words }) => signs[kind] + words)
      .join('')
      .trim(),
  ).toBe(shown)
})

test('the signs of Markdown are in no piece', () => {
  const words = { type: 'text', text: 'what is [it] here?' } as const
  const bold = { ...words, marks: [{ type: 'bold' }] } as const
  const doc = { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [bold] }] } as const
  expect(differences(noteFromText(words.text), doc)).toEqual([{ kind: 'same', words: words.text }])
})
