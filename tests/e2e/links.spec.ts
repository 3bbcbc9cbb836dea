/** Drawing links: two ends, a relation, a reason; and how ribbons follow the texts. */
import { onDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { clickWords, saved, select } from './support/reader.ts'
import { card, linkSentences } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const PURPOSE = 'an architecture of collective defence and mutual assistance'
const TERROR = 'the fight against terrorism and organized crime'
const ARTICLE4 = 'commit themselves to fight terrorism in every form'
const dialog = { name: 'Link two passages' }

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('two selections, a relation by its beginning and a reason make a link', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await expect(page.locator('[data-zone="status"]')).toContainText(`Link from “${TERROR}”`)
  await select(page, 'right', ARTICLE4)
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', dialog)).toBeVisible()
  await page.keyboard.type('paraph')
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: 'Why (optional)' }).fill('The same thing, less firmly.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  expect(linkSentences(desk.library)).toContain(`${TERROR} → paraphrases → ${ARTICLE4}`)
  expect([onDisk(desk.library, 'annotations').length, onDisk(desk.library, 'links').length]).toEqual([5, 3])
  expect(JSON.stringify(onDisk(desk.library, 'links').at(-1))).toContain('The same thing, less firmly.')
  await expect(card(page, ARTICLE4)).toContainText('is paraphrased by')
})

test('a click on a title links to the whole text', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await page.getByTitle('Link to the whole text').last().click()
  await expect(page.getByRole('dialog', dialog)).toBeVisible()
  await page.keyboard.type('see')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  expect(linkSentences(desk.library)).toContain(`${TERROR} → see also → the whole text`)
})

test('the card of the far end says the inverse', async ({ page }) => {
  await expect(card(page, PURPOSE)).toContainText('is quoted by')
})

test('L, L and Enter link by the relation of the last time', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await select(page, 'right', ARTICLE4)
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toBeFocused()
  await page.keyboard.type('interp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await select(page, 'left', 'member states’ security forces')
  await page.keyboard.press('l')
  await select(page, 'right', 'the defence and security forces of one or more parties')
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toHaveValue('interprets')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  expect(linkSentences(desk.library)).toContain(
    'member states’ security forces → interprets → the defence and security forces of one or more parties',
  )
})

test('a click on a highlight is the other end of a link', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await clickWords(page, 'right', PURPOSE)
  await expect(page.getByRole('dialog', dialog)).toBeVisible()
  await page.keyboard.type('supports')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  expect(linkSentences(desk.library)).toContain(`${TERROR} → supports → ${PURPOSE}`)
})

test('a link may stay inside one text', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await clickWords(page, 'left', DEFENSE)
  await expect(page.getByRole('dialog', dialog)).toBeVisible()
  await page.keyboard.type('defines')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await saved(page)
  expect(linkSentences(desk.library)).toContain(`${TERROR} → defines → ${DEFENSE}`)
  await expect(page.getByRole('button', { name: `defines: “${TERROR}”` })).toBeVisible()
})

test('a relation of one’s own has its own inverse', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await select(page, 'right', ARTICLE4)
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toBeFocused()
  await page.keyboard.type('softens')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Read from the other end' })).toBeFocused()
  await page.keyboard.type('is softened by')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(card(page, ARTICLE4)).toContainText('is softened by')
  await saved(page)
  expect(onDisk(desk.library, 'relations')).toContainEqual(
    expect.objectContaining({ label: 'softens', inverse: 'is softened by' }),
  )
})

test('Esc stops a link that is being drawn', async ({ desk, page }) => {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-zone="status"]')).not.toContainText('Link from')
  expect(onDisk(desk.library, 'links').length).toBe(2)
})
