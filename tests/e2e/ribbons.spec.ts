/** Ribbons in the gutter: from passage to passage, while either text scrolls, and at its edges. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { painted, reveal, type Side } from './support/reader.ts'
import { card } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const PURPOSE = 'an architecture of collective defence and mutual assistance'

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  await expect(page.locator('[data-zone="gutter"] path[data-link]')).toHaveCount(2)
})

test('a ribbon reaches from passage to passage, wherever the texts are scrolled', async ({ page }) => {
  await expect.poll(() => gap(page)).toBeLessThanOrEqual(3)
  for (const [side, by] of [
    ['left', 90],
    ['right', 70],
    ['right', -40],
  ] as const) {
    await page.locator(`[data-scroller="${side}"]`).hover()
    await page.mouse.wheel(0, by)
    await expect.poll(() => gap(page)).toBeLessThanOrEqual(3)
  }
})

test('a click on the name of a ribbon brings both ends to one height', async ({ page }) => {
  await reveal(page, 'right', PURPOSE)
  await page.getByRole('button', { name: /^quotes:/u }).click()
  await expect
    .poll(async () => Math.abs((await topOf(page, 'left', DEFENSE)) - (await topOf(page, 'right', PURPOSE))))
    .toBeLessThanOrEqual(3)
})

test('hovering a ribbon lights up both ends', async ({ page }) => {
  await page.getByRole('button', { name: /^quotes:/u }).hover()
  await expect.poll(() => painted(page)).toEqual(expect.arrayContaining(['left-hover', 'right-hover']))
  await expect(card(page, DEFENSE)).toHaveAttribute('data-lit', 'true')
  await expect(card(page, PURPOSE)).toHaveAttribute('data-lit', 'true')
})

test('an end out of sight is counted at the edge, and the count brings it in', async ({ page }) => {
  const count = page.getByRole('button', { name: '2 links end further up' })
  // The place the text was left at may be taken up late, and then the ends are in sight again.
  await expect(async () => {
    await reveal(page, 'right', 'The Republic of Mali is the depositary')
    await expect(count).toHaveText('↑ 2', { timeout: 2_000 })
    await count.click({ timeout: 2_000 })
  }).toPass()
  await expect(page.getByRole('button', { name: /further up/u })).not.toHaveText('↑ 2')
})

/** Px between the ends of the first ribbon and the passages they belong to, the worst of the four. */
async function gap(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: /^quotes:/u })
  const link = await button.getAttribute('data-link')
  const drawn = await page
    .locator(`[data-zone="gutter"] path[data-link="${link}"]`)
    .evaluate((path: SVGPathElement) => {
      const numbers = (path.getAttribute('d') ?? '').match(/-?[\d.]+/gu)?.map(Number) ?? []
      const top = path.ownerSVGElement?.getBoundingClientRect().top ?? 0
      // M0 a C… width c V d C… 0 b Z
      return [1, 14, 7, 8].map((at) => (numbers[at] ?? Number.NaN) + top)
    })
  const wanted = [...(await edges(page, 'left', DEFENSE)), ...(await edges(page, 'right', PURPOSE))]
  return Math.max(...wanted.map((y, index) => Math.abs(y - (drawn[index] ?? Number.NaN))))
}

async function topOf(page: Page, side: Side, words: string): Promise<number> {
  return (await edges(page, side, words))[0]
}

/** Top and bottom of words on the screen, without scrolling to them. */
function edges(page: Page, side: Side, words: string): Promise<[number, number]> {
  return page.locator(`[data-zone="${side}-text"]`).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { top, bottom } = range.getBoundingClientRect()
      return [top, bottom]
    }
    throw new Error(`“${wanted}” is not in the text`)
  }, words)
}
