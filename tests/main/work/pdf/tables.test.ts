/** Rows of cells at places: where they are a table, and where they stay lines. */
import { expect, test } from 'vitest'
import { lines, makePdf, type Words } from '../../../support/make-pdf.ts'
import { draft } from '../read-draft-of.ts'

/** `type words` for each block of a page with these words. */
const read = async (words: readonly Words[]): Promise<string[]> => {
  const { blocks } = await draft('a.pdf', makePdf({ pages: [{ words }] }))
  return blocks.map(({ type, text }) => `${type} ${text}`)
}

test('cells of a table are read row by row', async () => {
  const page = [
    ...lines(['Mali', 'Niger', 'Chad', 'Togo'], { x: 72 }),
    ...lines(['12', '34', '56', '78'], { x: 300 }),
  ]
  expect(await read(page)).toEqual([
    'tableRow Mali\t12',
    'tableRow Niger\t34',
    'tableRow Chad\t56',
    'tableRow Togo\t78',
  ])
})

const cells = (...columns: readonly (readonly [x: number, ...words: string[]])[]): Words[] =>
  columns.flatMap(([x, ...words]) => lines(words, { x }))

test.each<[string, Words[], string[]]>([
  [
    'three columns, right-aligned numbers',
    cells([72, 'Coal', 'Iron ore', 'Tin'], [240, 'open', 'deep', 'open'], [400, '1,000', '    10', '   100']),
    ['tableRow Coal\topen\t1,000', 'tableRow Iron ore\tdeep\t10', 'tableRow Tin\topen\t100'],
  ],
  [
    'two rows show no grid',
    cells([72, 'Mali', 'Niger'], [300, '12', '34']),
    ['paragraph Mali 12', 'paragraph Niger 34'],
  ],
  [
    'cells that reach into the next column show none',
    cells([72, 'Mali', 'Niger with a name that is long', 'Chad'], [150, '12', '', '56'], [280, '', '34', '']),
    ['paragraph Mali 12', 'paragraph Niger with a name that is long 34', 'paragraph Chad 56'],
  ],
  [
    'parts of formulas are none',
    cells([72, 'x (', 'y (', 'z ('], [120, ')', ')', ')']),
    ['paragraph x ( )', 'paragraph y ( )', 'paragraph z ( )'],
  ],
  [
    'a table of contents is none',
    cells(
      [72, 'One', 'Two', 'Three'],
      [120, '. . . . . . . . . 3', '. . . . . . . . . 4', '. . . . . . . . . 5'],
    ),
    ['paragraph One … 3', 'paragraph Two … 4', 'paragraph Three … 5'],
  ],
])('rows of cells: %s', async (_, words, expected) => {
  expect(await read(words.filter((one) => one.words !== ''))).toEqual(expected)
})

test('a first row in bold heads its table, and tables are told', async () => {
  const words = [
    ...lines(['State'], { x: 72, font: 'bold' }),
    ...lines(['Year'], { x: 300, font: 'bold' }),
    ...lines(['Mali', 'Niger', 'Chad'], { x: 72, y: 112 }),
    ...lines(['1960', '1961', '1962'], { x: 300, y: 112 }),
  ]
  const { blocks, report } = await draft('a.pdf', makePdf({ pages: [{ words }] }))
  expect(blocks.map((block) => [block.text, block.cells?.[0]?.header, block.marks])).toEqual([
    ['State\tYear', true, undefined],
    ['Mali\t1960', undefined, undefined],
    ['Niger\t1961', undefined, undefined],
    ['Chad\t1962', undefined, undefined],
  ])
  expect(report).toContainEqual(expect.objectContaining({ code: 'pdf-tables', params: { count: 1 } }))
})
