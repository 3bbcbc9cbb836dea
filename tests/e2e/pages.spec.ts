/** The pages of a PDF: words marked on a page are marked in the text, on the disk and in the reading view. */
import { lines, makePdf } from '../support/make-pdf.ts'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop, textOf } from './support/place.ts'
import { painted, saved } from './support/reader.ts'

const FILE = makePdf({
  pages: [
    {
      words: [
        ...lines(['Journal of the Region'], { x: 240, y: 40, size: 8 }),
        ...lines(['Of the lake'], { x: 72, y: 80, size: 18 }),
        ...lines(
          [
            'The lake is shared by four states, and its',
            'waters, as everybody knows, rise and fall with',
            'the year. In the dry season the govern-',
            'ments have long promised to build a road.',
          ],
          { x: 72, y: 120 },
        ),
      ],
    },
    { words: lines(['Nobody keeps to it, and nobody ever did so.'], { x: 72, y: 120 }) },
  ],
  info: { Title: 'Of the lake' },
  language: 'en',
})

test('words are highlighted on a page of the original and found again in the reading view', async ({
  desk,
  page,
}) => {
  await desk.open('--empty')
  await drop(page.getByRole('region', { name: 'Left text' }), put(desk.folder, 'lake.pdf', FILE))
  await expect(textOf(page, 'left')).toContainText('the governments have long promised')
  await page.getByRole('button', { name: 'Show the pages of the original' }).click()
  const first = page.locator('[data-sheet="0"][data-drawn]')
  await expect(first).toBeVisible()
  const from = await first.getByText('the year. In the dry').boundingBox()
  const to = await first.getByText('ments have long').boundingBox()
  if (!from || !to) throw new Error('the words are not on the page')
  await page.mouse.move(from.x + from.width * 0.45, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + from.width * 0.9, from.y + from.height / 2, { steps: 4 })
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(page.locator('[data-popover="left"]')).toBeVisible()
  await page.keyboard.press('1')
  await saved(page)
  expect(JSON.stringify(onDisk(desk.library, 'annotations')[0]?.['target'])).toContain(
    'the governments have long promised to build a road',
  )
  await page.keyboard.press('Alt+O')
  await expect(textOf(page, 'left').locator('[data-block]').first()).toBeVisible()
  await expect.poll(() => painted(page)).toContain('left-wash-1-0')
})
