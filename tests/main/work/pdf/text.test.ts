/** What is made of words at places: columns, paragraphs, words broken at line ends, headings, notes. */
import { expect, test } from 'vitest'
import { lines, makePdf, type Page, type Words } from '../../../support/make-pdf.ts'
import { draft, outline } from '../read-draft-of.ts'

/** `type words` for each block of a file with these pages. */
const read = async (...pages: (readonly Words[])[]): Promise<string[]> => {
  const made: Page[] = pages.map((all) => ({ words: all }))
  const { blocks } = await draft('a.pdf', makePdf({ pages: made }))
  return blocks.map(({ type, level = '', text }) => `${type}${level} ${text}`)
}

const LEFT = [
  'The parties to this agreement recognise that',
  'peace in the whole region depends on the free',
  'movement of persons and of goods between them',
  'and shall do nothing that stands against it.',
]
const RIGHT = [
  'Nothing in this chapter keeps a party from the',
  'measures that it finds necessary for its safety',
  'as long as they are told to all the others and',
  'end when the reasons for them have gone away.',
]

test('two columns are read one after the other, and what stands over both before and after them', async () => {
  expect(
    await read([
      ...lines(['A charter of the region and of all its states, with its annexes'], { y: 80, size: 16 }),
      ...lines(LEFT, { x: 72, y: 120 }),
      ...lines(RIGHT, { x: 330, y: 120 }),
      ...lines(
        [
          'This line goes over the whole width of the page, below both of the columns, and says that it is so.',
        ],
        { y: 200 },
      ),
    ]),
  ).toEqual([
    'heading1 A charter of the region and of all its states, with its annexes',
    `paragraph ${LEFT.join(' ')}`,
    `paragraph ${RIGHT.join(' ')}`,
    'paragraph This line goes over the whole width of the page, below both of the columns, and says that it is so.',
  ])
})

test('columns whose lines do not stand level are columns too', async () => {
  const page = [...lines(LEFT, { x: 72, y: 120 }), ...lines(RIGHT, { x: 330, y: 125 })]
  expect(await read(page)).toEqual([`paragraph ${LEFT.join(' ')}`, `paragraph ${RIGHT.join(' ')}`])
})

const WIDE = 'These words fill the line from its one end to the other, so that the next'
const END = 'one goes on.'

test.each<[string, Words[], string[]]>([
  [
    'a gap begins a paragraph',
    [...lines([WIDE, END], { y: 100 }), ...lines([WIDE, END], { y: 140 })],
    [`${WIDE} ${END}`, `${WIDE} ${END}`],
  ],
  [
    'so does an indent',
    [
      ...lines([WIDE], { x: 90, y: 100 }),
      ...lines([WIDE], { y: 112 }),
      ...lines([WIDE], { x: 90, y: 124 }),
      ...lines([WIDE], { y: 136 }),
    ],
    [`${WIDE} ${WIDE}`, `${WIDE} ${WIDE}`],
  ],
  [
    'so does a line after one that ended early',
    lines([WIDE, END, WIDE, END]),
    [`${WIDE} ${END}`, `${WIDE} ${END}`],
  ],
  [
    'lines of unlike length within a paragraph do not',
    lines([WIDE, WIDE.slice(0, 60).trim(), `interminably ${WIDE.slice(6, 60).trim()}`]),
    [`${WIDE} ${WIDE.slice(0, 60).trim()} interminably ${WIDE.slice(6, 60).trim()}`],
  ],
])('%s', async (_what, page, expected) => {
  expect(await read(page)).toEqual(expected.map((text) => `paragraph ${text}`))
})

test.each<[string, string[], string]>([
  [
    'a hyphen at a line’s end goes where the word goes on',
    ['it is the whole responsi-', 'bility of all'],
    'it is the whole responsibility of all',
  ],
  [
    'a compound keeps it when the text has it elsewhere',
    ['a cross-border and one more cross-', 'border matter'],
    'a cross-border and one more cross-border matter',
  ],
  [
    'and when both halves are words of the text',
    ['the border and the market of a border-', 'market place'],
    'the border and the market of a border-market place',
  ],
  [
    'and before a capital',
    ['the treaty of Franco-', 'German friendship'],
    'the treaty of Franco-German friendship',
  ],
  ['and after self', ['the right of self-', 'government'], 'the right of self-government'],
  ['French pronouns keep it', ['ainsi le veut-', 'il encore'], 'ainsi le veut-il encore'],
  [
    'a range of years is not parted',
    ['in the years of 2010–', '2012 it was'],
    'in the years of 2010–2012 it was',
  ],
  ['a dash between words keeps its space', ['this is so –', 'but not always'], 'this is so – but not always'],
])('%s', async (_what, page, expected) => {
  expect(await read(lines(page))).toEqual([`paragraph ${expected}`])
})

test('ligatures are letters again, and other signs stay', async () => {
  expect(await read(lines(['the ﬁrst oﬃce of ²½ ﬂoors']))).toEqual([
    'paragraph the first office of ²½ floors',
  ])
})

test('a paragraph goes on in the next column and on the next page, and knows its first page', async () => {
  const made = makePdf({
    pages: [
      { words: lines(LEFT.slice(0, 3), { y: 700 }) },
      { words: lines(['and on the next page it ends.', 'Another one.'], { y: 100 }) },
    ],
    labels: { 0: '/S /r /St 12' },
  })
  const { blocks } = await draft('a.pdf', made)
  expect(blocks.map(({ locator, text }) => `${locator}: ${text}`)).toEqual([
    `p. xii: ${LEFT.slice(0, 3).join(' ')} and on the next page it ends.`,
    'p. xiii: Another one.',
  ])
})

const pageOf = (number: number, text: readonly string[]): Words[] => [
  ...lines([number % 2 === 0 ? 'Official Journal of the Region' : 'Chapter on trade'], {
    x: 200,
    y: 40,
    size: 9,
  }),
  ...lines(text, { y: 100 }),
  ...lines([`– ${number} –`], { x: 290, y: 760, size: 9 }),
]

test('running heads and page numbers are left out', async () => {
  const pages = [1, 2, 3, 4, 5, 6].map((number) =>
    pageOf(number, [`${WIDE} ${number}.`, `Words of page ${number}.`]),
  )
  const all = (await read(...pages)).join('\n')
  expect(all).not.toMatch(/Official|Chapter on|–/u)
  expect(all.match(/Words of page \d\./gu)).toHaveLength(6)
})

test('headings that stand at the top of each page stay', async () => {
  const pages = [1, 2, 3, 4].map((number) => [
    ...lines([`Article ${number}`], { y: 60, size: 14, font: 'bold' }),
    ...lines([WIDE, END], { y: 90 }),
  ])
  expect((await read(...pages)).filter((one) => one.startsWith('heading'))).toEqual([
    'heading1 Article 1',
    'heading1 Article 2',
    'heading1 Article 3',
    'heading1 Article 4',
  ])
})

test('headings have the levels of their sizes; bold ones come after', async () => {
  const page = [
    ...lines(['The charter'], { y: 60, size: 20 }),
    ...lines(['First part'], { y: 90, size: 14 }),
    ...lines(['Of peace'], { y: 120, font: 'bold' }),
    ...lines([WIDE, END], { y: 140 }),
  ]
  expect(await read(page)).toEqual([
    'heading1 The charter',
    'heading2 First part',
    'heading3 Of peace',
    `paragraph ${WIDE} ${END}`,
  ])
})

test('a heading may be only in the outline', async () => {
  const page = [...lines(['Of peace'], { y: 60 }), ...lines([WIDE, END], { y: 90 })]
  const found = await draft('a.pdf', makePdf({ pages: [{ words: page }], outline: ['Of peace'] }))
  expect(outline(found)[0]).toBe('heading1 Of peace')
})

test('bullets and hanging numbers are lists', async () => {
  const page = [
    ...lines(['It needs:'], { y: 90 }),
    ...lines(['•'], { x: 72, y: 110 }),
    ...lines(['a first thing, of which so much is to be said here that one line does not do', 'for it,'], {
      x: 90,
      y: 110,
    }),
    ...lines(['•'], { x: 72, y: 134 }),
    ...lines(['a second.'], { x: 90, y: 134 }),
  ]
  const { blocks } = await draft('a.pdf', makePdf({ pages: [{ words: page }] }))
  expect(
    blocks.map(({ within = [], text }) => `${within.map(({ kind }) => kind).join('>')} ${text}`),
  ).toEqual([
    ' It needs:',
    'list>item a first thing, of which so much is to be said here that one line does not do for it,',
    'list>item a second.',
  ])
})

test('raised numbers lead to the notes at the foot; others are only raised', async () => {
  const page: Words[] = [
    { x: 72, y: 100, words: 'Words with a note' },
    { x: 150.5, y: 96, words: '1', size: 6 },
    { x: 156, y: 100, words: 'and a square of 3 m' },
    { x: 245.2, y: 96, words: '2', size: 6 },
    ...lines([WIDE, END], { y: 112 }),
    { x: 72, y: 702, words: '1', size: 5 },
    { x: 76, y: 705, words: 'Here is what the note says.', size: 8 },
  ]
  const { blocks } = await draft('a.pdf', makePdf({ pages: [{ words: page }] }))
  const [first, note] = [blocks[0], blocks.at(-1)]
  expect(first?.marks?.map(({ type, start, end }) => `${type} ${first.text.slice(start, end)}`)).toEqual([
    'noteRef 1',
    'sup 2',
  ])
  expect([note?.text, note?.locator, note?.within?.[0]?.kind]).toEqual([
    'Here is what the note says.',
    '1',
    'note',
  ])
  expect(first?.marks?.[0]?.attrs?.container).toBe(note?.within?.[0]?.id)
})

test('bold and italic are marked by the names of their fonts', async () => {
  const page: Words[] = [
    { x: 72, y: 100, words: 'plain' },
    { x: 100, y: 100, words: 'bold', font: 'bold' },
    { x: 130, y: 100, words: 'italic', font: 'italic' },
    { x: 160, y: 100, words: 'and plain words again to the end' },
  ]
  const { blocks } = await draft('a.pdf', makePdf({ pages: [{ words: page }] }))
  expect(
    blocks[0]?.marks?.map(({ type, start, end }) => `${type} ${blocks[0]?.text.slice(start, end)}`),
  ).toEqual(['strong bold', 'em italic'])
})
