import { countsUnder, headingAt, headingsOf, shownFor, unfolded } from '#renderer/panels/outline/headings.ts'
import type { Block } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { structureOf } from '#shared/text/provisions/structure.ts'
import { expect, test } from 'vitest'

const table = (...lines: readonly string[]) =>
  structureOf(
    blockTable(
      lines.map((line, index): Block => {
        const [, marks, text] = /^(#+) (.*)$/u.exec(line) ?? []
        const id = `b${index}`
        return marks
          ? { id, type: 'heading', level: marks.length, text: text ?? '' }
          : { id, type: 'paragraph', text: line }
      }),
    ),
  )
/** `0 Title|0 A(2)|1 B`: depth, words, how many under it. */
const said = (...lines: readonly string[]) =>
  headingsOf(table(...lines))
    .map(({ depth, text, under }) => `${depth} ${text}${under > 0 ? `(${under})` : ''}`)
    .join('|')

test.each<[string, string[], string]>([
  ['the title stands beside its sections', ['# T', '## A', 'x', '## B'], '0 T|0 A|0 B'],
  ['sections nest by level', ['x', '# A', '## B', '### C', '# D'], '0 A(2)|1 B(1)|2 C|0 D'],
  ['skipped levels leave no gap', ['x', '# A', '#### B', '## C'], '0 A(2)|1 B|1 C'],
  ['a text without headings has none', ['x', 'y'], ''],
  [
    'provisions that are no headings',
    ['Chapter I', 'Article 1', 'x', '1. y', '2. z'],
    '0 Chapter I(3)|1 Article 1(2)|2 1. y|2 2. z',
  ],
  ['lower before higher', ['x', '### A', '# B'], '0 A|0 B'],
])('%s', (_name, lines, expected) => {
  expect(said(...lines)).toBe(expected)
})

const BOOK = headingsOf(table('x', '# A', 'aa', '## B', 'bb', '## C', 'cc', '# D', 'dd'))
const name = (index: number) => BOOK[index]?.text ?? '-'

test.each([
  [0, '-'],
  [2, 'A'],
  [6, 'A'],
  [7, 'B'],
  [999, 'D'],
])('at %i one reads under %s', (offset, expected) => {
  expect(name(headingAt(BOOK, offset))).toBe(expected)
})

test('a folded heading hides what is under it, and stands for it', () => {
  const folded = new Set([0])
  expect([unfolded(BOOK, folded).map(name).join(''), name(shownFor(BOOK, folded, 2))]).toEqual(['AD', 'A'])
})

test('annotations are counted under every heading above them', () => {
  const at = (text: string) => BOOK.find((heading) => heading.text === text)?.start ?? 0
  const offsets = [0, at('A') + 3, at('B') + 2, at('C') + 2, at('C') + 3, at('D')]
  expect(countsUnder(BOOK, offsets)).toEqual([4, 1, 2, 1])
})
