import { alignPage } from '#shared/text/pages/align-page.ts'
import { pageMap, readingOrder } from '#shared/text/pages/page-map.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { Block } from '#shared/model/document.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const block = (text: string, at: number): Block => ({ id: `b${at}`, type: 'paragraph', text })
const tableOf = (...texts: string[]) => blockTable(texts.map(block))
const ALL = { start: 0, end: Number.MAX_SAFE_INTEGER }

/** What stands on the page for a quote of the text, piece by piece as it is painted. */
function painted(pieces: readonly string[], texts: readonly string[], quote: string): string {
  const table = tableOf(...texts)
  const runs = alignPage(pieces, table, [ALL])
  const order = readingOrder(pieces.length, runs)
  const joined = order.map((piece) => pieces[piece] ?? '').join('')
  const map = pageMap(
    order,
    pieces.map(({ length }) => length),
    runs,
  )
  const start = table.text.indexOf(quote)
  return map
    .toPage({ start, end: start + quote.length })
    .map(({ from, to }) => joined.slice(from, to))
    .join('|')
}

const LINES = [
  'Whereas recognition of the inherent dignity and of the equal and inal-',
  'ienable rights of all members of the human family is the foundation',
  'of freedom, justice and peace in the world,',
]
const PROSE =
  'Whereas recognition of the inherent dignity and of the equal and inalienable rights of all members of the human family is the foundation of freedom, justice and peace in the world,'

test.each<{ name: string; pieces: string[]; texts: string[]; quote: string; shown: string }>([
  {
    name: 'within a line',
    pieces: LINES,
    texts: [PROSE],
    quote: 'inherent dignity',
    shown: 'inherent dignity',
  },
  {
    name: 'over a broken word',
    pieces: LINES,
    texts: [PROSE],
    quote: 'equal and inalienable rights',
    shown: 'equal and inal|ienable rights',
  },
  {
    name: 'past a running head',
    pieces: ['UNIVERSAL DECLARATION', ...LINES],
    texts: [PROSE],
    quote: 'Whereas',
    shown: 'Whereas',
  },
  {
    name: 'a ligature',
    pieces: ['The o\uFB03ce that has its seat in the city of'],
    texts: ['The office that has its seat in the city of'],
    quote: 'fi',
    shown: '\uFB03',
  },
  {
    name: 'beside a ligature',
    pieces: ['The o\uFB03ce that has its seat in the city of'],
    texts: ['The office that has its seat in the city of'],
    quote: 'ce that',
    shown: 'ce that',
  },
  {
    name: 'an accent drawn apart',
    pieces: ['la D´eclaration universelle des droits de l’homme'],
    texts: ['la Déclaration universelle des droits de l’homme'],
    quote: 'claration',
    shown: 'claration',
  },
  {
    name: 'a page drawn without spaces',
    pieces: 'the human person is the central subject'.split(''),
    texts: ['the human person is the central subject'],
    quote: 'human',
    shown: 'human',
  },
  {
    name: 'a short heading',
    pieces: ['Preamble', ...LINES],
    texts: ['Preamble', PROSE],
    quote: 'Preamble',
    shown: 'Preamble',
  },
  {
    name: 'columns drawn across',
    pieces: [
      'The first column begins with a line here',
      'Another column has other words in it now',
      'and it goes on with further words below',
      'so that nobody can confuse the two of them',
    ],
    texts: [
      'The first column begins with a line here and it goes on with further words below',
      'Another column has other words in it now so that nobody can confuse the two of them',
    ],
    quote: 'line here and it goes',
    shown: 'line hereand it goes',
  },
  {
    name: 'words of another page',
    pieces: LINES,
    texts: ['Preamble of another page', PROSE],
    quote: 'another page',
    shown: '',
  },
])('paints $name', ({ pieces, texts, quote, shown }) => {
  expect(painted(pieces, texts, quote)).toBe(shown)
})

test('a run never holds words that differ by more than how they are drawn', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 6 }),
      fc.array(word, { maxLength: 5 }),
      (paragraphs, head) => {
        const texts = paragraphs.map((words) => words.join(' '))
        const pieces = [
          head.join(' '),
          ...paragraphs.flatMap((words) => [words.slice(0, 9).join(' '), words.slice(9).join(' ')]),
        ]
        const table = tableOf(...texts)
        for (const { piece, from, to, start, end } of alignPage(pieces, table, [ALL]))
          expect((pieces[piece] ?? '').slice(from, to)).toBe(table.text.slice(start, end))
      },
    ),
  )
})

test('every word of a page whose words are all in the text is found', () => {
  const word = fc.stringMatching(/^[a-zà-ü]{2,9}$/)
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(word, { minLength: 12, maxLength: 40 }), { minLength: 1, maxLength: 4 }),
      (paragraphs) => {
        const texts = paragraphs.map((words) => words.join(' '))
        const pieces = texts.flatMap((text) => text.match(/.{1,40}(?:\s|$)/gu) ?? [])
        const table = tableOf(...texts)
        const runs = alignPage(pieces, table, [ALL])
        const map = pageMap(
          readingOrder(pieces.length, runs),
          pieces.map(({ length }) => length),
          runs,
        )
        for (const [at, letter] of [...table.text].entries())
          if (/\S/u.test(letter)) expect(map.placeOf(at), table.text.slice(at, at + 20)).toBeDefined()
      },
    ),
  )
})

test('the way to the page and back ends where it began', () => {
  const table = tableOf('Preamble', PROSE)
  const pieces = ['12', 'Preamble', ...LINES]
  const runs = alignPage(pieces, table, [ALL])
  const map = pageMap(
    [0, 1, 2, 3, 4],
    pieces.map(({ length }) => length),
    runs,
  )
  for (let at = 0; at < table.text.length; at++) {
    const place = map.placeOf(at)
    if (place !== undefined) expect(map.toText(place), table.text.slice(at, at + 20)).toBe(at)
  }
})
