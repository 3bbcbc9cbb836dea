/** Highlights as a reader shapes them: ends, further ranges, dividing and joining, a colour kept in the hand. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { boxOf, clickWords, saved, select } from './support/reader.ts'
import { ask, card, colours, linkSentences, standingOn } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const LINKED = `${DEFENSE} → quotes → an architecture of collective defence and mutual assistance`

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('an end is dragged to another word, in one step of undo', async ({ desk, page }) => {
  await clickWords(page, 'left', DEFENSE)
  const { end } = await boxOf(page, 'left', 'collective defense and')
  await dragEnd(page, 'End', end)
  await saved(page)
  expect(standingOn(desk.library, 'collective defense and')).toBeDefined()
  await page.keyboard.press('Control+z')
  await expect.poll(() => standingOn(desk.library, DEFENSE)?.id).toBeDefined()
})

test('an end is moved with the keyboard, kept with Enter', async ({ desk, page }) => {
  await clickWords(page, 'left', DEFENSE)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^End of the highlight/u })).toBeFocused()
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await saved(page)
  expect(standingOn(desk.library, 'collective defense an')).toBeDefined()
})

test('words selected with Ctrl become a further range, and the quote has both', async ({ desk, page }) => {
  await clickWords(page, 'left', DEFENSE)
  await page.keyboard.down('Control')
  await drag(page, 'Bamako, Ouagadougou and Niamey')
  await page.keyboard.up('Control')
  const both = `${DEFENSE} … Bamako, Ouagadougou and Niamey`
  const turned = `Bamako, Ouagadougou and Niamey … ${DEFENSE}`
  await expect(card(page, both).or(card(page, turned))).toBeVisible()
  await saved(page)
  expect(standingOn(desk.library, both) ?? standingOn(desk.library, turned)).toBeDefined()
})

test('splitting and merging keep the links, and both are undone', async ({ desk, page }) => {
  await clickWords(page, 'left', DEFENSE)
  const { end } = await boxOf(page, 'left', 'collective defense')
  await page.mouse.click(end.x, end.y)
  await ask(page, 'Split the highlight at the caret')
  await saved(page)
  const [first, second] = ['collective defense', 'and mutual assistance']
  expect(Object.keys(colours(desk.library))).toEqual(expect.arrayContaining([first, second]))
  expect(linkSentences(desk.library)).toContain(LINKED.replace(DEFENSE, first))
  await ask(page, 'Merge highlights')
  await saved(page)
  const merged = `${first} … ${second}`
  expect(linkSentences(desk.library)).toContain(LINKED.replace(DEFENSE, merged))
  expect(onDisk(desk.library, 'trash')).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => linkSentences(desk.library)).toContain(LINKED)
  expect(onDisk(desk.library, 'trash')).toHaveLength(0)
})

test('an armed colour marks every selection until Esc', async ({ desk, page }) => {
  await ask(page, 'Highlight every selection: Violet')
  await expect(page.locator('footer').getByText('Violet')).toBeVisible()
  await drag(page, 'three juntas')
  await drag(page, 'Member States')
  await expect.poll(() => colours(desk.library)).toMatchObject({ 'three juntas': 5, 'Member States': 5 })
  await page.keyboard.press('Escape')
  await select(page, 'left', 'Bamako')
  await saved(page)
  expect(standingOn(desk.library, 'Bamako')).toBeUndefined()
})

/** Drags over words in the left text, whatever becomes of the selection. */
async function drag(page: Page, words: string): Promise<void> {
  const { start, end } = await boxOf(page, 'left', words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
}

/** Drags a handle of the focused highlight to a place, by its grip above or below the line. */
async function dragEnd(page: Page, which: 'Start' | 'End', to: { x: number; y: number }): Promise<void> {
  const box = await page.getByRole('button', { name: `${which} of the highlight` }).boundingBox()
  if (!box) throw new Error('there is no such handle')
  const grip = which === 'Start' ? box.y - 7 : box.y + box.height + 7
  await page.mouse.move(box.x + box.width / 2, grip)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
  await page.mouse.up()
}
