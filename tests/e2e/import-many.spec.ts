/** A whole folder with good, broken and hostile files, and its report; an address that is not fetched. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { saved } from './support/reader.ts'

test('a folder comes in file by file: the bad ones stop nothing, and the report can be had again', async ({
  desk,
  page,
}) => {
  const folder = join(desk.folder, 'texts')
  mkdirSync(join(folder, 'inner'), { recursive: true })
  put(folder, 'good.md', '# The lake\n\nIt rises and falls.')
  put(folder, 'broken.docx', 'This is no archive.')
  put(folder, 'inner/hostile.html', `<p>Words.</p>${'<div>'.repeat(5000)}<script>alert(1)</script>`)
  put(folder, 'inner/old.txt', Buffer.from('Où est-il ?', 'utf16le'))
  put(folder, 'picture.png', 'x')
  await desk.open('--empty')
  await expect(page.getByRole('region', { name: 'Left text' })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Add a folder')
  await page.getByRole('option', { name: 'Add a folder…' }).click()
  await (await chooser).setFiles(folder)
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  await expect(report).toContainText('1 came in · 3 failed · 1 left out')
  await expect(report.getByRole('listitem')).toContainText([
    'texts/broken.docx',
    'Read as Markdown · encoding utf-8',
    'texts/inner/hostile.html',
    'looks like binary data',
    'Left out: Scholion does not read this format.',
  ])
  await report.getByRole('combobox', { name: 'Encoding' }).selectOption('utf-16le')
  await report.getByRole('button', { name: 'Try again' }).click()
  await expect(report).toContainText('2 came in · 2 failed · 1 left out')
  await report.getByRole('button', { name: 'Save the report…' }).click()
  const download = page.waitForEvent('download')
  await report.getByRole('link', { name: 'Download import-report.txt' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('texts/picture.png\n    Left out')
  await page.keyboard.press('Escape')
  await saved(page)
  expect(onDisk(desk.library, 'documents').map(({ title }) => title)).toEqual(
    expect.arrayContaining(['The lake', 'Où est-il ?']),
  )

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('Last import')
  await page.getByRole('option', { name: 'Last import report' }).click()
  await expect(report).toContainText('2 came in')
})

test('an address in a private network is refused with its reason, and nothing comes in', async ({
  desk,
  page,
}) => {
  await desk.open('--empty')
  await page.getByRole('button', { name: 'From a web address…' }).first().click()
  await page.getByRole('textbox', { name: 'Address' }).fill('169.254.169.254/latest/meta-data')
  await expect(page.getByText(/Scholion will ask 169\.254\.169\.254 for this one page/u)).toBeVisible()
  await page.keyboard.press('Enter')
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  await expect(report).toContainText('leads into a private network, not to the public web')
  expect(onDisk(desk.library, 'documents')).toEqual([])
})
