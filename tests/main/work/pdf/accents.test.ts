/** Accents that old fonts draw first, and their letters over them. */
import { expect, test } from 'vitest'
import { accented } from '#main/work/pdf/accents.ts'

/** Words, where they begin, how wide they are. */
type Drawn = readonly [text: string, x: number, width: number, y?: number]

const read = (drawn: readonly Drawn[]): (readonly [string, number, boolean])[] => {
  const face = { bold: false, italic: false, isFixed: false, isSpaced: true }
  const runs = drawn.map(([text, x, width, y = 100]) => ({ ...face, text, x, y, width, size: 10 }))
  const page = { number: 1, width: 612, height: 792, rotated: 0, unread: 0, isImage: false, runs }
  return accented(page).runs.map(({ text, width, isSpaced }) => [text, width, isSpaced])
}

test.each<[string, readonly Drawn[], readonly (readonly [string, number, boolean])[]]>([
  [
    'over them in a word',
    [
      ['L’entr´', 72, 31, 100],
      ['ee est r´', 98, 40],
      ['egi', 133, 12],
    ],
    [
      ['L’entr', 26, true],
      ['ée est r', 35, false],
      ['égi', 12, false],
    ],
  ],
  [
    'over one at the beginning of a word',
    [
      ['tension `', 72, 40],
      ['a plusieurs', 107, 50],
    ],
    [
      ['tension', 35, true],
      ['à plusieurs', 50, true],
    ],
  ],
  [
    'over one that stands alone, without its dot',
    [
      ['¨', 72, 5],
      ['ıle', 72, 12],
    ],
    [['ïle', 12, true]],
  ],
  [
    'after it: a sign that was typed',
    [
      ['l´', 72, 8],
      ['eau', 80, 18],
    ],
    [
      ['l´', 8, true],
      ['eau', 18, true],
    ],
  ],
  [
    'on the next line',
    [
      ['une´', 72, 20],
      ['eau', 72, 18, 112],
    ],
    [
      ['une´', 20, true],
      ['eau', 18, true],
    ],
  ],
  [
    'over it, and there is no such letter',
    [
      ['´', 72, 5],
      ['q', 72, 5],
    ],
    [
      ['´', 5, true],
      ['q', 5, true],
    ],
  ],
])('a letter drawn %s', (_name, drawn, words) => {
  expect(read(drawn)).toEqual(words)
})
