import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const { keyboard } = userEvent
const items = () => page.getByRole('treeitem').elements()
const names = () => items().map((item) => item.querySelector('bdi')?.textContent)
const current = () => items().find((item) => item.getAttribute('aria-current') === 'location')?.textContent

const BOOK = {
  id: 'book',
  title: 'Book',
  blocks: ['# Book', 'p', '## Law', 'Law begins.', '### Duty', 'A duty to assist.', '## Peace', 'Peace.'],
}
const OTHER = { id: 'other', title: 'Other', role: 'charter', blocks: ['Only words.'] }

async function outline() {
  const panels = await openPanels({ panel: 'outline', texts: [BOOK, OTHER] })
  await expect.poll(names).toEqual(['Book', 'Law', 'Duty', 'Peace'])
  return panels
}

test('headings nest by level, with how many annotations lie under each', async () => {
  const { mark } = await outline()
  mark('book', 'Law begins')
  mark('book', 'duty to assist')
  await expect.poll(() => items().map((item) => item.textContent)).toEqual(['Book', 'Law2', 'Duty1', 'Peace'])
  expect(items().map((item) => item.getAttribute('aria-level'))).toEqual(['1', '1', '2', '1'])
})

test('the current heading follows reading', async () => {
  const { session, look } = await outline()
  const text = session.texts.get('book-v1')?.table.text ?? ''
  for (const [words, heading] of [
    ['A duty', 'Duty'],
    ['Peace.', 'Peace'],
    ['Law begins', 'Law'],
  ] as const) {
    const start = text.indexOf(words)
    look('left', { start, end: start + 4 })
    await expect.poll(current).toBe(heading)
  }
})

test('at the end of the text the last heading in view is the current one', async () => {
  const { session, look } = await outline()
  const text = session.texts.get('book-v1')?.table.text ?? ''
  look('left', { start: text.indexOf('Law begins'), end: text.length })
  await expect.poll(current).toBe('Peace')
})

test('arrows fold and move, Enter goes there', async () => {
  const { resumed } = await outline()
  page.getByRole('tree').element().focus()
  await keyboard('{Home}{ArrowDown}{ArrowLeft}')
  await expect.poll(names).toEqual(['Book', 'Law', 'Peace'])
  await keyboard('{ArrowRight}{ArrowRight}{Enter}')
  await expect.poll(names).toEqual(['Book', 'Law', 'Duty', 'Peace'])
  expect(resumed).toEqual([{ side: 'left', block: 4 }])
})

test('the other text is a press away, and says what to do when it has no headings', async () => {
  const { session } = await outline()
  await page.getByRole('button', { name: /^right: /u }).click()
  await expect.element(page.getByText('No headings in this text')).toBeVisible()
  expect(session.window.getState().side).toBe('right')
})

test('of thousands of headings only those in sight are mounted', async () => {
  const blocks = Array.from({ length: 5_000 }, (_, n) => `${n % 10 === 0 ? '#' : '##'} Heading ${n}`)
  await openPanels({ panel: 'outline', texts: [{ id: 'long', title: 'Long', blocks }] })
  await expect.poll(() => items().length).toBeGreaterThan(5)
  expect(items().length).toBeLessThan(80)
})
