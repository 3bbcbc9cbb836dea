/** Finding in the texts on the desk, and reading them aloud where there is no voice. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { put } from './support/files.ts'
import { textOf } from './support/place.ts'
import { ask, card, colours } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
/** The bar of a side. */
const bar = (page: Page, side: 'left' | 'right') =>
  page.getByRole('search', { name: `Find in the ${side} text` })
const field = (page: Page, side: 'left' | 'right') => bar(page, side).getByRole('textbox')

test('each side finds words without case and accents, and counts them', async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await textOf(page, 'left').focus()
  await page.keyboard.press('Control+f')
  await expect(field(page, 'left')).toBeFocused()
  await page.keyboard.type('BURKINABE')
  await expect(bar(page, 'left')).toContainText('1 of 1')
  await textOf(page, 'right').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('mùtual  assistance')
  await expect(bar(page, 'right')).toContainText(/1 of \d/u)
  await expect(bar(page, 'left')).toContainText('1 of 1')
})

test('what is no pattern is said, and what takes too long is stopped', async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await textOf(page, 'left').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.press('Alt+x')
  await page.keyboard.type('(alliance')
  await expect(bar(page, 'left')).toContainText('a round bracket is opened and not closed')
  await field(page, 'left').fill(String.raw`((\w|\s)+)+#`)
  await expect(bar(page, 'left')).toContainText('took too long')
  await field(page, 'left').fill('all.ance')
  await expect(bar(page, 'left')).toContainText(/1 of \d/u)
})

test('from the words to a highlight on disk by keys alone', async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await textOf(page, 'left').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('bamako, ouagadougou')
  await expect(bar(page, 'left')).toContainText('1 of 1')
  await page.keyboard.press('Escape')
  await expect(textOf(page, 'left')).toBeFocused()
  await page.keyboard.press('3')
  await expect.poll(() => colours(desk.library)['Bamako, Ouagadougou']).toBe(3)
})

test('a text of 3 MB is found in at its end', async ({ desk, page }) => {
  const lines = Array.from(
    { length: 30_000 },
    (_, index) => `Line ${index}: ${'so it goes on and on. '.repeat(4)}`,
  )
  await desk.cli(
    'import',
    put(desk.folder, 'long.txt', `${lines.join('\n\n')}\n\nThe Énd.`),
    '--title',
    'Long',
  )
  await desk.open()
  await page.getByRole('button', { name: 'Open from the library' }).first().click()
  await page.getByRole('menuitem', { name: 'Long' }).click()
  await textOf(page, 'left').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('the end')
  await expect(page.getByRole('search')).toContainText('1 of 1', { timeout: 30_000 })
  await expect(page.getByText('The Énd.')).toBeInViewport()
})

test('without a voice, reading aloud says what to do', async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await ask(page, 'Read aloud from here')
  await expect(page.getByText('There is no voice on this system.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('There is no voice on this system.')).toBeHidden()
})
