import { Margin } from '#renderer/notes/margin.tsx'
import { addTag, editTag } from '#shared/commands/tags.ts'
import { addAnnotation, noteAnnotation, removeAnnotations } from '#shared/commands/annotations.ts'
import type { Excerpt } from '#shared/host/contract.ts'
import { type NoteDoc, type NoteNode, noteText, parseNote } from '#shared/model/note.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { memoDesk } from '#renderer/session/memos.ts'
import { openSession } from '#renderer/session/session.ts'
import { type FakeDesk, fakeDesk } from './fake-desk.tsx'

let desk: FakeDesk
let own: string
let duty: string
const { keyboard } = userEvent
const editor = page.getByRole('textbox', { name: /Note on “Bamako”/ })
const options = page.getByRole('option')
const body = (): NoteDoc | undefined => desk.session.library.annotations.get(own)?.body
const words = (): string => noteText(body() ?? { type: 'doc', content: [] })
const mentions = (): NoteNode['attrs'][] =>
  (body()?.content ?? []).flatMap((block) =>
    (block.content ?? []).flatMap((node) => (node.attrs ? [node.attrs] : [])),
  )
const titles = (): string[] => options.elements().map((one) => one.textContent)
const note = (...content: NoteNode[]): NoteDoc => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const passage = (annotation: string, document = 'charter', label = 'old words'): NoteNode => ({
  type: 'passageMention',
  attrs: { document, annotation, label },
})

function show() {
  return desk.show({
    margins: (side, document) => <Margin side={side} document={document} version={`${document}-v1`} />,
  })
}
async function write(): Promise<void> {
  await show()
  desk.session.window.setState({ focus: own, editing: 'note' })
  await expect.element(editor).toHaveFocus()
}
const put = (body: NoteDoc): void => void desk.session.run(noteAnnotation, { annotation: own, body })

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
  own = desk.mark('article', 'Bamako')
  duty = desk.mark('charter', 'a duty to assist', { colour: 3 })
})

test('@ and a few words of a quote mention the passage of the other text, by keyboard alone', async () => {
  await write()
  await keyboard('See @duty ass')
  await expect.poll(titles).toEqual(['a duty to assistThe Charter'])
  await keyboard('{Enter}for this')
  await expect.poll(words).toBe('See a duty to assist for this')
  expect(mentions()).toEqual([{ document: 'charter', annotation: duty, label: 'a duty to assist' }])
  expect(parseNote(body()).ok).toBe(true)
})

test('@ finds whole texts by their titles, without case and accents', async () => {
  await write()
  await keyboard('@TÉXT thi')
  await expect.poll(titles).toEqual(['A third textWhole text'])
  await keyboard('{Enter}')
  await expect.poll(mentions).toEqual([{ document: 'elsewhere', label: 'A third text' }])
})

test('arrows move through the choices and the editor tells which one is in front', async () => {
  desk.mark('charter', 'collective defence')
  await write()
  await keyboard('@')
  await expect.poll(() => options.elements().length).toBeGreaterThan(2)
  const front = (): string | undefined =>
    document.querySelector(`#${CSS.escape(editor.element().getAttribute('aria-activedescendant') ?? '')}`)
      ?.textContent ?? undefined
  const [first, second] = titles()
  expect(front()).toBe(first)
  await keyboard('{ArrowDown}')
  await expect.poll(front).toBe(second)
  await keyboard('{ArrowUp}{ArrowUp}')
  await expect.poll(front).toBe(titles().at(-1))
  await keyboard('{Escape}')
  await expect.poll(() => options.elements().length).toBe(0)
  await expect.element(editor).toHaveFocus()
  expect(editor.element().hasAttribute('aria-activedescendant')).toBe(false)
})

test.for(['at ten @ noon', 'me@example.org', '@nobody says this at all', '#1 of all'])(
  '“%s” is prose',
  async (typed) => {
    await write()
    await keyboard(typed)
    await expect
      .poll(() => options.elements().length + document.querySelectorAll('[data-mentions]').length)
      .toBe(0)
    await keyboard('{Enter}next')
    await expect.poll(words).toBe(`${typed}\nnext`)
  },
)

test('a late answer does not replace the answer to what was typed after', async () => {
  const answers = new Map<string, (excerpts: Excerpt[]) => void>()
  Object.assign(desk.session.host, {
    findAnnotations: ({ words: asked }: { words: string }) =>
      new Promise<Excerpt[]>((resolve) => answers.set(asked, resolve)),
  })
  await write()
  await keyboard('@z')
  await keyboard('x')
  await expect.poll(() => answers.has('zx')).toBe(true)
  answers.get('zx')?.([{ id: 'late', document: 'elsewhere', quote: 'the later one' }])
  answers.get('z')?.([{ id: 'early', document: 'elsewhere', quote: 'the earlier one' }])
  await expect.poll(titles).toEqual(['the later oneA third text'])
})

test('# makes a tag of several words, until what is typed can only be prose', async () => {
  await write()
  await keyboard('#two words{Enter}')
  await expect.poll(words).toBe('#two words ')
  await keyboard('#so it is, they say')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  expect([...desk.session.library.tags.values()].map(({ label }) => label)).toEqual(['two words'])
})

test('# offers tags with what they mean, and makes one that is new, as a step of its own', async () => {
  const { made = '' } = desk.session.run(addTag, {
    label: 'duty',
    scopeNote: { definition: 'What one must do', when: '', whenNot: '' },
  })
  await write()
  await keyboard('#du')
  await expect.poll(titles).toEqual(['dutyWhat one must do', 'New tag “du”'])
  await keyboard('{Enter}and #fresh{Enter}')
  await expect.poll(words).toBe('#duty and #fresh ')
  const fresh = [...desk.session.library.tags.values()].find(({ label }) => label === 'fresh')
  expect(mentions()).toEqual([
    { tag: made, label: 'duty' },
    { tag: fresh?.id, label: 'fresh' },
  ])
})

test('the list stays inside a small window', async () => {
  await page.viewport(560, 320)
  for (const phrase of ['collective defence', 'the Charter', 'the party attacked'])
    desk.mark('charter', phrase)
  await write()
  await keyboard('@')
  const box = (): DOMRect | undefined =>
    document.querySelector('[data-mentions][data-placed]')?.getBoundingClientRect()
  await expect.poll(box).toBeDefined()
  const { left = -1, top = -1, right = 9999, bottom = 9999 } = box() ?? {}
  expect([left >= 0, top >= 0, right <= 560, bottom <= 320]).toEqual([true, true, true, true])
})

test('a card shows today’s words of a mention, and says when they are gone', async () => {
  put(note(passage(duty), { type: 'text', text: ' and ' }, passage('0190-gone', 'charter', 'lost words')))
  await show()
  const card = page.getByRole('article', { name: /Bamako/ })
  await expect.element(card.getByRole('link')).toHaveTextContent('“a duty to assist”')
  await expect.element(card.getByTitle('No longer there')).toHaveTextContent('“lost words”')
  desk.session.run(removeAnnotations, { annotations: [duty] })
  await expect.poll(() => card.getByRole('link').elements().length).toBe(0)
})

test('a mention of a tag follows its name', async () => {
  const { made = '' } = desk.session.run(addTag, { label: 'old' })
  put(note({ type: 'tagMention', attrs: { tag: made, label: 'old' } }))
  await show()
  await expect.element(page.getByRole('link', { name: '#old' })).toBeVisible()
  desk.session.run(editTag, { tag: made, label: 'new' })
  await expect.element(page.getByRole('link', { name: '#new' })).toBeVisible()
})

test('a mention goes to its passage by Enter', async () => {
  put(note(passage(duty)))
  await show()
  desk.session.window.setState({ focus: own })
  const link = page.getByRole('link', { name: /duty/ })
  await expect.element(link).toBeVisible()
  link.element().focus()
  await keyboard('{Enter}')
  await expect.poll(() => desk.session.window.getState()).toMatchObject({ focus: duty, side: 'right' })
})

test('resting on a mention shows its quote, its text, its note and its tags', async () => {
  const noted = desk.mark('charter', 'collective defence', { note: 'The core of it', tags: ['power'] })
  put(note(passage(noted)))
  await show()
  // Tooltips wait for a hand on the pointer.
  await page.getByText('The Alliance of Sahel States').hover()
  await page.getByRole('link', { name: /collective/ }).hover()
  await expect
    .element(page.getByRole('tooltip'))
    .toHaveTextContent('“collective defence”The CharterThe core of itpower')
})

test('a passage that is only mentioned has a card that tells by what, and goes there', async () => {
  await show()
  const target = page.getByRole('article', { name: /a duty to assist/ })
  await expect.poll(() => target.elements().length).toBe(0)
  put(note(passage(duty)))
  await target.getByRole('button', { name: 'Mentioned in “Bamako”' }).click()
  await expect.poll(() => desk.session.window.getState().focus).toBe(own)
  put(note({ type: 'text', text: 'no more' }))
  await expect.poll(() => target.elements().length).toBe(0)
})

test('what was mentioned before the window opened has its card and its backlink', async () => {
  put(note(passage(duty)))
  await desk.session.settled()
  // A window that knows nothing of the article: only the host can say that it mentions the charter.
  const session = await openSession({ host: desk.memory.host, events: desk.memory.events })
  await session.texts.open('charter', 'charter-v1')
  await desk.show({
    as: session,
    margins: (side, document) =>
      side === 'right' && <Margin side={side} document={document} version={`${document}-v1`} />,
  })
  await expect.element(page.getByRole('button', { name: 'Mentioned in “Bamako”' })).toBeVisible()
})

test('a memo of the library that mentions a passage is shown in its panel', async () => {
  const { made } = desk.session.run(addAnnotation, { target: { library: true }, body: note(passage(duty)) })
  await show()
  await page.getByRole('button', { name: /^Mentioned in/ }).click()
  expect(desk.session.passing.store.getState().panel).toBe('memos')
  expect(memoDesk(desk.session).getState().back).toBe(made)
})

test('more than two notes are counted until they are asked for, and the host is asked once', async () => {
  let asked = 0
  const { backlinks } = desk.memory.host
  Object.assign(desk.session.host, {
    backlinks: (question: { of: string }) => {
      if (question.of === duty) asked++
      return backlinks(question)
    },
  })
  await show()
  for (const phrase of ['Ouagadougou', 'Niamey', 'mutual assistance.']) {
    const annotation = desk.mark('article', phrase)
    desk.session.run(noteAnnotation, { annotation, body: note(passage(duty)) })
  }
  const target = page.getByRole('article', { name: /a duty to assist/ })
  await target.getByRole('button', { name: 'Mentioned in 3 notes' }).click()
  await expect.poll(() => target.getByRole('button', { name: /Mentioned in “/ }).elements().length).toBe(3)
  put(note(passage(duty), { type: 'text', text: ' once more' }))
  await expect.poll(() => target.getByRole('button', { name: /Mentioned in “/ }).elements().length).toBe(4)
  expect(asked).toBe(1)
})
