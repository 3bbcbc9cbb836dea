/** Exports: what is downloaded says what the library says, and comes back whole elsewhere. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { story } from './support/story.ts'

/** Exports by the dialog; answers the name of the download, and its text. */
async function download(page: Page, scope: string, format: string): Promise<{ name: string; text: string }> {
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const option = dialog.getByLabel('What').getByRole('option').filter({ hasText: scope })
  await dialog.getByLabel('What').selectOption((await option.getAttribute('value')) ?? '')
  await dialog.getByLabel('Format').selectOption(format)
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const arriving = page.waitForEvent('download')
  await dialog.getByRole('link', { name: /^Download/ }).click()
  const file = await arriving
  const text = readFileSync(await file.path(), 'utf8')
  await dialog.getByRole('button', { name: 'Done' }).click()
  return { name: file.suggestedFilename(), text }
}

const NOTE = 'The wording of Article 2. But Article 6 goes further: assistance is a **duty**'
const SCOPES = [
  { scope: 'This text', holds: ['collective defense and mutual assistance', NOTE, 'obligation'], texts: 1 },
  { scope: 'This desk', holds: [NOTE, 'a duty to assist and to relieve the party attacked'], texts: 2 },
  { scope: 'The whole library', holds: [NOTE, 'a duty to assist', 'is quoted by', 'weakens'], texts: 2 },
]
for (const { scope, holds, texts } of SCOPES) {
  test(`Markdown of “${scope}” has quotes, notes, tags and both ends of links`, async ({ desk, page }) => {
    await desk.open()
    const { name, text } = await download(page, scope, 'markdown')
    expect(name).toMatch(/\.md$/)
    for (const words of [...holds, 'an architecture of collective defence']) expect(text).toContain(words)
    expect(text.match(/^## /gmu)).toHaveLength(texts)
  })
}

test('the JSON-LD of a library makes the same library elsewhere', async ({ desk, page }) => {
  await desk.open()
  const { name, text } = await download(page, 'The whole library', 'w3c-json-ld')
  const there = join(desk.folder, 'elsewhere')
  const brought = await desk.cli('import-annotations', put(desk.folder, name, text), '--library', there)
  expect(brought).toMatchObject({ code: 0, stderr: '' })
  expect(story(there)).toEqual(story(desk.library))
  expect((await desk.cli('verify', '--library', there)).code).toBe(0)
})

const TITLES = [
  { title: '../../etc/passwd', name: 'etc passwd.md' },
  { title: 'CON', name: '_CON.md' },
  { title: 'a/b\\c:d*e?f"g<h>i|j', name: 'a b c d e f g h i j.md' },
  { title: 'txt.\u202Eexe', name: 'txt. exe.md' },
  { title: '-rf .', name: 'rf.md' },
  { title: 'ἀρχή '.repeat(60), name: /^ἀρχή .{20,}\.md$/u },
]
test('a title never makes a dangerous file name', async ({ desk, page }) => {
  test.slow()
  const file = put(desk.folder, 'one.txt', 'One line.')
  await desk.cli('import', file, '--title', 'start')
  await desk.open()
  await page.getByRole('button', { name: 'Open from the library' }).first().click()
  await page.getByRole('menuitem', { name: 'start' }).click()
  for (const { title, name } of TITLES) {
    await page
      .locator('[data-side="left"]')
      .getByRole('button', { name: 'What to do with this text' })
      .click()
    await page.getByRole('menuitem', { name: 'Edit document details…' }).click()
    const details = page.getByRole('dialog')
    await details.getByLabel('Title', { exact: true }).fill(title)
    await details.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => onDisk(desk.library, 'documents')[0]?.['title']).toBe(title.trim())
    const { name: given } = await download(page, 'This text', 'markdown')
    expect(given).toMatch(
      typeof name === 'string' ? new RegExp(`^${name.replaceAll('.', '\\.')}$`, 'u') : name,
    )
  }
})
