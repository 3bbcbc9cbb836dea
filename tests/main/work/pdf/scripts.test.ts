/** Scripts that are written from right to left, and fonts that a file only names. */
import { expect, test } from 'vitest'
import { lines, makePdf, type Words } from '../../../support/make-pdf.ts'
import { draft, words } from '../read-draft-of.ts'

test.each<[string, Words[], string]>([
  ['Hebrew drawn from left to right', [{ x: 100, y: 100, words: 'םלוע םולש' }], 'שלום עולם'],
  [
    'Hebrew drawn word by word from the right',
    [
      { x: 130, y: 100, words: 'םולש' },
      { x: 100, y: 100, words: 'םלוע' },
    ],
    'שלום עולם',
  ],
  [
    'Latin in Hebrew',
    [
      { x: 100, y: 100, words: 'םלוע' },
      { x: 124, y: 100, words: 'New York' },
      { x: 171, y: 100, words: 'םולש' },
      { x: 195, y: 100, words: 'דועו' },
    ],
    'ועוד שלום New York עולם',
  ],
  [
    'Hebrew in Latin',
    [
      { x: 72, y: 100, words: 'The words' },
      { x: 122, y: 100, words: 'םלוע' },
      { x: 146, y: 100, words: 'םולש' },
      { x: 170, y: 100, words: 'stand here' },
    ],
    'The words שלום עולם stand here',
  ],
])('%s is put in reading order', async (_what, page, expected) => {
  expect(words(await draft('a.pdf', makePdf({ pages: [{ words: page }] })))).toBe(expected)
})

test('Japanese in a font that the file only names', async () => {
  const page = lines(['日本国の憲法は', '国民が定める。'], { font: 'named' })
  expect(words(await draft('a.pdf', makePdf({ pages: [{ words: page }] })))).toBe(
    '日本国の憲法は国民が定める。',
  )
})
