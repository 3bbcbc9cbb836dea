/** A text comes in anew: what becomes of its annotations is said before anything changes, and undone as one step. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop, heading, panel, textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'

const LAKES = [
  ['Chad', 'herders', 'millet'],
  ['Malawi', 'ferries', 'maize'],
  ['Kivu', 'methane', 'coffee'],
  ['Turkana', 'wind', 'sorghum'],
  ['Volta', 'turbines', 'yams'],
  ['Tana', 'monasteries', 'teff'],
  ['Edward', 'hippos', 'cassava'],
  ['Rukwa', 'pelicans', 'beans'],
]
const PARAGRAPHS = LAKES.map(
  ([lake, sight, crop], index) =>
    `Lake ${lake} is known for its ${sight}, and those who live on shore number ${index + 3} sow ${crop} when the rains allow it.`,
)
const OLD = ['An act on eight lakes', ...PARAGRAPHS].join('\n\n')
const [chad = '', malawi = '', , turkana = '', ...others] = PARAGRAPHS
/** Turkana stands first, Malawi has other words, Kivu is gone. */
const NEW = [
  'An act on eight lakes',
  turkana,
  chad,
  malawi.replace('is known for its ferries', 'is well known for its old ferries'),
  ...others,
].join('\n\n')

/** Runs an action by its name in the palette. */
async function ask(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(`>${name}`)
  await page.getByRole('option', { name }).first().click()
}

test('a new version brings along what is accepted, what is lost is attached by hand, and undo takes it all back', async ({
  desk,
  page,
}) => {
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'act.txt', OLD))
  await expect(heading(page, 'left')).toHaveText('An act on eight lakes')
  const marked = ['sow millet', 'is known for its ferries', 'is known for its methane', 'known for its wind']
  for (const words of marked) {
    await select(page, 'left', words)
    await page.keyboard.press('1')
  }
  await saved(page)
  const before = onDisk(desk.library, 'annotations')
  const standing = () =>
    onDisk(desk.library, 'annotations').map(({ target }) => {
      const { source, spans } = target as {
        source: { version: string }
        spans: { start: number; quote: { exact: string } }[]
      }
      return { version: source.version, words: spans[0]?.quote.exact }
    })

  const chooser = page.waitForEvent('filechooser')
  await ask(page, 'Import a new version')
  await (await chooser).setFiles(put(desk.folder, 'act-2.txt', NEW))
  const dialog = page.getByRole('dialog', { name: /^New version/u })
  await expect(dialog).toContainText('4 annotations: 1 exact · 1 moved · 1 reworded · 1 lost')
  const rows = dialog.getByRole('listitem')
  const reworded = rows.filter({ hasText: 'Reworded' })
  await expect(reworded).toContainText('is well known for its old ferries')
  await reworded.getByRole('button', { name: 'Accept' }).click()
  await dialog.getByRole('tab', { name: 'Text, side by side' }).click()
  await expect(dialog.getByRole('insertion').filter({ hasText: 'old' })).toBeVisible()
  expect(onDisk(desk.library, 'annotations')).toEqual(before)
  await dialog.getByRole('button', { name: 'Use the new version' }).click()
  await expect(textOf(page, 'left')).toContainText('well known for its old ferries')
  await saved(page)
  const [record] = onDisk(desk.library, 'documents')
  expect(record?.['versions']).toHaveLength(2)
  expect(standing().filter(({ version }) => version === record?.['current'])).toHaveLength(3)

  const list = await panel(page, 'Versions')
  await list.getByRole('button', { name: /^Attach “is known for its methane”/u }).click()
  await expect(page.getByRole('contentinfo')).toContainText('Select the new place of')
  await select(page, 'left', 'those who live on shore number 3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo')).not.toContainText('Select the new place')
  await saved(page)
  expect(standing().every(({ version }) => version === record?.['current'])).toBe(true)
  expect(standing().map(({ words }) => words)).toContain('those who live on shore number 3')

  await page.keyboard.press('Control+z')
  await expect(list).toContainText('1 annotation without a place')
  await page.keyboard.press('Control+z')
  await expect(textOf(page, 'left')).not.toContainText('well known for its old ferries')
  await saved(page)
  expect(onDisk(desk.library, 'annotations')).toEqual(before)
})

test('a corrected word is a new version, and the old one stays readable', async ({ desk, page }) => {
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'act.txt', OLD))
  await select(page, 'left', 'sow millet')
  await page.keyboard.press('1')
  await ask(page, 'Correct the text')
  const editor = page.getByRole('dialog', { name: /^Correct/u })
  await editor.getByRole('button', { name: /^Lake Volta/u }).click()
  await editor.getByRole('textbox', { name: 'Paragraph 6' }).fill('Lake Volta was made by a dam.')
  await page.keyboard.press('Escape')
  await editor.getByRole('button', { name: 'Review changes…' }).click()
  const review = page.getByRole('dialog', { name: /^New version/u })
  await expect(review).toContainText('1 annotation: 1 exact')
  await review.getByRole('button', { name: 'Use the new version' }).click()
  await expect(textOf(page, 'left')).toContainText('Lake Volta was made by a dam.')
  await saved(page)
  expect(onDisk(desk.library, 'documents')).toMatchObject([
    { versions: [{}, { importer: { id: 'corrected' } }] },
  ])

  const list = await panel(page, 'Versions')
  await list
    .getByRole('button', { name: /^(?!More).*\d{4}.*Plain text/u })
    .last()
    .click()
  await expect(page.getByRole('note')).toContainText('You are reading the version')
  await expect(textOf(page, 'left')).toContainText('Lake Volta is known for its turbines')
  await page.getByRole('button', { name: 'Read the current one' }).click()
  await expect(textOf(page, 'left')).toContainText('Lake Volta was made by a dam.')
})
