/** When things go wrong: each is said truthfully in one place, and nothing that was saved is lost. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { heading, panel, textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'

const count = (library: string) => onDisk(library, 'annotations').length
const BEFORE = 3

async function mark(page: Page, words: string): Promise<void> {
  await select(page, 'left', words)
  await page.keyboard.press('2')
}

/** Every file of a folder with its bytes. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const bytes = (name: string) => readFileSync(join(folder, name), 'base64')
  return new Map(
    files.filter((name) => statSync(join(folder, name)).isFile()).map((name) => [name, bytes(name)]),
  )
}

test('two windows on one library see what the other does', async ({ desk, page }) => {
  const host = await desk.open()
  const other = await desk.window(host)
  await page.bringToFront()
  await mark(page, 'Bamako, Ouagadougou and Niamey')
  await saved(page)
  await other.bringToFront()
  await expect(other.getByRole('banner').getByRole('button', { name: /4 passages/ })).toBeVisible()
  await mark(other, 'signing of this charter')
  await saved(other)
  await page.bringToFront()
  await expect(page.getByRole('banner').getByRole('button', { name: /5 passages/ })).toBeVisible()
  expect(count(desk.library)).toBe(BEFORE + 2)
})

test('a second host on a library says in one line who holds it', async ({ desk }) => {
  await desk.open()
  const { code, stdout, stderr } = await desk.cli('serve', '--no-open', '--port', '0')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(
    /^The library [^\n]+ is open in another window \([^\n]+, web, since [^\n]+\)[^\n]*\n$/u,
  )
})

test('a library of a newer Scholion opens to read, and stays as it is to the byte', async ({
  desk,
  page,
}) => {
  const first = await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await page.goto('about:blank')
  await first.stop()
  const marker = join(desk.library, 'scholion.json')
  const facts = JSON.parse(readFileSync(marker, 'utf8')) as object
  writeFileSync(marker, JSON.stringify({ ...facts, format: 99, minReader: 99, createdBy: '9.9.9' }))
  const before = contents(desk.library)
  const second = await desk.open()
  await expect(page.getByText('Read only: This library was made by a newer Scholion (9.9.9)')).toBeVisible()
  await expect(heading(page, 'left')).toContainText('The Alliance of Sahel States')
  await mark(page, 'Bamako, Ouagadougou and Niamey')
  await expect(page.getByRole('banner').getByRole('button', { name: /3 passages/ })).toBeVisible()
  await page.goto('about:blank')
  await second.stop()
  expect(contents(desk.library)).toEqual(before)
})

test('an address opens once; used again it says so, and how to get another', async ({ desk, page }) => {
  const host = await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  const other = await page.context().newPage()
  await other.goto(host.url)
  await expect(other.getByRole('alert')).toContainText('This address was already used.')
  await expect(other.getByRole('alert')).toContainText('Press Enter in the terminal for a new one')
  await expect(textOf(page, 'left')).toBeVisible()
  desk.faults.length = 0
})

test('a host that dies is missed; what was saved is there, and what was not is taken up again', async ({
  desk,
  page,
}) => {
  const host = await desk.open()
  await mark(page, 'Bamako, Ouagadougou and Niamey')
  await saved(page)
  await host.kill()
  await mark(page, 'signing of this charter')
  const status = page.locator('[data-saving]')
  await expect(status).toHaveAttribute('data-saving', 'failed')
  await expect(status).toContainText('Scholion does not answer')
  await expect(status).toContainText('1 change waits in this window')
  await expect(page.getByText('No connection to Scholion.')).toBeVisible()
  expect(count(desk.library)).toBe(BEFORE + 1)
  const again = await desk.restart(host.port)
  await page.evaluate((address) => window.location.assign(address), again.url)
  await saved(page)
  await expect(page.getByText('No connection to Scholion.')).toBeHidden()
  await expect.poll(() => count(desk.library)).toBe(BEFORE + 2)
  await mark(page, 'the juntas in power')
  await expect.poll(() => count(desk.library)).toBe(BEFORE + 3)
  desk.faults.length = 0
})

test('a host that does not know this window any more says how to go on', async ({ desk, page }) => {
  const host = await desk.open()
  await expect(textOf(page, 'left')).toBeVisible()
  await host.kill()
  await desk.restart(host.port)
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('This session is over. Press Enter in the terminal')
  desk.faults.length = 0
})

test('a damaged text is said in its pane, and the other goes on', async ({ desk, page }) => {
  const first = await desk.open()
  await expect(textOf(page, 'right')).toBeVisible()
  await page.goto('about:blank')
  await first.stop()
  const charter = onDisk(desk.library, 'documents').find(({ role }) => role === 'charter')
  const folder = join(desk.library, 'documents', charter?.id ?? '')
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /text|content/u.test(name),
  )
  for (const name of texts.filter((one) => statSync(join(folder, one)).isFile())) {
    writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 200))
  }
  await desk.open()
  const right = page.getByRole('region', { name: 'Right text' })
  await expect(right.getByRole('alert')).toContainText('is damaged on the disk. Nothing was changed')
  await mark(page, 'Bamako, Ouagadougou and Niamey')
  await saved(page)
  expect(count(desk.library)).toBe(BEFORE + 1)
  await expect((await panel(page, 'Library')).getByText('The Liptako-Gourma Charter').first()).toBeVisible()
})
