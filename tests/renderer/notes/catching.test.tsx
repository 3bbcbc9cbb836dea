/** What is typed before the editor of a note is there goes into the note. */
import { Margin } from '#renderer/notes/margin.tsx'
import { NoteCatcher } from '#renderer/notes/note-catcher.tsx'
import { edit } from '#renderer/session/acts.ts'
import { beginMemo, libraryMemos, memoDesk } from '#renderer/session/memos.ts'
import { addAnnotation } from '#shared/commands/annotations.ts'
import { noteFromText, noteText } from '#shared/model/note.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPanels } from '../panels/open-panels.tsx'
import { fakeDesk } from './fake-desk.tsx'

const { keyboard } = userEvent
const field = page.getByRole('textbox', { name: 'Words of the note that is being opened' })
const editor = page.getByRole('textbox', { name: /^Note on/u })

/** A card with a note, and the field that catches. */
async function opened(note: string) {
  const desk = await fakeDesk()
  const id = desk.mark('article', 'Bamako', { note })
  await desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
    over: <NoteCatcher />,
  })
  const card = page.getByRole('article', { name: /Bamako/u })
  await expect.element(card).toBeVisible()
  const words = (): string =>
    noteText(desk.session.library.annotations.get(id)?.body ?? { type: 'doc', content: [] })
  return { ...desk, id, words, card: card.element() as HTMLElement }
}
/** Types into whatever has the keyboard, at once: no editor comes in between. */
const typed = (words: string): void => void document.execCommand('insertText', false, words)
const strike = (key: string): boolean =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  )

test.for([
  [
    'the key of the note',
    (id: string, { session }: Awaited<ReturnType<typeof fakeDesk>>) => {
      session.window.setState({ focus: id })
      edit(session, 'note')
    },
  ],
  [
    'Enter on its card',
    (_id: string, _desk: unknown, card: HTMLElement) => {
      card.focus()
      strike('Enter')
    },
  ],
] as const)(
  'words typed right after %s stand in the note, before those typed into its editor',
  async ([, ask]) => {
    const desk = await opened('It says:')
    ask(desk.id, desk, desk.card)
    typed(' now')
    await expect.element(editor).toHaveFocus()
    await keyboard(' then')
    await expect.poll(desk.words).toBe('It says: now then')
    await expect.element(field).not.toBeInTheDocument()
  },
)

test('signs of Markdown that were caught mean what they mean in the editor', async () => {
  const desk = await opened('First')
  desk.session.window.setState({ focus: desk.id, editing: 'note' })
  typed('\n- **one** and')
  await expect.element(editor).toHaveFocus()
  await keyboard(' two{Escape}')
  await expect.poll(desk.words).toBe('First\none and two')
  const list = desk.session.library.annotations.get(desk.id)?.body?.content[1]
  expect([list?.type, JSON.stringify(list).includes('bold')]).toEqual(['bulletList', true])
})

test('while the editor does not come Esc keeps what was typed, and so does going to another card', async () => {
  const desk = await fakeDesk()
  const [one, other] = ['Bamako', 'signing'].map((words) => desk.mark('article', words, { note: words }))
  // No margin: no editor will ever be there.
  await desk.show({ over: <NoteCatcher /> })
  const noteOf = (id: string | undefined): string =>
    noteText(desk.session.library.annotations.get(id ?? '')?.body ?? { type: 'doc', content: [] })
  desk.session.window.setState({ focus: one ?? null, editing: 'note' })
  typed('first')
  desk.session.window.setState({ focus: other ?? null, editing: 'note' })
  expect(noteOf(one)).toBe('Bamako\nfirst')
  typed('second')
  strike('Escape')
  expect(noteOf(other)).toBe('signing\nsecond')
  expect(desk.session.window.getState().editing).toBeNull()
  expect(field.query()).toBeNull()
})

test('a memo that is begun, and one that is opened by Enter, take what is typed at once', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  beginMemo(session, { library: true })
  typed('What does')
  await expect.element(page.getByRole('textbox', { name: 'New memo' })).toHaveFocus()
  await keyboard(' it cover?{Escape}')
  await expect
    .poll(() => libraryMemos(session).map(({ body }) => noteText(body!)))
    .toEqual(['What does it cover?'])
  await expect.element(page.getByRole('article')).toHaveFocus()
  strike('Enter')
  typed(' All')
  await expect.element(page.getByRole('textbox')).toHaveFocus()
  await keyboard(' of it{Escape}')
  await expect.poll(() => noteText(libraryMemos(session)[0]!.body!)).toBe('What does it cover? All of it')
  await expect.element(page.getByRole('article')).toHaveFocus()
})

test('another memo asked for while one is written begins, and neither loses words', async () => {
  const { session } = await openPanels({ panel: 'memos' })
  const { made = '' } = session.run(addAnnotation, { target: { library: true }, body: noteFromText('one') })
  memoDesk(session).setState({ editing: made })
  await expect.element(page.getByRole('textbox')).toHaveFocus()
  await keyboard(' more')
  beginMemo(session, { library: true })
  typed('two')
  await expect.element(page.getByRole('textbox', { name: 'New memo' })).toHaveFocus()
  await keyboard(' more{Escape}')
  await expect
    .poll(() =>
      libraryMemos(session)
        .map(({ body }) => noteText(body!))
        .toSorted(),
    )
    .toEqual(['one more', 'two more'])
})
