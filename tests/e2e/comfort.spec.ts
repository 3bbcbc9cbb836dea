/** Reading comfort: how texts are set is remembered, broken words stay the words they are, and nothing is in the way. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { panel, textOf } from './support/place.ts'
import { ask, wordsOf } from './support/records.ts'
import { saved, select } from './support/reader.ts'

const WORDS = 'collective defense and mutual assistance'

/** Face, alignment and whether words are broken, of the first paragraph on the left. */
function setting(page: Page): Promise<readonly string[]> {
  return textOf(page, 'left')
    .locator('p')
    .first()
    .evaluate((paragraph) => {
      const { fontFamily, textAlign } = getComputedStyle(paragraph)
      return [fontFamily.split(',')[0] ?? '', textAlign]
    })
}

test('face and alignment are there again after a restart', async ({ desk, page }) => {
  const host = await desk.open()
  await page.getByRole('banner').getByRole('button', { name: 'Appearance' }).click()
  for (const name of ['Dyslexia-friendly', 'Justified'])
    await page.getByRole('radio', { name, exact: true }).check({ force: true })
  await page.keyboard.press('Escape')
  const chosen = ['OpenDyslexic', 'justify']
  await expect.poll(() => setting(page)).toEqual(chosen)
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  await expect.poll(() => setting(page)).toEqual(chosen)
})

test('in justified text words are broken, and what is marked in them is on disk as it was written', async ({
  desk,
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 })
  await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await ask(page, 'Justified or ragged text')
  await expect.poll(() => textOf(page, 'left').locator('[data-break]').count()).toBeGreaterThan(20)
  const words = 'Bamako, Ouagadougou and Niamey'
  await select(page, 'left', words)
  await page.keyboard.press('3')
  await saved(page)
  expect(onDisk(desk.library, 'annotations').map(wordsOf)).toContain(words)
})

test('focus mode leaves the texts, hears every key, and goes as it came', async ({ desk, page }) => {
  await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await panel(page, 'Library')
  await page.keyboard.press('F9')
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'Panel: Library' })).toBeHidden()
  await select(page, 'left', 'Bamako, Ouagadougou and Niamey')
  await page.keyboard.press('2')
  await saved(page)
  expect(onDisk(desk.library, 'annotations').map(wordsOf)).toContain('Bamako, Ouagadougou and Niamey')
  await page.keyboard.press('F9')
  await expect(page.getByRole('complementary', { name: 'Panel: Library' })).toBeVisible()
})

const HEBREW = 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ.\n\nוְהָאָרֶץ הָיְתָה תֹהוּ וָבֹהוּ.'

test('a ribbon to pointed Hebrew in the right pane touches its passage', async ({ desk, page }) => {
  await desk.cli(
    'import',
    put(desk.folder, 'english.txt', `In the beginning.\n\n${WORDS}.`),
    '--title',
    'English',
  )
  await desk.cli('import', put(desk.folder, 'hebrew.txt', HEBREW), '--title', 'Hebrew')
  await desk.open()
  for (const name of ['English', 'Hebrew']) {
    await page.getByRole('button', { name: 'Open from the library' }).first().click()
    await page.getByRole('menuitem', { name }).click()
  }
  await expect(textOf(page, 'right')).toHaveAttribute('dir', 'rtl')
  await select(page, 'left', WORDS)
  await page.keyboard.press('l')
  const words = 'תֹהוּ וָבֹהוּ'.normalize('NFC')
  await selectRange(page, words)
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toBeFocused()
  await page.keyboard.type('see')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => onDisk(desk.library, 'annotations').map(wordsOf)).toContain(words)
  await expect.poll(() => gap(page, words)).toBeLessThanOrEqual(3)
})

/** Selects words on the right by the keyboard's own means: a drag through points is no matter of direction. */
async function selectRange(page: Page, words: string): Promise<void> {
  await textOf(page, 'right').focus()
  await textOf(page, 'right').evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, words)
  await expect(page.locator('[data-popover="right"]')).toBeVisible()
}

/** Px between the right end of the ribbon and the words it belongs to. */
function gap(page: Page, words: string): Promise<number> {
  return page.evaluate((wanted) => {
    const path = document.querySelector<SVGPathElement>('[data-zone="gutter"] path[data-link]')
    const numbers = (path?.getAttribute('d') ?? '').match(/-?[\d.]+/gu)?.map(Number) ?? []
    const stage = path?.ownerSVGElement?.getBoundingClientRect().top ?? 0
    // M0 a C… width c V d C… 0 b Z
    const [top, bottom] = [(numbers[7] ?? Number.NaN) + stage, (numbers[8] ?? Number.NaN) + stage]
    const block = [...document.querySelectorAll('[data-zone="right-text"] [data-block]')].find((one) =>
      one.textContent?.includes(wanted),
    )
    const node = block?.firstChild
    if (!node) return Number.NaN
    const at = node.textContent?.indexOf(wanted) ?? 0
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + wanted.length)
    const box = range.getBoundingClientRect()
    return Math.max(Math.abs(box.top - top), Math.abs(box.bottom - bottom))
  }, words)
}

/** Sentences of the interface on the screen now: what is neither a text, its headings, a name from the library nor a key. */
function sentences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => !one.closest('[data-block], article, bdi, script, kbd'))
      .flatMap((one) => [
        ...['aria-label', 'title', 'placeholder']
          // The way to a place is named by the text.
          .filter((name) => name !== 'title' || !one.closest('nav'))
          .map((name) => one.getAttribute(name) ?? ''),
        ...[...one.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.nodeValue ?? ''] : [])),
      ])
      .map((words) => words.trim())
      .filter((words) => /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(words)),
  )
}

/** Names that are the same in every language. */
const NAMES =
  /^(Scholion|Markdown|W3C|REFI|TEI|BibTeX|RIS|CSL|JSON|HTML|Atkinson|OpenDyslexic|Literata|Inter)\b/u

test('no sentence of the interface is the same in French as in English', async ({ desk, page }) => {
  await desk.open()
  await expect(textOf(page, 'right')).toBeVisible()
  const said: Record<'English' | 'Français', Set<string>> = { English: new Set(), Français: new Set() }
  for (const [language, found] of Object.entries(said)) {
    await page.keyboard.press('Control+,')
    await page.getByRole('dialog').getByText(language, { exact: true }).click()
    // What is said about highlights follows a moment later.
    await expect(
      page.getByText(language === 'English' ? /^Highlight, / : /^Surlignage, /u).first(),
    ).toBeAttached()
    const look = async (): Promise<void> => {
      for (const words of await sentences(page)) found.add(words)
    }
    await look()
    await page.keyboard.press('Escape')
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'fr')
    for (const button of await page.locator('[data-zone="rail"]').getByRole('button').all()) {
      if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
      await look()
    }
    await textOf(page, 'left').focus()
    for (const key of ['?', 'Control+k']) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await look()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
  }
  const library = JSON.stringify(['documents', 'desks'].map((table) => onDisk(desk.library, table)))
  /** Names may be cut where they are shown; the address of the library's folder is one as well. */
  const isName = (words: string): boolean =>
    NAMES.test(words) ||
    words.includes(desk.folder) ||
    library.includes(JSON.stringify(words.replace(/…?( \|.*)?$/u, '')).slice(1, -1))
  const same = [...said.English].filter((words) => said['Français'].has(words) && !isName(words))
  expect(same).toEqual([])
})
