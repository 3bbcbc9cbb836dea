/** A long session by keys alone, over a restart, taken back to its beginning. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { type Rec, readDisk } from './support/disk.ts'
import { saved } from './support/reader.ts'
import { card } from './support/records.ts'

/** What is done to one sentence after the other, each entry one step of undo. */
const ROUND: readonly ((page: Page, round: number) => Promise<void>)[] = [
  (page, round) => press(page, 'p', 'Alt+s', String((round % 5) + 1)),
  (page, round) => press(page, 'k', String(((round + 1) % 5) + 1)),
  (page) => press(page, 'w'),
  note,
  tag,
  link,
  (page, round) => press(page, String(((round + 2) % 5) + 1)),
  (page, round) => (round % 2 === 0 ? drop(page) : press(page, 'w')),
]
const ROUNDS = [0, 1, 2, 3, 4]

test('forty steps over a restart are undone until every record is what it was, byte for byte', async ({
  desk,
  page,
}) => {
  test.slow()
  let host = await desk.open()
  await expect(card(page, 'collective defense and mutual assistance')).toBeVisible()
  const start = stateOf(desk.library)
  let last = start
  for (const round of ROUNDS) {
    await page.locator('[data-zone="left-text"]').focus()
    for (const [index, step] of ROUND.entries()) {
      await step(page, round)
      const change = expect.poll(() => stateOf(desk.library), {
        message: `${round}/${index}`,
        intervals: [20],
      })
      await change.not.toBe(last)
      await saved(page)
      last = stateOf(desk.library)
    }
    if (round !== 2) continue
    await page.goto('about:blank')
    await host.stop()
    host = await desk.open()
    await expect(page.locator('[data-zone="left-text"]')).toContainText('.')
  }
  await page.locator('[data-zone="left-text"]').focus()
  await expect(async () => {
    await page.keyboard.press('Control+z')
    await saved(page)
    expect(stateOf(desk.library)).toBe(start)
  }).toPass({ intervals: [10] })
  await page.goto('about:blank')
  await host.stop()
  expect(stateOf(desk.library)).toBe(start)
})

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function drop(page: Page): Promise<void> {
  await page.locator('[data-zone="left-text"]').focus()
  await press(page, 'j', 'Delete')
}

async function note(page: Page, round: number): Promise<void> {
  await press(page, 'n')
  await expect(page.getByRole('textbox', { name: /^Note on/u })).toBeFocused()
  await page.keyboard.insertText(`the ${round}. thought`)
  await press(page, 'Escape')
}

async function tag(page: Page, round: number): Promise<void> {
  await press(page, 't')
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await page.keyboard.type(`term ${round}`)
  await press(page, 'Enter', 'Escape')
}

async function link(page: Page): Promise<void> {
  await press(page, 'l', 'o', 'p', 'Alt+s', 'l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toBeFocused()
  await page.keyboard.type('applies')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Every record on disk, the journal included. */
function stateOf(library: string): string {
  const tables = Object.entries(readDisk(library)).filter(([, records]) => records.size > 0)
  const sorted = tables.map(([table, records]): [string, Rec[]] => [
    table,
    [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  return JSON.stringify(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
