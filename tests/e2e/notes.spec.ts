/** Notes in the margin: written as Markdown, on disk when the status bar says so, cards beside their passages. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import type { RunningHost } from './support/host.ts'
import { boxOf, clickWords, saved, select } from './support/reader.ts'
import { card, standingOn } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const THREATS = 'unite to face the various threats weighing on the Sahel region'

let host: RunningHost
test.beforeEach(async ({ desk, page }) => {
  host = await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('N on a selection opens a note, and Markdown becomes what it means', async ({ desk, page }) => {
  await writeNote(page, THREATS, '')
  await page.keyboard.type('They **unite** here')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- first')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second')
  await expect.poll(() => blocksOf(desk.library, THREATS)).toEqual(['paragraph', 'bulletList'])
  await saved(page)
  await expect
    .poll(() => noteOf(desk.library))
    .toContain('{"type":"text","marks":[{"type":"bold"}],"text":"unite"}')
  await page.keyboard.press('Escape')
  await expect(card(page, THREATS).locator('strong')).toHaveText('unite')
  await expect(card(page, THREATS).locator('li')).toHaveText(['first', 'second'])
})

test('cards on neighbouring passages do not overlap', async ({ page }) => {
  for (const words of ['Bamako', 'Ouagadougou', 'Niamey', 'a major step forward']) {
    await writeNote(page, words, `On ${words}: a note of a few lines, so that the cards must make room.`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await expect.poll(() => overlapsOf(page)).toEqual([])
})

test('the focused card stands at the height of its passage', async ({ page }) => {
  for (const words of ['Bamako', 'Ouagadougou', 'Niamey']) {
    await writeNote(page, words, `On ${words}: a note of a few lines, so that the cards must make room.`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  await clickWords(page, 'left', 'Niamey')
  await expect(card(page, 'Niamey')).toHaveAttribute('data-focused', 'true')
  await expect.poll(() => distanceToPassage(page, 'Niamey')).toBeLessThanOrEqual(3)
  expect(await overlapsOf(page)).toEqual([])
})

test('a note is there after the host was killed right after Saved', async ({ desk, page }) => {
  await writeNote(page, THREATS, 'written before the power cut')
  await onDiskAs(desk.library, 'written before the power cut')
  await saved(page)
  await host.kill()
  await page.goto('about:blank')
  // The page said that its host was gone, as it should.
  desk.faults.length = 0
  await desk.open()
  await expect(card(page, THREATS)).toContainText('written before the power cut')
})

test('while typed words are not on disk the status bar does not say Saved', async ({ desk, page }) => {
  await writeNote(page, THREATS, 'typed just now')
  const isSaved = await page.locator('[data-saving="saved"]').isVisible()
  const isOnDisk = noteOf(desk.library).includes('typed just now')
  expect(!isSaved || isOnDisk).toBe(true)
})

test('reloading in the middle of typing keeps what was typed', async ({ desk, page }) => {
  await writeNote(page, THREATS, 'first words')
  await onDiskAs(desk.library, 'first words')
  await page.keyboard.type(' and then the last ones')
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(card(page, THREATS)).toContainText('first words')
  await saved(page)
  expect(noteOf(desk.library)).toContain((await card(page, THREATS).locator('p').nth(1).textContent()) ?? '')
})

/** Marks words, writes a note on them and leaves the focus in it. */
async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await select(page, 'left', words)
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: `Note on “${words}”` })).toBeFocused()
  await page.keyboard.insertText(note)
}

function noteOf(library: string): string {
  return JSON.stringify(standingOn(library, THREATS)?.['body'] ?? '')
}

function onDiskAs(library: string, note: string): Promise<void> {
  return expect.poll(() => noteOf(library)).toContain(note)
}

function blocksOf(library: string, words: string): unknown[] {
  const body = standingOn(library, words)?.['body'] as { content?: { type: string }[] } | undefined
  return (body?.content ?? []).map(({ type }) => type)
}

/** Names of cards in the left margin that lie over the one above them. */
function overlapsOf(page: Page): Promise<string[]> {
  return page.locator('[data-zone="left-margin"] article').evaluateAll((cards) => {
    const boxes = cards
      .map((one) => ({ name: one.ariaLabel ?? '', box: one.getBoundingClientRect() }))
      .toSorted((a, b) => a.box.top - b.box.top)
    return boxes
      .filter(({ box }, index) => box.top < (boxes[index - 1]?.box.bottom ?? Number.NEGATIVE_INFINITY))
      .map(({ name }) => name)
  })
}

/** Px between the top of a card and the top of its passage's first line. */
async function distanceToPassage(page: Page, words: string): Promise<number> {
  const box = await card(page, words).boundingBox()
  const { start } = await boxOf(page, 'left', words)
  const line = await page.evaluate(() => {
    const text = document.querySelector('[data-zone="left-text"] p')
    return text ? Number.parseFloat(getComputedStyle(text).lineHeight) : 0
  })
  return Math.abs((box?.y ?? 0) - (start.y - line / 2))
}
