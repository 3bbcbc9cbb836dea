/** What axe can tell: nothing is wrong on any screen of the program, in both themes and at every size. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { command, panel, textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'

/** What axe finds, in lines: the rule and the elements. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const clean = async (page: Page) => expect.soft(await faultsOf(page)).toEqual([])
const dialog = (page: Page) => page.getByRole('dialog')
const key = (name: string) => async (page: Page) => {
  await page.keyboard.press(name)
  await expect(dialog(page)).toBeVisible()
}
const WORDS = 'Bamako, Ouagadougou and Niamey'

const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  'the desk': async () => {},
  'the popover at a selection': async (page) => {
    await select(page, 'left', WORDS)
    await expect(page.getByRole('toolbar').first()).toBeVisible()
  },
  'a card with its editor': async (page) => {
    await select(page, 'left', WORDS)
    await page.keyboard.press('n')
    await expect(page.getByRole('textbox', { name: /^Note on/ })).toBeFocused()
  },
  'the dialog of a link': async (page) => {
    await select(page, 'left', WORDS)
    await page.keyboard.press('l')
    await select(page, 'right', 'Peaceful and diplomatic means')
    await key('l')(page)
  },
  'a find that asks, beside a text that is read aloud': async (page) => {
    await page.keyboard.press('Alt+r')
    await textOf(page, 'right').focus()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('the')
    await expect(page.getByRole('search')).toContainText('1')
    await page.getByRole('button', { name: 'Mark all matches' }).click()
    await expect(page.getByText('There is no voice on this system.')).toBeVisible()
  },
  'the palette': key('Control+k'),
  'the settings': key('Control+,'),
  'the export': key('Control+e'),
  'the sheet of keys': key('?'),
  'the menu': async (page) => {
    await page.getByRole('banner').getByRole('button', { name: 'Menu', exact: true }).click()
    await expect(page.getByRole('menu')).toBeVisible()
  },
  'the appearance': async (page) => {
    await page.getByRole('banner').getByRole('button', { name: 'Appearance' }).click()
    await expect(dialog(page)).toBeVisible()
  },
  'the details of a text': async (page) => {
    await command(page, 'Search and commands')
    await page.keyboard.type('>details')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Details of the text' })).toBeVisible()
  },
  'pasting a text': (page) => command(page, 'Add a document from pasted text…'),
  'a web address': (page) => command(page, 'Add a text from a web address…'),
  'reading a text again': async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('>read again in')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'How it begins' })).toBeVisible()
  },
  'a new desk': (page) => command(page, 'New desk'),
}

/** Screens are shown one after the other on one desk; starting one for each takes longer than looking. */
const GROUP = 5
const screens = Object.entries(SCREENS)
for (let first = 0; first < screens.length; first += GROUP) {
  const group = screens.slice(first, first + GROUP)
  test(`axe finds nothing in ${group.map(([screen]) => screen).join(', ')}`, async ({ desk, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await desk.open()
    for (const [screen, show] of group) {
      await test.step(screen, async () => {
        await expect(textOf(page, 'right')).toBeVisible()
        await textOf(page, 'left').focus()
        await show(page)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await clean(page)
        }
        await saved(page)
        await page.reload()
      })
    }
  })
}

test('axe finds nothing in any panel', async ({ desk, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await desk.open()
  for (const name of ['Library', 'Annotations', 'Links', 'Tags', 'Trash']) {
    await panel(page, name)
    await clean(page)
  }
})

test('axe finds nothing in an empty library', async ({ desk, page }) => {
  await desk.open('--empty')
  await panel(page, 'Library')
  await clean(page)
})

const SIZES = [
  { width: 1024, height: 700 },
  // A window of 1440 × 900 at 200 %.
  { width: 720, height: 450 },
]
for (const size of SIZES) {
  test(`axe finds nothing at ${size.width} × ${size.height}, and nothing is cut off`, async ({
    desk,
    page,
  }) => {
    await page.setViewportSize(size)
    await desk.open()
    await expect(textOf(page, 'left')).toBeVisible()
    await clean(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
    await page.keyboard.press('Control+,')
    await expect(dialog(page)).toBeVisible()
    await clean(page)
  })
}

test('with forced colours axe finds nothing, and what is chosen can be seen', async ({ desk, page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 720, height: 450 })
  await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await clean(page)
  await page.getByRole('banner').getByRole('button', { name: 'Appearance' }).click()
  const chosen = page.locator('label').filter({ hasText: 'Ragged' })
  await chosen.scrollIntoViewIfNeeded()
  await expect(chosen).toBeInViewport({ ratio: 1 })
  expect(await chosen.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
  await clean(page)
  await page.keyboard.press('Escape')
  await textOf(page, 'left').focus()
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: /^Leave focus mode/u })).toBeInViewport({ ratio: 1 })
  await clean(page)
})
