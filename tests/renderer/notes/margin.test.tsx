import { Margin } from '#renderer/notes/margin.tsx'
import type { Side } from '#shared/model/desk.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type FakeDesk, fakeDesk } from './fake-desk.tsx'

let desk: FakeDesk
const margins = (side: Side, id: string) => <Margin side={side} document={id} version={`${id}-v1`} />
const card = (words: string) => page.getByRole('article', { name: new RegExp(words) })
const textOf = (words: string) => card(words).query()?.textContent
const top = (words: string): number => Math.round(card(words).element().getBoundingClientRect().top)
const wish = (id: string): number =>
  Math.round(
    (desk.geometry.left.extent(id)?.top ?? 0) +
      desk.geometry.left.view.clientTop -
      desk.geometry.left.view.scrollTop,
  )
const { keyboard } = userEvent

beforeEach(async () => {
  await page.viewport(1400, 700)
  desk = await fakeDesk()
})
afterEach(() => page.viewport(1400, 700))

test('a card stands beside its passage, and a highlight that says nothing has none', async () => {
  const charter = desk.mark('article', 'the Liptako-Gourma Charter', { note: 'Named after the region.' })
  desk.mark('article', 'mutual assistance')
  await desk.show({ margins })
  await expect.poll(() => textOf('Charter')).toContain('Named after the region')
  await expect
    .poll(() => [top('Charter'), page.getByRole('article').elements().length])
    .toEqual([wish(charter), 1])
})

test('a focused highlight gets a card, at its passage, and the others make room in order', async () => {
  desk.mark('article', 'Bamako', { note: 'one\ntwo\nthree\nfour\nfive' })
  const signing = desk.mark('article', 'signing')
  desk.mark('article', 'Charter.', { note: 'after' })
  await desk.show({ margins })
  desk.session.window.setState({ focus: signing })
  await expect.poll(() => top('signing')).toBe(wish(signing))
  const boxes = () =>
    page
      .getByRole('article')
      .elements()
      .map((one) => one.getBoundingClientRect())
  await expect
    .poll(() => boxes().every((box, i, all) => i === 0 || box.top >= (all[i - 1]?.bottom ?? 0)))
    .toBe(true)
})

test('cards move with the text without being placed anew', async () => {
  const id = desk.mark('article', 'armed force', { note: 'Note' })
  await desk.show({ margins })
  await expect.poll(() => top('armed force')).toBe(wish(id))
  const slot = card('armed force').element().parentElement
  const before = slot?.style.transform
  desk.pane('left').scrollTop = 50
  await expect.poll(() => desk.geometry.left.view.scrollTop).toBe(50)
  expect([top('armed force'), slot?.style.transform]).toEqual([wish(id), before])
})

test('only cards near the view are mounted, and the one being written in', async () => {
  const first = desk.mark('article', 'Bamako', { note: 'first' })
  for (let n = 2; n <= 40; n++) desk.mark('article', `Paragraph ${n} says`, { note: `note ${n}` })
  await desk.show({ margins })
  desk.session.window.setState({ focus: first })
  desk.pane('left').scrollTop = 1e6
  await expect.element(card('Paragraph 40')).toBeInTheDocument()
  expect([card('Bamako').elements().length, card('Paragraph 10').elements().length]).toEqual([1, 0])
})

test('hovering a card and hovering its passage are the same thing', async () => {
  const id = desk.mark('article', 'Bamako', { note: 'Note' })
  await desk.show({ margins })
  await card('Bamako').hover()
  expect(desk.session.window.getState().hover).toEqual({ kind: 'annotation', id })
  desk.session.window.setState({ hover: { kind: 'annotation', id } })
  await expect.element(card('Bamako')).toHaveAttribute('data-lit')
})

test('Del moves a card to the trash, the next one gets the keyboard, and the message undoes it', async () => {
  const first = desk.mark('article', 'Bamako', { note: 'one' })
  const second = desk.mark('article', 'signing', { note: 'two' })
  await desk.show({ margins })
  await card('Bamako').click()
  await keyboard('{Delete}')
  expect([desk.session.library.annotations.has(first), desk.session.window.getState().focus]).toEqual([
    false,
    second,
  ])
  desk.session.window.getState().toasts.at(-1)?.action?.run()
  await expect.element(card('Bamako')).toBeInTheDocument()
})

test('Esc goes from the card to the text', async () => {
  desk.mark('article', 'Bamako', { note: 'one' })
  await desk.show({ margins })
  await card('Bamako').click()
  await keyboard('{Escape}')
  expect([desk.session.window.getState().focus, document.activeElement?.className]).toEqual([
    null,
    'fake-text',
  ])
})

test('each end tells of a link in its own direction, with the place of the other', async () => {
  desk.link(desk.mark('article', 'collective defense'), desk.mark('charter', 'collective defence'))
  await desk.show({ margins })
  await expect.poll(() => textOf('collective defense')).toContain('quotes → Article 2 ¶1')
  await expect.poll(() => textOf('collective defence')).toContain('is quoted by → article ¶2')
})

test('a far end whose text is not open is told by its title and its quote', async () => {
  desk.link(desk.mark('article', 'Bamako'), desk.mark('elsewhere', 'third text'), 'supports')
  await desk.show({ margins })
  await expect.poll(() => textOf('Bamako')).toContain('supports → A third textthird text')
})

test('in French the relation and the labels are French', async () => {
  desk = await fakeDesk('fr')
  desk.link(desk.mark('article', 'collective defense'), desk.mark('charter', 'collective defence'))
  await desk.show({ margins })
  await expect.poll(() => textOf('Note sur « collective defense »')).toContain('cite → Article 2 ¶1')
})

test('in a narrow pane a card is a dot that opens it over the text', async () => {
  await page.viewport(1000, 700)
  const id = desk.mark('article', 'Bamako', { note: 'Folded note' })
  await desk.show({ margins })
  await expect.element(page.getByText('Folded note')).not.toBeVisible()
  await card('Bamako').click()
  await expect.element(page.getByText('Folded note')).toBeVisible()
  expect(desk.session.window.getState().focus).toBe(id)
})
