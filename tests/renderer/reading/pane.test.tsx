/** The pane as a whole: opening, structure, places, geometry, descriptions. */
import { HostFailure } from '#shared/host/errors.ts'
import { page } from 'vitest/browser'
import { afterEach, expect, test } from 'vitest'
import { type Desk, openDesk, wait } from './desk.tsx'
import { HOSTILE, longText } from './hostile.ts'

let desk: Desk
afterEach(() => desk.unmount())

const block = (index: number) => desk.text().querySelector<HTMLElement>(`[data-block="${index}"]`)
const fromTop = (index: number) =>
  block(index)!.getBoundingClientRect().top - desk.scroller().getBoundingClientRect().top

test('a text of 1 MB stands in sections, whole, with every word once', async () => {
  desk = await openDesk([{ id: 'long', title: 'Long', blocks: longText(1_000_000) }])
  const blocks = desk.session.texts.get('long-v1')!.table.blocks
  await expect
    .poll(() => desk.text().querySelectorAll('[data-block]').length, { timeout: 20_000 })
    .toBe(blocks.length)
  expect(desk.text().children.length).toBeGreaterThan(blocks.length / 60)
  expect([...desk.text().querySelectorAll('[data-block]')].map((one) => one.textContent).join('\n')).toBe(
    desk.words('long'),
  )
})

test('a text opens where it was left, marks the line, and remembers where it is read next', async () => {
  const places = { 'desk/left/long': { block: 300, offset: 0.25 } }
  desk = await openDesk([{ id: 'long', title: 'Long', blocks: longText(300_000) }], { places })
  const expected = () => fromTop(300) + 0.25 * block(300)!.getBoundingClientRect().height
  await wait(400)
  expect(Math.abs(expected() - 12)).toBeLessThan(3)
  expect(document.querySelector<HTMLElement>('[class*="here"]')?.hidden).toBe(false)
  const start = desk.words('long').indexOf('Paragraph 801 weighs')
  desk.geometry.left.source?.reveal({ start, end: start + 9 })
  await expect
    .poll(() => desk.session.passing.store.getState().places['desk/left/long']?.block)
    .toBeGreaterThan(780)
})

test('going to a passage far away ends a third from the top', async () => {
  desk = await openDesk([{ id: 'long', title: 'Long', blocks: longText(300_000) }])
  const start = desk.words('long').indexOf('Paragraph 901 weighs')
  desk.geometry.left.source?.reveal({ start, end: start + 9 })
  await wait(400)
  expect(Math.abs(fromTop(901) - desk.scroller().clientHeight / 3)).toBeLessThan(8)
})

test('heights of passages are those of the page, and grow down the text where they are estimated', async () => {
  desk = await openDesk([{ id: 'long', title: 'Long', blocks: longText(300_000) }])
  const ids = [1, 2, 401, 802].map((index) => desk.mark('long', `Paragraph ${index} weighs`))
  await wait(100)
  const tops = ids.map((id) => desk.geometry.left.extent(id)!.top)
  expect(Math.abs(tops[0]! - fromTop(1))).toBeLessThan(12)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
})

test('headings, lists and tables are real ones, and links are safe', async () => {
  const blocks = [...HOSTILE['a table in a list']!, ...HOSTILE['overlapping marks']!]
  desk = await openDesk([
    { id: 'text', title: 'Text', blocks: [{ id: 'h', type: 'heading', level: 1, text: 'Head' }, ...blocks] },
  ])
  const found = (selector: string) => desk.text().querySelectorAll(selector).length
  expect([found('h2'), found('ul > li table tr'), found('th'), found('td')]).toEqual([1, 2, 3, 3])
  const link = desk.text().querySelector('a')!
  expect([link.href, link.target, link.rel]).toEqual(['https://example.org/', '_blank', 'noreferrer'])
})

test('an annotated block is described to those who listen', async () => {
  desk = await openDesk([{ id: 'text', title: 'Text', blocks: ['one two', 'three'] }])
  desk.mark('text', 'two', { colour: 4 })
  await expect.poll(() => block(0)?.getAttribute('aria-describedby')).toBeTruthy()
  const sentence = document.getElementById(block(0)!.getAttribute('aria-describedby')!)
  expect(sentence?.textContent).toBe('Highlight, Sky: “two”.')
  expect(block(1)?.hasAttribute('aria-describedby')).toBe(false)
})

test('a text that cannot be opened says so, and can be tried again', async () => {
  desk = await openDesk([{ id: 'text', title: 'Text', blocks: ['one'] }], {}, (memory) => {
    const { openDocument } = memory.host
    const failOnce: typeof openDocument = (args) => {
      Object.assign(memory.host, { openDocument })
      return Promise.reject(new HostFailure('unsupported', `no ${args.document}`))
    }
    Object.assign(memory.host, { openDocument: failOnce })
  })
  await expect.element(page.getByText('This text could not be opened.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByRole('article', { name: 'Text' })).toBeVisible()
})

test('a text without words says so', async () => {
  desk = await openDesk([{ id: 'text', title: 'Text', blocks: [] }])
  await expect.element(page.getByText('This text has no words.')).toBeVisible()
})
