/** The codebook: nesting, definitions while tagging, merging, splitting and the passages of a tag, as they are on disk. */
import type { Page } from '@playwright/test'
import { onDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { message, saved, select } from './support/reader.ts'
import { ask, card, standingOn } from './support/records.ts'

const THREATS = 'unite to face the various threats weighing on the Sahel region'
/** the sample's one tagged passage, in the text on the left: `purpose` and `obligation` */
const DEFENSE = 'collective defense and mutual assistance'

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('a tag dragged onto another stands under it, and Undo puts it back', async ({ desk, page }) => {
  await openPanel(page)
  await row(page, 'obligation').dragTo(row(page, 'purpose'))
  await expect(message(page, '“obligation” now stands under “purpose”.')).toBeVisible()
  await saved(page)
  expect(tree(desk.library)).toContain('obligation<purpose')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => tree(desk.library)).toContain('obligation<')
})

test('the definition shows while tagging', async ({ desk, page }) => {
  await ask(page, 'Define a tag')
  await page.getByRole('combobox', { name: 'Tag', exact: true }).fill('oblig')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Definition' }).fill('What a party must do')
  await page.getByRole('textbox', { name: 'Do not use it when' }).fill('it only may')
  await page.getByRole('button', { name: 'Save' }).click()
  await select(page, 'left', THREATS)
  await page.keyboard.press('t')
  await page.keyboard.type('oblig')
  await expect(page.getByText('What a party must do')).toBeVisible()
  await expect(page.getByText('Not when: it only may')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(card(page, THREATS)).toContainText('obligation')
  await saved(page)
  expect(tagOf(desk.library, 'obligation')?.['scopeNote']).toEqual({
    definition: 'What a party must do',
    when: '',
    whenNot: 'it only may',
  })
})

test('merging says how many passages it touches, and is taken back whole', async ({ desk, page }) => {
  const before = tagsOn(desk.library, DEFENSE)
  await openPanel(page)
  await deed(page, 'obligation', 'Merge into…')
  await page.getByRole('combobox', { name: 'Into' }).fill('purp')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Touches \d+ passages? in \d texts?: each gets “purpose”/u)).toBeVisible()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(row(page, 'obligation')).toHaveCount(0)
  await saved(page)
  expect(tagOf(desk.library, 'obligation')).toBeUndefined()
  expect(tagsOn(desk.library, DEFENSE)).toEqual(['purpose'])
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => tagsOn(desk.library, DEFENSE)).toEqual(before)
})

test('splitting sends chosen passages to a new tag under it', async ({ desk, page }) => {
  await openPanel(page)
  await deed(page, 'obligation', 'Split…')
  await page.getByRole('combobox', { name: 'These passages get the tag' }).fill('duty')
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name: DEFENSE }).click()
  await expect(page.getByText(/^Touches 1 passage of/u)).toBeVisible()
  await page.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(message(page, /^From “obligation” passages went to duty/u)).toBeVisible()
  await saved(page)
  expect(tree(desk.library)).toContain('duty<obligation')
  expect(tagsOn(desk.library, DEFENSE)).toEqual(['purpose', 'duty'])
})

test('a passage of a text that is not open is listed, and choosing it opens the text', async ({ page }) => {
  await page.getByRole('button', { name: 'What to do with this text' }).first().click()
  await page.getByRole('menuitem', { name: 'Close this pane' }).click()
  await expect(card(page, DEFENSE)).toHaveCount(0)
  await openPanel(page)
  await row(page, 'obligation').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: DEFENSE }).click()
  await expect(card(page, DEFENSE)).toBeVisible()
})

async function openPanel(page: Page): Promise<void> {
  await page.locator('[data-zone="rail"]').getByRole('button', { name: 'Tags' }).click()
  await expect(page.getByRole('treegrid')).toBeVisible()
}

const row = (page: Page, tag: string) => page.getByRole('treegrid').getByRole('row', { name: tag })

async function deed(page: Page, tag: string, name: string): Promise<void> {
  await row(page, tag).hover()
  await page.getByRole('button', { name: `More about ${tag}` }).click()
  await page.getByRole('menuitem', { name }).click()
}

const labels = (library: string) =>
  new Map(onDisk(library, 'tags').map((tag) => [tag.id, String(tag['label'])]))

/** Every tag on disk with its parent, as `child<parent`. */
function tree(library: string): string[] {
  const known = labels(library)
  return onDisk(library, 'tags').map(
    ({ label, broader }) => `${String(label)}<${known.get(String(broader)) ?? ''}`,
  )
}

function tagOf(library: string, label: string) {
  return onDisk(library, 'tags').find((tag) => tag['label'] === label)
}

/** Labels of the tags on a passage, as they are on disk. */
function tagsOn(library: string, words: string): (string | undefined)[] {
  const known = labels(library)
  return ((standingOn(library, words)?.['tags'] ?? []) as string[]).map((id) => known.get(id))
}
