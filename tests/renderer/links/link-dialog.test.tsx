import { LinkDialog } from '#renderer/links/link-dialog.tsx'
import { noteText } from '#shared/model/note.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from '../notes/fake-desk.tsx'

let desk: FakeDesk
let a: string
let b: string
const { keyboard } = userEvent
const field = page.getByRole('combobox', { name: 'Relation' })
const links = () => [...desk.session.library.links.values()]
const said = () => links().map(({ relation, from, to }) => [relation, from.annotation, to.annotation])

async function drawLink(): Promise<void> {
  await desk.show({ over: <LinkDialog /> })
  desk.session.window.setState({
    linking: {
      from: { kind: 'annotation', document: 'article', annotation: a },
      to: { kind: 'annotation', document: 'charter', annotation: b },
    },
  })
  await expect.element(field).toHaveFocus()
}

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
  a = desk.mark('article', 'providing assistance')
  b = desk.mark('charter', 'a duty to assist')
})

test('a few letters and Enter make the link', async () => {
  await drawLink()
  await keyboard('wea{Enter}')
  expect([said(), desk.session.window.getState().linking]).toEqual([[['weakens', a, b]], null])
})

test('the last relation stands there, so Enter alone repeats it', async () => {
  desk.session.passing.store.setState({ lastRelation: 'omits' })
  await drawLink()
  await keyboard('{Enter}')
  expect(said()).toEqual([['omits', a, b]])
})

test('both quotes are there with their places, and swap turns them', async () => {
  await drawLink()
  const quotes = () =>
    page
      .getByRole('figure')
      .elements()
      .map((one) => one.textContent)
  expect(quotes()).toEqual(['article ¶3“providing assistance”', 'charter Article 6 ¶1“a duty to assist”'])
  await keyboard('quotes{Shift>}{Tab}{/Shift} ')
  await expect.poll(() => quotes()[0]).toContain('duty')
  await keyboard('{Tab}{Enter}')
  expect(said()).toEqual([['quotes', b, a]])
})

test('a new relation asks for its inverse, then Enter links', async () => {
  await drawLink()
  await keyboard('echoes{Enter}')
  await userEvent.fill(page.getByRole('textbox', { name: 'Read from the other end' }), 'is echoed by')
  await keyboard('{Enter}')
  const relation = desk.session.library.relations.get(links()[0]?.relation ?? '')
  expect([relation?.label, relation?.inverse]).toEqual(['echoes', 'is echoed by'])
})

test('the list says each relation’s inverse', async () => {
  await drawLink()
  await keyboard('wea')
  await expect
    .poll(() => page.getByRole('option', { name: /weakens/ }).query()?.textContent)
    .toBe('weakensis weakened by')
})

test('the reason is kept, with Shift+Enter for a line', async () => {
  await drawLink()
  await keyboard('weakens{Tab}')
  await userEvent.fill(page.getByRole('textbox', { name: 'Why (optional)' }), 'A promise')
  await keyboard('{Shift>}{Enter}{/Shift}only.{Enter}')
  expect(links().map(({ body }) => body && noteText(body))).toEqual(['A promise\nonly.'])
})

test('Esc stops without a link', async () => {
  await drawLink()
  await keyboard('{Escape}')
  await expect.poll(() => desk.session.window.getState().linking).toBeNull()
  expect(links()).toEqual([])
})

test('a link that is there is edited in the same dialog, and can be removed', async () => {
  const link = desk.link(a, b, 'quotes')
  await desk.show({ over: <LinkDialog /> })
  desk.session.window.setState({ dialog: { id: 'edit-link', about: link } })
  await expect.element(field).toHaveValue('quotes')
  await userEvent.fill(field, 'interprets')
  await keyboard('{Enter}')
  expect([said(), desk.session.window.getState().dialog]).toEqual([[['interprets', a, b]], null])
  desk.session.window.setState({ dialog: { id: 'edit-link', about: link } })
  await page.getByRole('button', { name: 'Remove the link' }).click()
  await expect.poll(links).toEqual([])
})
