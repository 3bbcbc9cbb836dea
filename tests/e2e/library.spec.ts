/** The library: texts come in by every door, lie where they are put, and come back from the trash whole. */
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { choose, command, drop, heading, panel, row, textOf } from './support/place.ts'
import { message, saved } from './support/reader.ts'

const ARTICLE = '“The Alliance of Sahel States'
const CHARTER = 'The Liptako-Gourma Charter — a reading version'
const VERSES = '# Verses\n\nThe *first* verse.\n\n- a line\n- another line\n'

test('files chosen in the panel come in and open beside the others', async ({ desk, page }) => {
  const file = put(desk.folder, 'verses.md', VERSES)
  await desk.open()
  const library = await panel(page, 'Library')
  const chooser = page.waitForEvent('filechooser')
  await library.getByRole('button', { name: 'Add files…' }).click()
  await (await chooser).setFiles(file)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(textOf(page, 'right').getByRole('heading', { name: 'Verses' })).toBeVisible()
  await saved(page)
  expect(onDisk(desk.library, 'documents').map(({ title }) => title)).toContain('Verses')
})

test('a file let go over a pane opens in that pane', async ({ desk, page }) => {
  const file = put(desk.folder, 'verses.md', VERSES)
  await desk.open()
  await expect(heading(page, 'left')).toContainText(ARTICLE)
  await drop(textOf(page, 'left'), file)
  await expect(heading(page, 'left')).toHaveText('Verses')
  await expect(heading(page, 'right')).toHaveText(CHARTER)
})

const PASTES = [
  { kind: 'Plain text', text: 'One *star*.\nTwo.', title: 'My lines', first: 'One *star*.', role: 'poem' },
  { kind: 'Markdown', text: '# Star\n\nOne *star*.', title: '', first: 'One star.', role: 'charter' },
]
for (const { kind, text, title, first, role } of PASTES) {
  test(`a pasted text is read as ${kind}, with its role and title`, async ({ desk, page }) => {
    await desk.open('--empty')
    await command(page, 'Add a document from pasted text…')
    const dialog = page.getByRole('dialog', { name: 'Paste a text' })
    await dialog.getByLabel('Text', { exact: true }).fill(text)
    await dialog.getByLabel('Title', { exact: true }).fill(title)
    await dialog.getByLabel('Role').fill(role)
    await page.keyboard.press('Tab')
    await dialog.getByLabel('Read as').selectOption(kind)
    await dialog.getByRole('button', { name: 'Add to the library' }).click()
    await expect(textOf(page, 'left').getByText(first, { exact: true })).toBeVisible()
    await saved(page)
    const [document] = onDisk(desk.library, 'documents')
    expect(document).toMatchObject({ title: title || 'Star', role })
  })
}

test('an empty library shows where both texts go, and takes a dropped one', async ({ desk, page }) => {
  const file = put(desk.folder, 'verses.md', VERSES)
  await desk.open('--empty')
  await expect(page.getByText('The text you read')).toBeVisible()
  const right = page.getByRole('region', { name: 'Right text' })
  await expect(right).toContainText('The text it talks about')
  await drop(right, file)
  await expect(heading(page, 'right')).toHaveText('Verses')
  await expect(page.getByText('The text you read')).toBeVisible()
})

test('a library made by the command line, without a desk, opens and is laid out', async ({ desk, page }) => {
  const file = put(desk.folder, 'verses.md', VERSES)
  await desk.cli('import', file, '--title', 'From a script')
  await desk.open()
  const left = page.getByRole('region', { name: 'Left text' })
  await choose(page, left.getByRole('button', { name: 'Open from the library' }), 'From a script')
  await expect(heading(page, 'left')).toHaveText('From a script')
  await saved(page)
  await page.reload()
  await expect(heading(page, 'left')).toHaveText('From a script')
})

test('texts open on the side that was asked for, and swap', async ({ desk, page }) => {
  await desk.open()
  const library = await panel(page, 'Library')
  await row(library, CHARTER).hover()
  await row(library, CHARTER).getByRole('button', { name: 'Open on the left' }).click()
  await expect(heading(page, 'left')).toHaveText(CHARTER)
  await row(library, ARTICLE).first().getByRole('button', { name: 'Open on the right' }).click()
  await expect(heading(page, 'right')).toContainText(ARTICLE)
  await command(page, 'Swap panes')
  await expect(heading(page, 'left')).toContainText(ARTICLE)
  await expect(heading(page, 'right')).toHaveText(CHARTER)
})

test('name, role and bibliographic data are edited, and are on disk', async ({ desk, page }) => {
  await desk.open()
  const library = await panel(page, 'Library')
  await choose(page, library.getByRole('button', { name: `More about ${CHARTER}` }), 'Rename, edit details…')
  const dialog = page.getByRole('dialog', { name: 'Details of the text' })
  const fields = { Title: 'The Charter', Siglum: 'LGC', Date: '2023-09-16', Role: 'treaty', Language: 'en' }
  for (const [name, value] of Object.entries(fields)) {
    await dialog.getByLabel(name, { exact: true }).fill(value)
  }
  await dialog.getByLabel('Authors').fill('Mali\nNiger')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(heading(page, 'right')).toHaveText('The Charter')
  await saved(page)
  expect(onDisk(desk.library, 'documents').find(({ title }) => title === 'The Charter')).toMatchObject({
    siglum: 'LGC',
    date: '2023-09-16',
    role: 'treaty',
    language: 'en',
    creators: ['Mali', 'Niger'],
  })
})

test('a removed text takes its annotations and links along, and Undo brings all back', async ({
  desk,
  page,
}) => {
  await desk.open()
  const library = await panel(page, 'Library')
  const counts = () =>
    ['documents', 'annotations', 'links', 'trash'].map((table) => onDisk(desk.library, table).length)
  const before = counts()
  expect(before).toEqual([2, 3, 2, 0])
  await choose(page, library.getByRole('button', { name: `More about ${CHARTER}` }), 'Move to the trash')
  await expect(message(page, 'is in the trash, with 2 annotations, 2 links')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Right text' })).toContainText('The text it talks about')
  await expect.poll(counts).toEqual([1, 1, 0, 1])
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click()
  await expect(heading(page, 'right')).toHaveText(CHARTER)
  await expect.poll(counts).toEqual(before)
})

test('the trash panel restores a text with its annotations and links', async ({ desk, page }) => {
  await desk.open()
  const library = await panel(page, 'Library')
  await choose(page, library.getByRole('button', { name: `More about ${CHARTER}` }), 'Move to the trash')
  const trash = await panel(page, 'Trash')
  await trash.getByRole('button', { name: `Restore “${CHARTER}”` }).click()
  await expect(trash).toContainText('The trash is empty')
  await expect.poll(() => onDisk(desk.library, 'links').length).toBe(2)
  await expect(row(await panel(page, 'Library'), CHARTER).first()).toContainText('2 annotations, 2 links')
})

test('a desk is made, renamed, and changed over to; each keeps what lies on it', async ({ desk, page }) => {
  await desk.open()
  const library = await panel(page, 'Library')
  await library.getByRole('button', { name: 'New desk…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Charter alone')
  await dialog.getByLabel('On the right').selectOption({ label: CHARTER })
  await dialog.getByRole('button', { name: 'Make the desk' }).click()
  await expect(page.getByText('The text you read')).toBeVisible()
  await command(page, 'Rename desk…')
  await dialog.getByLabel('Name').fill('The charter alone')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  const switcher = page.getByRole('banner').getByRole('button', { name: /cross-reference/ })
  await expect(switcher).toContainText('The charter alone')
  await choose(page, switcher, 'Sahel desk')
  await expect(heading(page, 'left')).toContainText(ARTICLE)
  await choose(page, switcher, 'The charter alone')
  await expect(heading(page, 'right')).toHaveText(CHARTER)
  await saved(page)
  await page.reload()
  await expect(switcher).toContainText('The charter alone')
})
