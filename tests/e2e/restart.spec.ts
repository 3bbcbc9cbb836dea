/** Closing and opening again: the same places in both texts, the same desk, theme and size. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { reveal, type Side } from './support/reader.ts'
import { ask, card } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const SIDES: readonly Side[] = ['left', 'right']

test('both texts open where they were left', async ({ desk, page }) => {
  await page.setViewportSize({ width: 1280, height: 560 })
  const host = await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await reveal(page, 'left', 'Meanwhile, demonstrations took place')
  await reveal(page, 'right', 'Decisions.')
  const before = await Promise.all(SIDES.map((side) => firstWords(page, side)))
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  await expect.poll(() => Promise.all(SIDES.map((side) => firstWords(page, side)))).toEqual(before)
})

test('the desk, the theme and the size of the text are as they were left', async ({ desk, page }) => {
  const host = await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await ask(page, 'Theme: dark')
  await ask(page, 'Larger text')
  await ask(page, 'Larger text')
  await ask(page, 'Swap panes')
  await expect(page.locator('[data-zone="status"]')).toContainText('Dark · 20 px')
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  await expect(page.locator('[data-zone="right-text"]')).toContainText(DEFENSE)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('[data-zone="status"]')).toContainText('Dark · 20 px')
})

/** The words at the top of a pane. */
function firstWords(page: Page, side: Side): Promise<string> {
  return page.locator(`[data-scroller="${side}"]`).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect()
    const column = scroller.querySelector('[data-zone$="-text"]')?.getBoundingClientRect()
    const place = document.caretPositionFromPoint((column?.left ?? 0) + 2, top + 30)
    return place?.offsetNode.textContent?.slice(place.offset, place.offset + 30) ?? ''
  })
}
