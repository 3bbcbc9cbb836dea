/** Ten different steps taken back and made again, each by its name, also after the host was started anew. */
import type { Page } from '@playwright/test'
import { onDisk, readDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { clickWords, saved, select } from './support/reader.ts'
import { ask, card, colours, wordsOf } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const TERROR = 'the fight against terrorism and organized crime'
const ARTICLE4 = 'commit themselves to fight terrorism in every form'

/** Ten steps a reader takes, and what each is called. */
const STEPS: readonly [name: string, step: (page: Page) => Promise<void>][] = [
  ['Add highlight', (page) => mark(page, 'left', 'Bamako', '1')],
  ['Add highlight', (page) => mark(page, 'right', 'Peaceful and diplomatic means', '2')],
  ['Change highlight', (page) => onHighlight(page, 'Bamako', '3')],
  ['Edit note', (page) => note(page, 'a city')],
  ['Change tags', (page) => tag(page, 'capital')],
  ['Add link', link],
  ['Change highlight', (page) => onHighlight(page, DEFENSE, '5')],
  ['Swap panes', (page) => ask(page, 'Swap panes')],
  ['Swap panes', (page) => ask(page, 'Swap panes')],
  ['Remove highlight', (page) => onHighlight(page, 'Bamako', 'Delete')],
]

test('ten steps are undone and redone one by one, each under its name', async ({ desk, page }) => {
  test.slow()
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
  const states = [stateOf(desk.library)]
  for (const [, step] of STEPS) {
    await step(page)
    await expect.poll(() => stateOf(desk.library)).not.toBe(states.at(-1))
    await saved(page)
    states.push(stateOf(desk.library))
  }
  for (const [index, [name]] of [...STEPS.entries()].toReversed()) {
    await expect.poll(() => offered(page)).toContain(`Undo ${name}`)
    await page.keyboard.press('Control+z')
    await expect.poll(() => stateOf(desk.library)).toBe(states[index])
  }
  for (const [index, [name]] of STEPS.entries()) {
    await expect.poll(() => offered(page)).toContain(`Redo ${name}`)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => stateOf(desk.library)).toBe(states[index + 1])
  }
})

test('a step can be undone after the host was started anew', async ({ desk, page }) => {
  const host = await desk.open()
  await mark(page, 'left', TERROR, '2')
  await saved(page)
  await page.goto('about:blank')
  await host.stop()
  await desk.open()
  await expect(page.locator('[data-zone="left-text"]')).toContainText(TERROR)
  await expect.poll(() => offered(page)).toContain('Undo Add highlight')
  await page.keyboard.press('Control+z')
  await expect.poll(() => Object.keys(colours(desk.library))).not.toContain(TERROR)
})

async function mark(page: Page, side: 'left' | 'right', words: string, digit: string): Promise<void> {
  await select(page, side, words)
  await page.keyboard.press(digit)
}

async function onHighlight(page: Page, words: string, key: string): Promise<void> {
  await clickWords(page, 'left', words)
  await expect(card(page, words)).toHaveAttribute('data-focused', 'true')
  await page.keyboard.press(key)
}

async function note(page: Page, words: string): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Note on “Bamako”' })).toBeFocused()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Escape')
}

async function tag(page: Page, label: string): Promise<void> {
  await page.keyboard.press('t')
  await expect(page.getByRole('combobox', { name: 'Add a tag' })).toBeFocused()
  await page.keyboard.type(label)
  await page.keyboard.press('Enter')
  await expect(card(page, 'Bamako')).toContainText(label)
  await page.keyboard.press('Escape')
}

async function link(page: Page): Promise<void> {
  await select(page, 'left', TERROR)
  await page.keyboard.press('l')
  await select(page, 'right', ARTICLE4)
  await page.keyboard.press('l')
  await expect(page.getByRole('combobox', { name: 'Relation' })).toBeFocused()
  await page.keyboard.type('applies')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What the palette offers for undo and redo now. */
async function offered(page: Page): Promise<string[]> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('>do ')
  const names = await page.getByRole('option').allTextContents()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return names.map((name) => name.replace(/Ctrl.*$/u, '').trim())
}

/** What a reader made, as it is on disk, with its times. */
function stateOf(library: string): string {
  const made = ['annotations', 'links', 'tags', 'desks'].map((table) =>
    [...(readDisk(library)[table]?.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
  return JSON.stringify([made, onDisk(library, 'annotations').map(wordsOf).toSorted()])
}
