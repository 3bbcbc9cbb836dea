/** Bad files: each gets one clear message and harms nothing; the good file beside it comes in all the same. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { panel, textOf } from './support/place.ts'
import { saved } from './support/reader.ts'

const MB = 1_000_000
const GOOD = 'A good text.\nWith two lines.\n'

async function add(page: Page, ...paths: string[]): Promise<void> {
  const library = await panel(page, 'Library')
  const chooser = page.waitForEvent('filechooser')
  await library.getByRole('button', { name: 'Add files…' }).first().click()
  await (await chooser).setFiles(paths)
}

const titles = (library: string) => onDisk(library, 'documents').map(({ title }) => title)

const BAD = [
  { name: 'nothing.txt', bytes: () => Buffer.alloc(0), says: '“nothing.txt” has no text in it.' },
  { name: 'blank.txt', bytes: () => Buffer.from(' \n\n\t\n'), says: '“blank.txt” has no text in it.' },
  {
    name: 'picture.txt',
    bytes: () => Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
    says: '“picture.txt” looks like binary data, not text.',
  },
  {
    name: 'huge.txt',
    bytes: () => Buffer.alloc(50 * MB, 'words and words\n'),
    says: 'the limit of one text is 20,000,000',
  },
  {
    name: 'drawing.svg',
    bytes: () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    says: 'is not in a format that can be read',
  },
]
test('each bad file is refused with one clear message, and the good one among them comes in', async ({
  desk,
  page,
}) => {
  test.slow()
  await desk.open('--empty')
  const files = BAD.map(({ name, bytes }) => put(desk.folder, name, bytes()))
  await add(page, ...files, put(desk.folder, 'good.txt', GOOD))
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  const said = (name: string) => report.getByRole('listitem').filter({ hasText: name })
  for (const { name, says } of BAD) await expect(said(name)).toContainText(says, { timeout: 60_000 })
  await expect(said('good.txt')).toContainText('2 paragraphs')
  await saved(page)
  expect(titles(desk.library)).toEqual(['good'])
})

test('a text in an old encoding comes in when the reader names the encoding', async ({ desk, page }) => {
  await desk.open('--empty')
  await add(page, put(desk.folder, 'old.txt', Buffer.from('Le désert du Sahel.', 'utf16le')))
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  await report.getByLabel('Encoding').selectOption('utf-16le')
  await report.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(textOf(page, 'left')).toContainText('Le désert du Sahel.')
})

const UTF16 = [
  { name: 'little-endian', bytes: Buffer.from('\uFEFFἈρχή\nThe end.', 'utf16le') },
  { name: 'big-endian', bytes: Buffer.from('\uFEFFἈρχή\nThe end.', 'utf16le').swap16() },
]
for (const { name, bytes } of UTF16) {
  test(`UTF-16 ${name} with its mark comes in as it is`, async ({ desk, page }) => {
    await desk.open('--empty')
    await add(page, put(desk.folder, 'words.txt', bytes))
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(textOf(page, 'left')).toContainText('Ἀρχή')
  })
}

test('a library whose every file was refused is as empty as before', async ({ desk, page }) => {
  await desk.open('--empty')
  await add(page, put(desk.folder, 'nothing.txt', ''))
  await expect(page.getByRole('dialog')).toContainText('has no text in it')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('The text you read')).toBeVisible()
  expect(titles(desk.library)).toEqual([])
})
