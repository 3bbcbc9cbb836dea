/** Codebooks as files: one of another program is dropped, the tags are on disk, and go out as they came in. */
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop } from './support/place.ts'
import { saved } from './support/reader.ts'

const CODES = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1:0" origin="Another program"><Codes>
<Code guid="2A08BDDF-4C35-4250-BF77-7DE37B50C930" name="Power &amp; law" isCodable="false" color="#FF0000">
<Description>Who may do what.

When to use: orders</Description>
<Code guid="2d969af8-c875-4fae-bcd8-f0162bc27396" name="Borders" isCodable="true" color="#1D6AA5"/>
</Code></Codes><Sets><Set guid="3a08bddf-4c35-4250-bf77-7de37b50c930" name="s"/></Sets></CodeBook>`

test('a dropped codebook becomes tags, says what did not come in, and is one step of undo', async ({
  desk,
  page,
}) => {
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'codes.qdc', CODES))
  const report = page.getByRole('dialog', { name: 'What came in, and what did not' })
  await expect(report.getByRole('listitem').first()).toContainText('2 tags are new.')
  await expect(report).toContainText('Sets of codes were left out: 1.')
  await saved(page)
  expect(onDisk(desk.library, 'tags')).toEqual([
    {
      id: '2a08bddf-4c35-4250-bf77-7de37b50c930',
      label: 'Power & law',
      scopeNote: { definition: 'Who may do what.', when: 'orders', whenNot: '' },
      colour: 2,
    },
    {
      id: '2d969af8-c875-4fae-bcd8-f0162bc27396',
      label: 'Borders',
      broader: '2a08bddf-4c35-4250-bf77-7de37b50c930',
      colour: 4,
    },
  ])
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect.poll(() => onDisk(desk.library, 'tags')).toEqual([])
})
