/** PDF files: a dropped one opens with its paragraphs put together, a highlight lands on words over two lines, with its page. */
import { lines, makePdf } from '../support/make-pdf.ts'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { drop, heading, textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'

const page = (number: number, left: readonly string[], right: readonly string[]) => ({
  words: [
    ...lines(['Journal of the Region'], { x: 240, y: 40, size: 8 }),
    ...(number === 1 ? lines(['Of the lake'], { x: 72, y: 80, size: 18 }) : []),
    ...lines(left, { x: 72, y: 120 }),
    ...lines(right, { x: 330, y: 120 }),
    ...lines([String(number + 11)], { x: 300, y: 760, size: 8 }),
  ],
})

const FILE = makePdf({
  pages: [
    page(
      1,
      [
        'The lake is shared by four states, and its',
        'waters, as everybody knows, rise and fall with',
        'the year. In the dry season the fishers move',
      ],
      [
        'their camps to the shore, where the govern-',
        'ments have long promised to build a road that',
        'leads to the town. So far none of the four has',
      ],
    ),
    page(
      2,
      [
        'begun with it, and the herders, who come from',
        'far, bring down their cattle along the old path',
        'through the fields.',
      ],
      [
        'A convention of all four states says who may',
        'take how much water, and when it may be done,',
        'and nobody keeps to it.',
      ],
    ),
  ],
  info: { Title: 'Of the lake' },
  language: 'en',
  labels: { 0: '/S /D /St 12' },
})

test('a dropped PDF opens as paragraphs, takes a highlight, and each paragraph knows its page', async ({
  desk,
  page: tab,
}) => {
  await desk.open('--empty')
  await drop(tab.getByRole('region', { name: 'Left text' }), put(desk.folder, 'lake.pdf', FILE))
  await expect(heading(tab, 'left')).toHaveText('Of the lake')
  await expect(textOf(tab, 'left')).toContainText('where the governments have long promised')
  await expect(textOf(tab, 'left')).toContainText('none of the four has begun with it')
  await expect(textOf(tab, 'left')).not.toContainText('Journal of the Region')
  await select(tab, 'left', 'the governments have long promised to build')
  await tab.keyboard.press('1')
  await saved(tab)
  expect(JSON.stringify(onDisk(desk.library, 'annotations')[0]?.['target'])).toContain(
    '"exact":"the governments have long promised to build"',
  )
  const places = await textOf(tab, 'left')
    .locator('[data-block]')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-locator')))
  expect([...new Set(places)]).toEqual(['p. 12', 'p. 13'])
})
