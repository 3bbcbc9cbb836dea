/** Panels: finding among what is marked, many at once, the outline, and the strip beside the text. */
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { saved } from './support/reader.ts'
import { wordsOf } from './support/records.ts'
import { panel, textOf } from './support/place.ts'

const rows = (list: Locator): Locator => list.getByRole('option')

async function annotations(page: Page): Promise<Locator> {
  const list = await panel(page, 'Annotations')
  await expect(rows(list).first()).toBeVisible()
  return list
}

/** How many annotations on disk have a tag of this name. */
function tagged(library: string, label: string): number {
  const tag = onDisk(library, 'tags').find((one) => one['label'] === label)?.id
  return onDisk(library, 'annotations').filter((one) => (one['tags'] as string[]).includes(tag ?? '')).length
}

test('what a filter shows is tagged at once, and taken back at once', async ({ desk, page }) => {
  await desk.open()
  const list = await annotations(page)
  await list.getByRole('button', { name: /^has link/u }).click()
  const count = await rows(list).count()
  await list.getByRole('listbox').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: 'Add a tag to all' }).fill('to discuss')
  await page.keyboard.press('Enter')
  await saved(page)
  await expect.poll(() => tagged(desk.library, 'to discuss')).toBe(count)
  // Once for the suggestions, once for the field.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await list.getByRole('listbox').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => tagged(desk.library, 'to discuss')).toBe(0)
})

test('Del puts a row into the trash and the keyboard on its neighbour', async ({ desk, page }) => {
  await desk.open()
  const list = await annotations(page)
  const before = await rows(list).allTextContents()
  await list.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(rows(list)).toHaveCount(before.length - 1)
  await expect(list.getByRole('option', { selected: true })).toHaveText(before[2] ?? '')
  await saved(page)
  expect(onDisk(desk.library, 'trash')).toHaveLength(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => onDisk(desk.library, 'trash').length).toBe(0)
})

test('the outline follows reading, and Enter goes to a heading', async ({ desk, page }) => {
  await desk.open()
  await textOf(page, 'right').focus()
  const outline = await panel(page, 'Outline')
  await outline.getByRole('button', { name: /^right:/u }).click()
  const current = outline.locator('[aria-current="location"]')
  const heading = outline.getByRole('treeitem').filter({ hasText: 'Article 6' })
  await heading.click()
  await expect(current).toContainText('Article 6')
  await textOf(page, 'right').evaluate((text) => text.closest('[data-scroller]')?.scrollTo({ top: 0 }))
  await expect(current).not.toContainText('Article 6')
})

test('a press on the strip goes to the highlight that is drawn there', async ({ desk, page }) => {
  await desk.open()
  const strip = page.locator('[data-overview="right"]')
  await expect(strip).toHaveAttribute('aria-label', /[1-9]\d* highlights?/u)
  const ink = await strip.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data, width, height } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    const inked = Array.from({ length: height }, (_, y) => y).filter((y) =>
      Array.from({ length: width }, (_x, x) => x).some((x) => data[(y * width + x) * 4 + 3] !== 0),
    )
    return ((inked.at(-1) ?? 0) / height) * canvas.clientHeight
  })
  await strip.click({ position: { x: 5, y: ink } })
  await expect(page.locator('[data-zone="right-margin"] [data-focused]').first()).toBeVisible()
})

test('the chosen annotations are exported by themselves', async ({ desk, page }) => {
  await desk.open()
  const list = await annotations(page)
  const [first, second, third] = onDisk(desk.library, 'annotations').map(wordsOf)
  const choose = (words: string | undefined) =>
    rows(list)
      .filter({ hasText: (words ?? '').slice(0, 40) })
      .first()
      .click({ modifiers: ['Control'] })
  await choose(first)
  await choose(second)
  await list.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog.getByLabel('What')).toHaveValue('chosen')
  await dialog.getByLabel('Format').selectOption('markdown')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const arriving = page.waitForEvent('download')
  await dialog.getByRole('link', { name: /^Download/u }).click()
  const text = readFileSync(await (await arriving).path(), 'utf8')
  expect(text).toContain(second)
  expect(text.match(/^> /gmu)?.length ?? 0).toBeGreaterThanOrEqual(2)
  expect(text.split('\n').filter((line) => line === `> ${third}`)).toEqual([])
})
