/** Selecting and marking with the mouse and digits: what is painted, and what is on disk afterwards. */
import { onDisk } from './support/disk.ts'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { clickWords, message, painted, saved, select } from './support/reader.ts'
import { card, colours, standingOn } from './support/records.ts'

const THREATS = 'unite to face the various threats weighing on the Sahel region'
const DEFENSE = 'collective defense and mutual assistance'

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('the popover offers five colours and four verbs, and never covers what is selected', async ({
  page,
}) => {
  const popover = page.locator('[data-popover="left"]')
  for (const words of [THREATS, 'stability and security.', 'Bamako, Ouagadougou and Niamey']) {
    await select(page, 'left', words)
    for (const name of ['Amber', 'Rose', 'Leaf', 'Sky', 'Violet', /^Note/u, /^Link/u, /^Tag/u, /^Cite/u])
      await expect(popover.getByRole('button', { name })).toBeVisible()
    await expect
      .poll(async () => {
        const [box, selected] = [await popover.boundingBox(), await selectedBoxes(page)]
        return box ? selected.filter((one) => overlap(box, one)) : 'no popover'
      })
      .toEqual([])
  }
})

test('a colour of the popover marks the selection', async ({ desk, page }) => {
  await select(page, 'left', THREATS)
  await page.locator('[data-popover="left"]').getByRole('button', { name: 'Leaf' }).click()
  await saved(page)
  expect(colours(desk.library)[THREATS]).toBe(3)
  expect(await painted(page)).toContain('left-wash-3-0')
})

test('the digits mark in the five colours', async ({ desk, page }) => {
  const passages = ['Bamako', 'Ouagadougou', 'Niamey', 'three juntas', 'Member States']
  for (const [index, words] of passages.entries()) {
    await select(page, 'left', words)
    await page.keyboard.press(String(index + 1))
  }
  await saved(page)
  expect(colours(desk.library)).toMatchObject(
    Object.fromEntries(passages.map((words, index) => [words, index + 1])),
  )
})

test('a selection across paragraphs is one passage of both', async ({ desk, page }) => {
  await select(page, 'right', 'one of them.', 'Peaceful and diplomatic means')
  await page.keyboard.press('5')
  await saved(page)
  expect(Object.keys(colours(desk.library))).toContain('one of them.\nPeaceful and diplomatic means')
})

test('three overlapping highlights are painted in three lanes', async ({ page }) => {
  await layers(page)
  const lanes = (await painted(page)).filter((name) => /^left-wash-[123]-/u.test(name))
  expect(new Set(lanes.map((name) => name.at(-1)))).toEqual(new Set(['0', '1', '2']))
})

test('clicking again goes through the highlights of a place, the smallest first', async ({ page }) => {
  await layers(page)
  for (const words of LAYERS.toReversed()) {
    await clickWords(page, 'left', 'power in Mali')
    await expect(card(page, words)).toHaveAttribute('data-focused', 'true')
  }
})

test('what is marked in one pane leaves the names of the other as they are', async ({ page }) => {
  const right = async (): Promise<string[]> =>
    (await painted(page)).filter((name) => name.startsWith('right-')).toSorted()
  await expect.poll(right).toContain('right-wash-4-0')
  const before = await right()
  await select(page, 'left', THREATS)
  await page.keyboard.press('5')
  await expect.poll(() => painted(page)).toContain('left-wash-5-0')
  expect(await right()).toEqual(before)
})

test('a digit on a highlight gives it another colour', async ({ desk, page }) => {
  await clickWords(page, 'left', DEFENSE)
  await page.keyboard.press('5')
  await saved(page)
  expect(colours(desk.library)[DEFENSE]).toBe(5)
  await expect.poll(() => painted(page)).not.toContain('left-wash-4-0')
})

test('Del moves a highlight to the trash, and Undo of the message brings it back', async ({ desk, page }) => {
  await clickWords(page, 'left', DEFENSE)
  await page.keyboard.press('Delete')
  await expect(card(page, DEFENSE)).toHaveCount(0)
  await saved(page)
  expect([standingOn(desk.library, DEFENSE), onDisk(desk.library, 'trash').length]).toEqual([undefined, 1])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card(page, DEFENSE)).toBeVisible()
  await saved(page)
  expect(standingOn(desk.library, DEFENSE)).toBeDefined()
})

test('a citation of the selection goes to the clipboard', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await select(page, 'right', 'the depositary of the Charter')
  await page.keyboard.press('c')
  await expect(message(page, 'Copied:')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe('The Liptako-Gourma Charter — a reading version, art. 17')
})

/** Three highlights one inside the other, each marked in its own colour. */
const LAYERS = [
  'the juntas in power in Mali, Burkina Faso and Niger have decided',
  'juntas in power in Mali, Burkina Faso',
  'power in Mali',
]
async function layers(page: Page): Promise<void> {
  for (const [index, words] of LAYERS.entries()) {
    await select(page, 'left', words)
    await page.keyboard.press(String(index + 1))
    await expect.poll(() => painted(page)).toContain(`left-wash-${index + 1}-${index}`)
  }
}

type Rect = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function selectedBoxes(page: Page): Promise<Rect[]> {
  return page.evaluate(() =>
    [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map(({ x, y, width, height }) => ({
      x,
      y,
      width,
      height,
    })),
  )
}
