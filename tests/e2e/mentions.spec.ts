/** Notes that connect: passages and tags mentioned while writing, backlinks where they point, and clean paste. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { onDisk } from './support/disk.ts'
import { expect, test } from './support/desk.ts'
import { saved, select } from './support/reader.ts'
import { card, standingOn } from './support/records.ts'

const DEFENSE = 'collective defense and mutual assistance'
const THREATS = 'unite to face the various threats weighing on the Sahel region'
const PURPOSE = 'an architecture of collective defence and mutual assistance'

interface Node {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly Node[]
}

test.beforeEach(async ({ desk, page }) => {
  await desk.open()
  await expect(card(page, DEFENSE)).toBeVisible()
})

test('a passage of the other text is mentioned by keyboard, shown as it is, and tells of it', async ({
  desk,
  page,
}) => {
  await startNote(page, THREATS)
  await page.keyboard.type('As in @architecture of')
  await expect(page.getByRole('option').first()).toContainText(PURPOSE)
  await page.keyboard.press('Enter')
  await page.keyboard.type('it says')
  await saved(page)
  const purpose = standingOn(desk.library, PURPOSE)
  await expect
    .poll(() => mentionsOn(desk.library))
    .toEqual([expect.objectContaining({ annotation: purpose?.id, label: PURPOSE })])
  await page.keyboard.press('Escape')
  await expect(card(page, PURPOSE)).toContainText(`Mentioned in “${THREATS}”`)
  await card(page, THREATS).getByRole('link', { name: PURPOSE }).click()
  await expect(card(page, PURPOSE)).toHaveAttribute('data-focused', 'true')
  await card(page, PURPOSE).getByRole('button', { name: 'Mentioned in' }).click()
  await expect(card(page, THREATS)).toHaveAttribute('data-focused', 'true')
})

test('a tag that is not there yet is made where it is mentioned, and taken back by itself', async ({
  desk,
  page,
}) => {
  await startNote(page, THREATS)
  await page.keyboard.type('On #solidarity')
  await page.keyboard.press('Enter')
  await saved(page)
  const made = () => onDisk(desk.library, 'tags').find(({ label }) => label === 'solidarity')
  await expect.poll(() => made()?.id).toBeDefined()
  await expect.poll(() => mentionsOn(desk.library)).toEqual([{ tag: made()?.id, label: 'solidarity' }])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(made).toBeUndefined()
})

test('what Word puts on the clipboard comes in as a note, and no policy is broken', async ({
  desk,
  page,
}) => {
  await startNote(page, THREATS)
  const html = readFileSync(new URL('../renderer/notes/clipboard/word.html', import.meta.url), 'utf8')
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
  await saved(page)
  await expect
    .poll(() => bodyOf(desk.library)?.content?.map(({ type }) => type))
    .toEqual(['heading', 'paragraph', 'bulletList', 'paragraph', 'orderedList', 'blockquote', 'table'])
  await page.keyboard.press('Escape')
  await expect(card(page, THREATS).locator('ul ul li')).toHaveText('with armed force')
  await expect(card(page, THREATS).getByRole('table')).toBeVisible()
})

async function startNote(page: Page, words: string): Promise<void> {
  await select(page, 'left', words)
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: `Note on “${words}”` })).toBeFocused()
}

function bodyOf(library: string): Node | undefined {
  return standingOn(library, THREATS)?.['body'] as Node | undefined
}

/** The attributes of what the note on disk mentions. */
function mentionsOn(library: string): unknown[] {
  const found: unknown[] = []
  const walk = (node: Node): void => {
    if (node.type.endsWith('Mention')) found.push(node.attrs)
    node.content?.forEach(walk)
  }
  const body = bodyOf(library)
  if (body) walk(body)
  return found
}
