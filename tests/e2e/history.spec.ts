/** Memos, earlier versions of notes, what changed, own keys and the way back: from the screen to the disk. */
import type { Page } from '@playwright/test'
import { onDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { panel, row, textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'
import { ask, standingOn } from './support/records.ts'

const CITIES = 'Bamako, Ouagadougou and Niamey'
const LAST = 'depositary of the Charter'
const MEMO = 'What is sovereignty here?'

/** The words of a memo's note on disk. */
const memoWords = (library: string): readonly string[] =>
  onDisk(library, 'annotations')
    .filter((one) => 'library' in (one['target'] as object))
    .map((one) => JSON.stringify(one['body']))

async function mark(page: Page, words: string): Promise<void> {
  await select(page, 'left', words)
  await page.keyboard.press('2')
  await saved(page)
}

test('a memo is written, rewritten, and an earlier version of it brought back', async ({ desk, page }) => {
  await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await ask(page, 'New memo')
  await expect(page.getByRole('textbox', { name: 'New memo' })).toBeFocused()
  await page.keyboard.type(MEMO)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article', { name: `Memo: ${MEMO}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: `Memo: ${MEMO}` })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Nothing.')
  await page.keyboard.press('Escape')
  await expect.poll(() => memoWords(desk.library).join('')).toContain('Nothing.')
  await page.getByRole('button', { name: 'What to do with this memo' }).click()
  await page.getByRole('menuitem', { name: 'Earlier versions…' }).click()
  await expect(page.locator('del')).toContainText('What is sovereignty here?')
  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect.poll(() => memoWords(desk.library).join('')).toContain(MEMO)
})

test('one step is taken back for itself, after a restart too', async ({ desk, page }) => {
  const host = await desk.open()
  await mark(page, CITIES)
  await mark(page, 'collective defense')
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  const changes = await panel(page, 'What changed')
  await row(changes, CITIES).getByRole('button', { name: 'Take back: Add highlight' }).click()
  await expect.poll(() => standingOn(desk.library, CITIES)).toBeUndefined()
  expect(standingOn(desk.library, 'collective defense')).toBeDefined()
})

test('keys of one’s own are asked about when taken, work at once, and are there after a restart', async ({
  desk,
  page,
}) => {
  const host = await desk.open()
  await textOf(page, 'left').focus()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'Change the keys of “Settings…”' }).click()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('alert')).toContainText('Ctrl E belongs to: Export.')
  await page.getByRole('button', { name: 'Use it here instead' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
  await page.waitForTimeout(2_500)
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('Alt+← goes back to what was read before a jump, Alt+→ forward again', async ({ desk, page }) => {
  await desk.open()
  await select(page, 'right', LAST)
  await page.keyboard.press('1')
  await saved(page)
  const scroller = textOf(page, 'right').locator('xpath=ancestor::*[@data-scroller][1]')
  const top = () => scroller.evaluate((element) => Math.round(element.scrollTop))
  const end = await top()
  await page.keyboard.press('Control+Home')
  await expect.poll(top).toBeLessThan(end - 300)
  const start = await top()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(LAST)
  await page.getByRole('option', { name: LAST }).click()
  await expect.poll(top).toBeGreaterThan(start + 300)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(top).toBeLessThan(start + 20)
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(top).toBeGreaterThan(start + 300)
})
