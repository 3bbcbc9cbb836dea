/** Other people's annotations: chosen in the dialog, found by their words, told with what is lost, undone in one step. */
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { saved } from './support/reader.ts'
import { ask, colours } from './support/records.ts'

const HYPOTHESIS = JSON.stringify({
  export_userid: 'ada',
  annotations: [
    {
      id: '1',
      uri: 'https://elsewhere.example/',
      user: 'acct:ada@x',
      text: 'A **first** look',
      tags: ['borders'],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'QUOTED' }] }],
    },
    {
      id: '2',
      uri: 'https://elsewhere.example/',
      user: 'acct:ada@x',
      text: '',
      tags: [],
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'words that no text of the library has' }] }],
    },
  ],
})

test('an export of Hypothesis comes in, each annotation at its words; what is lost is shown; one undo takes it back', async ({
  desk,
  page,
}) => {
  const text = put(
    desk.folder,
    'river.txt',
    'The River\nThe river marks the border between the two countries.',
  )
  await desk.cli('import', text)
  await desk.open('--empty')
  const words = 'The  river marks the border'
  const file = put(desk.folder, 'export.json', HYPOTHESIS.replace('QUOTED', words))
  await expect(page.getByRole('status').first()).toBeVisible()
  await ask(page, 'Import annotations…')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await (await choosing).setFiles(file)
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  await expect(report.getByRole('listitem').first()).toContainText(
    '1 annotation came in. 1 by words that differ only in spaces',
  )
  await report.getByRole('button', { name: 'Show those without a place' }).click()
  await expect(report).toContainText('“words that no text of the library has” (https://elsewhere.example/)')
  await saved(page)
  expect(colours(desk.library)).toEqual({ 'The river marks the border': 1 })
  expect(onDisk(desk.library, 'annotations')).toMatchObject([{ creator: 'ada' }])
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(() => onDisk(desk.library, 'annotations')).toEqual([])
})
