/** Places that are cited by their printed numbers, and records that are filled in from a reference. */
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop, panel, row } from './support/place.ts'
import { clickWords, message, saved, select } from './support/reader.ts'

const CHARTER = 'The Liptako-Gourma Charter — a reading version'
const POINT = 'not to blockade the ports'

test('a point of article 8 is gone to by its number, shown as a way, and cited', async ({
  context,
  desk,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.open()
  await clickWords(page, 'right', 'the depositary of the Charter')
  await page.keyboard.press('g')
  await page.getByRole('combobox', { name: 'Article, page, paragraph' }).fill('8(2)')
  await page.keyboard.press('Enter')
  const trail = page
    .locator('[data-side="right"]')
    .getByRole('navigation', { name: 'Where you are in the text' })
  await expect(trail.getByRole('button').first()).toHaveText('Article 8')
  await select(page, 'right', POINT)
  await expect(trail.getByRole('button')).toHaveText(['Article 8', '2.'])
  await page.keyboard.press('c')
  await expect(message(page, 'Copied:')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(`${CHARTER}, art. 8(2)`)
})

const BIBTEX = `@article{doe, author = {Doe, J{\\"o}rg and {African Union}}, title = {The {Alliance}}, journal = {Journal of Law},
  year = {2023}, pages = {12--34}, doi = {10.1000/x}}
@misc{other, title = {Another}}`

test('a BibTeX file dropped on a text shows what it would change, is taken in one step and undone', async ({
  desk,
  page,
}) => {
  await desk.open()
  const library = await panel(page, 'Library')
  await drop(row(library, CHARTER), put(desk.folder, 'charter.bib', BIBTEX))
  const dialog = page.getByRole('dialog', { name: 'Fill in from a reference' })
  await expect(dialog.getByRole('row', { name: /Authors/u })).toContainText('Doe, Jörg; African Union')
  await expect(dialog.getByRole('row', { name: /Title/u })).toContainText(CHARTER)
  await dialog.getByRole('checkbox', { name: 'Take Title' }).uncheck()
  await dialog.getByRole('button', { name: 'Take 6 changes' }).click()
  const record = () => onDisk(desk.library, 'documents').find(({ title }) => title === CHARTER)
  await expect.poll(() => record()?.['doi']).toBe('10.1000/x')
  expect(record()).toMatchObject({
    creators: ['Doe, Jörg', 'African Union'],
    container: 'Journal of Law',
    pages: '12–34',
    date: '2023',
    type: 'article-journal',
  })
  await page.keyboard.press('Control+z')
  await expect.poll(() => record()?.['doi']).toBeUndefined()
  await saved(page)
  expect(record()).toMatchObject({ creators: [] })
})
