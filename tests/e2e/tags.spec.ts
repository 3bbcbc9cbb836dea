/** Tags: typed with suggestions, made by Enter, shown as chips, taken again for the next passage. */
import type { Page } from '@playwright/test'
import { onDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { saved, select } from './support/reader.ts'
import { card, standingOn } from './support/records.ts'

const THREATS = 'unite to face the various threats weighing on the Sahel region'
const CHARTER = 'a duty to assist and to relieve the party attacked'

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, CHARTER)).toBeVisible()
})

test('Enter makes a new tag: a chip on the card, a record on disk', async ({ desk, page }) => {
  await openTags(page, 'left', THREATS)
  await page.keyboard.type('sovereignty')
  await page.keyboard.press('Enter')
  await expect(card(page, THREATS)).toContainText('sovereignty')
  await saved(page)
  expect(labelsOf(desk.library, THREATS)).toEqual(['sovereignty'])
})

test('typing the beginning of a tag takes the one that is there', async ({ desk, page }) => {
  const before = onDisk(desk.library, 'tags').length
  await openTags(page, 'right', 'prevent, to manage and to settle')
  await page.keyboard.type('oblig')
  await expect(page.getByRole('option', { name: /obligation/u })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(card(page, 'prevent, to manage and to settle')).toContainText('obligation')
  await saved(page)
  expect(labelsOf(desk.library, 'prevent, to manage and to settle')).toEqual(['obligation'])
  expect(onDisk(desk.library, 'tags').length).toBe(before)
})

test('the arrows choose among the suggestions', async ({ desk, page }) => {
  await openTags(page, 'left', THREATS)
  await page.keyboard.type('o')
  await expect(page.getByRole('option', { name: /purpose/u })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = await page.locator('[role="option"][data-focused]').locator('bdi').textContent()
  await page.keyboard.press('Enter')
  await expect(card(page, THREATS)).toContainText(chosen ?? 'a suggestion')
  await saved(page)
  expect(labelsOf(desk.library, THREATS)).toEqual([chosen])
})

test('a chip is taken away while tags are edited', async ({ desk, page }) => {
  await openTags(page, 'left', THREATS)
  for (const label of ['one', 'two']) {
    await page.keyboard.type(label)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Remove the tag ${label}` })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Remove the tag one' }).click()
  await expect(card(page, THREATS)).not.toContainText('one')
  await saved(page)
  expect(labelsOf(desk.library, THREATS)).toEqual(['two'])
})

async function openTags(page: Page, side: 'left' | 'right', words: string): Promise<void> {
  await select(page, side, words)
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
}

/** Labels of the tags on a passage, as they are on disk. */
function labelsOf(library: string, words: string): unknown[] {
  const tags = new Map(onDisk(library, 'tags').map((tag) => [tag.id, tag['label']]))
  return ((standingOn(library, words)?.['tags'] ?? []) as string[]).map((id) => tags.get(id))
}
