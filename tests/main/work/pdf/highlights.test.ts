/** Highlights and notes in a PDF, as other programs leave them. */
import { expect, test } from 'vitest'
import { checkAnnotations } from '#main/work/check-annotations.ts'
import { readPdfHighlights } from '#main/work/pdf/highlights.ts'
import { noteText } from '#shared/model/note.ts'
import { lines, makePdf, type Mark } from '../../../support/make-pdf.ts'

const TEXT = [
  'The parties recognise that peace depends',
  'on peace in the whole of the region and on coop-',
  'eration of its states.',
]

const read = async (...marks: Mark[]) => {
  const pages = [{ words: lines(['A page without marks.']) }, { words: lines(TEXT), marks }]
  const info = { Title: 'The charter' }
  return checkAnnotations(
    await readPdfHighlights(makePdf({ pages, info, labels: { 0: '/S /r' } }), 'a.pdf'),
    'a.pdf',
  )
}
const quotes = async (...marks: Mark[]) =>
  (await read(...marks)).annotations.map(
    ({ aims: [aim] }) =>
      aim?.quote && `${aim.quote.prefix.slice(-9)}[${aim.quote.exact}]${aim.quote.suffix.slice(0, 9)}`,
  )

/** “peace” in the first and in the second line, and the words around the hyphen. */
const FIRST = [191, 90, 219, 103] as const
const SECOND = [85.5, 102, 113.5, 115] as const
const BROKEN = [
  [246, 102, 310, 115],
  [72, 114, 105, 127],
] as const

test.each<[string, Mark['boxes'], string]>([
  ['the first of two equal words', [FIRST], 'ise that [peace] depends '],
  ['the second of them', [SECOND], 'pends on [peace] in the w'],
  ['a word of which the end is not quite covered', [[191, 90, 214, 103]], 'ise that [peace] depends '],
  ['a word broken at the line’s end', BROKEN, 'gion and [on cooperation] of its s'],
])('%s has its own surroundings', async (_what, boxes, expected) => {
  const [found] = await quotes({ type: 'Highlight', boxes })
  expect(found).toBe(expected)
})

test('kinds and colours are the nearest of ours', async () => {
  const { annotations } = await read(
    { type: 'Highlight', boxes: [FIRST], colour: [1, 1, 0] },
    { type: 'Underline', boxes: [FIRST], colour: [0, 0.4, 0.9] },
    { type: 'Squiggly', boxes: [FIRST], colour: [1, 0, 0] },
    { type: 'StrikeOut', boxes: [FIRST] },
  )
  expect(annotations.map(({ style }) => `${style?.mark} ${style?.colour}`)).toEqual([
    'wash 1',
    'underline 4',
    'underline 2',
    'dotted 1',
  ])
})

test('notes, authors, times and answers come along; words that only repeat the passage do not', async () => {
  const { annotations, hints } = await read(
    { type: 'Highlight', boxes: [FIRST], note: 'Which one?', author: 'Awa', time: "D:20230916120000+02'00'" },
    { type: 'Text', boxes: [[300, 90, 320, 110]], note: 'The first.', author: 'Bruno', answers: 0 },
    { type: 'Highlight', boxes: [SECOND], note: 'peace' },
    { type: 'Text', boxes: [[500, 90, 520, 110]], note: 'On the whole page' },
    { type: 'Link', boxes: [FIRST] },
  )
  expect(
    annotations.map(
      ({ creator, created = '', body }) => `${creator} ${created} ${body ? noteText(body) : ''}`,
    ),
  ).toEqual([
    'Awa 2023-09-16T10:00:00.000Z Which one?\nBruno: The first.',
    '  ',
    '  p. ii: On the whole page',
  ])
  expect(annotations[2]?.aims).toEqual([{ source: 'The charter' }])
  expect(hints?.[0]).toMatchObject({ source: 'The charter', titles: ['The charter', 'a'] })
})

test('a highlight over no words is told', async () => {
  const { annotations, problems } = await read({ type: 'Highlight', boxes: [[72, 500, 200, 520]] })
  expect([annotations, problems.map(({ code, params }) => [code, params])]).toEqual([
    [],
    [['pdf-marks-wordless', { count: 1 }]],
  ])
})
