/** Files of old TeX, whose letters are pictures without names: ligatures, accents and quotation marks by their codes. */
import { expect, test } from 'vitest'
import { lines, makePdf } from '../../../support/make-pdf.ts'
import { draft } from '../read-draft-of.ts'

const read = async (...words: readonly string[]) => {
  const page = { words: lines(words, { font: 'tex' }) }
  const { blocks, report } = await draft('a.pdf', makePdf({ pages: [page] }))
  return [blocks.map(({ text }) => text).join(' '), report.map(({ code }) => code)] as const
}

const FIELD = [
  'de\x0cnition of the \x0celd, an e\x0bort and an e\x0ecient o\x0fine \x0dow',
  '\x0crst it is o\x0b',
]

test.each([
  [
    'ligatures within words, at their start and end',
    FIELD,
    'definition of the field, an effort and an efficient offline flow first it is off',
  ],
  ['one at the end of a line', ['it goes o\x0b', 'and \x0cnds'], 'it goes off and finds'],
  ['quotation marks and dashes', ['\\so it is" {\x0cne|'], '“so it is” –fine—'],
  ['letters of the older encoding', ['\x0cn \x1bn'], 'fin œn'],
  [
    'the newer encoding',
    ['de\x1cnition e\x1bort \x13so\x14 d\xe9j\xe0 c\xf7ur'],
    'definition effort «so» déjà cœur',
  ],
] as const)('%s', async (_, drawn, words) => {
  const [text, remarks] = await read(...drawn)
  expect([text, remarks.includes('pdf-unread')]).toEqual([words, false])
})

test('a letter that nothing names is told', async () => {
  const [text, remarks] = await read('de\x01nition of it')
  expect([text, remarks]).toEqual(['de nition of it', ['pdf-unread']])
})
