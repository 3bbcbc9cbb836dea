/** How it looks: theme, type and language take effect at once and are there again after a restart. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { command, panel, textOf } from './support/place.ts'

const background = (page: Page) =>
  page.evaluate(
    () =>
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/gu)
        ?.map(Number) ?? [],
  )
const isDark = async (page: Page) => (await background(page)).slice(0, 3).every((part) => part < 90)

/** Opens the popover of the appearance and chooses a theme. */
async function wear(page: Page, theme: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Appearance' }).click()
  await page.getByRole('radio', { name: theme, exact: true }).check({ force: true })
  await page.keyboard.press('Escape')
}

test('dark is dark and paper is not, whatever the system says', async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await desk.open()
  await wear(page, 'Dark')
  await expect.poll(() => isDark(page)).toBe(true)
  await page.emulateMedia({ colorScheme: 'dark' })
  await wear(page, 'Paper')
  await expect.poll(() => isDark(page)).toBe(false)
})

test('follow system follows while the page is open', async ({ desk, page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  expect(await isDark(page)).toBe(false)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => isDark(page)).toBe(true)
})

/** What the reader sees of the type: size and leading in px, width of the column in px. */
function type(page: Page): Promise<{ size: number; leading: number; width: number }> {
  return textOf(page, 'left')
    .locator('p')
    .first()
    .evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element)
      const width = element.getBoundingClientRect().width
      return { size: Number.parseFloat(fontSize), leading: Number.parseFloat(lineHeight), width }
    })
}

test('size, width and spacing change the text, and are there after a restart', async ({ desk, page }) => {
  await page.setViewportSize({ width: 1700, height: 900 })
  const host = await desk.open()
  const before = await type(page)
  await page.getByRole('banner').getByRole('button', { name: 'Appearance' }).click()
  for (const [slider, key, presses] of [
    ['Text size', 'ArrowRight', 4],
    ['Line spacing', 'ArrowRight', 10],
    ['Line width', 'ArrowLeft', 8],
  ] as const) {
    await page.getByRole('slider', { name: slider }).focus()
    for (let at = 0; at < presses; at++) await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('contentinfo')).toContainText('22 px · 46 ch')
  const after = await type(page)
  expect(after.size).toBe(before.size + 4)
  expect(after.leading / after.size).toBeGreaterThan(before.leading / before.size + 0.15)
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  await expect(page.getByRole('contentinfo')).toContainText('22 px · 46 ch')
  expect(await type(page)).toEqual(after)
})

/** Phrases of the English catalogue that a French reader must not meet, as they stand in the code. */
function englishPhrases(): string[] {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../src/shared/messages')
  const words = (language: string) =>
    ['shell', 'panels', 'notes', 'links', 'reading', 'actions', 'ui'].flatMap((area) => {
      const code = readFileSync(join(folder, language, `${area}.ts`), 'utf8')
      return [...code.matchAll(/: '((?:[^'\\]|\\.)+)'/gu)].map(([, phrase = '']) => phrase)
    })
  expect(readdirSync(join(folder, 'fr'))).toEqual(readdirSync(join(folder, 'en')))
  const french = new Set(words('fr'))
  return words('en').filter(
    (phrase) => /^[A-Z].{3,}/u.test(phrase) && !/\{\{|Scholion/u.test(phrase) && !french.has(phrase),
  )
}

/** Everything that is said on the screen outside the texts: words, names and hints. */
function saidAround(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('body *')].filter(
      (one) => !one.closest('[data-block], article'),
    )
    return parts.flatMap((one) => [
      ...['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
      ...[...one.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue ?? ''),
    ])
  })
}

test('French takes over at once, leaves no English on the screen, and goes back', async ({ desk, page }) => {
  await desk.open()
  await panel(page, 'Library')
  await command(page, 'Settings…')
  await page.getByRole('dialog').getByText('Français').click()
  await expect(page.getByRole('dialog')).toContainText('Taille du texte')
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  const english = new Set(englishPhrases())
  expect(english.size).toBeGreaterThan(200)
  const rail = page.locator('[data-zone="rail"]').getByRole('button')
  for (const button of await rail.all()) {
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
    expect((await saidAround(page)).filter((phrase) => english.has(phrase.trim()))).toEqual([])
  }
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  // Keys are heard once the desk is there.
  await expect(textOf(page, 'left')).toBeVisible()
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByText('English').click()
  await expect(page.getByRole('dialog')).toContainText('Text size')
})
