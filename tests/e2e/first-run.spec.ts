/** The first start: both texts and the example, which goes in one step and comes back in one. */
import { onDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { painted, saved } from './support/reader.ts'
import { ask, card, linkSentences } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('both texts lie side by side, three highlights painted, the note and both links drawn', async ({
  page,
}) => {
  await expect(page.locator('[data-zone="left-text"]')).toContainText('a new step towards regional military')
  await expect(page.locator('[data-zone="right-text"]')).toContainText('Article 2 — Purpose')
  await expect
    .poll(async () => (await painted(page)).filter((name) => name.includes('wash')))
    .toEqual(expect.arrayContaining(['left-wash-4-0', 'right-wash-4-0', 'right-wash-2-0']))
  await expect(card(page, DEFENSE)).toContainText('assistance is a duty, not only an objective')
  await expect(page.locator('[data-zone="gutter"] path[data-link]')).toHaveCount(2)
})

test('three highlights, one note and two links are on disk', ({ desk }) => {
  const annotations = onDisk(desk.library, 'annotations')
  expect([annotations.length, annotations.filter((one) => 'body' in one).length]).toEqual([3, 1])
  expect(linkSentences(desk.library)).toEqual([
    `${DEFENSE} → quotes → an architecture of collective defence and mutual assistance`,
    `${DEFENSE} → weakens → a duty to assist and to relieve the party attacked`,
  ])
})

test('the example goes in one command and comes back in one Undo', async ({ desk, page }) => {
  const count = (): number[] => ['annotations', 'links'].map((table) => onDisk(desk.library, table).length)
  await ask(page, 'Clear the example annotations')
  await expect(card(page, DEFENSE)).toHaveCount(0)
  await saved(page)
  expect(count()).toEqual([0, 0])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, DEFENSE)).toBeVisible()
  await saved(page)
  expect(count()).toEqual([3, 2])
})
