/** The whole work without the mouse: from text to text, selecting, marking, writing, linking. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { saved } from './support/reader.ts'
import { card, colours, linkSentences, standingOn } from './support/records.ts'

const LEFT = 'The signing of this charter marks'
const SOURCE = 'This cooperation goes beyond'
const RIGHT = 'The charter was signed in'

test('mark, note and link by keys alone', async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, 'collective defense and mutual assistance')).toBeVisible()

  await goTo(page, 'left-text')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await selectWords(page, LEFT)
  await page.keyboard.press('1')
  await saved(page)
  expect(colours(desk.library)[LEFT]).toBe(1)

  await selectWords(page, ' an important step')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Note on “an important step”' })).toBeFocused()
  await page.keyboard.type('Is it?')
  await page.keyboard.press('Escape')
  await expect(card(page, 'an important step')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-zone="left-text"]')).toBeFocused()
  await saved(page)
  expect(JSON.stringify(standingOn(desk.library, 'an important step')?.['body'])).toContain('Is it?')

  await page.keyboard.press('p')
  await selectWords(page, SOURCE)
  await page.keyboard.press('l')
  await expect(page.locator('[data-zone="status"]')).toContainText(`Link from “${SOURCE}”`)
  await goTo(page, 'right-text')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await selectWords(page, RIGHT)
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toBeFocused()
  await page.keyboard.type('applies')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  expect(linkSentences(desk.library)).toContain(`${SOURCE} → applies → ${RIGHT}`)
})

test('Esc steps back from the editor to the card, from the card to the text', async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, 'collective defense and mutual assistance')).toBeVisible()
  await goTo(page, 'left-margin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Note on/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page, 'collective defense and mutual assistance')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-zone="left-text"]')).toBeFocused()
})

/** Presses F6 until a place of the window has the focus. */
async function goTo(page: Page, zone: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('F6')
    const here = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-zone]')?.dataset['zone'],
    )
    expect(here).toBe(zone)
  }).toPass({ intervals: [0] })
}

/** Extends the selection over these words, one character at a time, and waits until it has settled. */
async function selectWords(page: Page, words: string): Promise<void> {
  for (let count = 0; count < words.length; count++) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
  await expect(page.locator('[data-popover]')).toBeVisible()
}
