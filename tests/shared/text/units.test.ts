import { blockTable } from '#shared/text/block-table.ts'
import { type Unit, unitStart } from '#shared/text/units.ts'
import { expect, test } from 'vitest'

const TEXT = blockTable([
  { id: 'b1', type: 'heading', level: 1, text: 'The charter' },
  { id: 'b2', type: 'paragraph', text: 'It binds. Mr. Diop signed p. 12 of it! Who else?' },
  { id: 'b3', type: 'paragraph', text: '' },
  { id: 'b4', type: 'heading', level: 2, text: 'Article 2' },
  { id: 'b5', type: 'paragraph', text: '« Vraiment ? » M. Ba le dit. Oui.' },
])
/** The words at which moving on from the start lands, one after the other. */
function landings(unit: Unit, from: number, direction: 1 | -1): string[] {
  const words: string[] = []
  for (
    let at = from, next = unitStart(TEXT, at, unit, direction);
    next !== at;
    next = unitStart(TEXT, at, unit, direction)
  ) {
    words.push(TEXT.text.slice(next, next + 7))
    at = next
  }
  return words
}

test.each([
  ['sentence', 1, ['It bind', 'Mr. Dio', 'Who els', 'Article', '« Vraim', 'M. Ba l', 'Oui.']],
  ['paragraph', 1, ['It bind', 'Article', '« Vraim']],
  ['heading', 1, ['Article']],
] as const)('S, P and H go on by %s', (unit, direction, expected) => {
  expect(landings(unit, 0, direction)).toEqual(expected)
})

test.each([
  ['sentence', ['Oui.', 'M. Ba l', '« Vraim', 'Article', 'Who els', 'Mr. Dio', 'It bind', 'The cha']],
  ['paragraph', ['« Vraim', 'Article', 'It bind', 'The cha']],
  ['heading', ['Article', 'The cha']],
] as const)('with Shift they go back by %s', (unit, expected) => {
  expect(landings(unit, TEXT.text.length, -1)).toEqual(expected)
})
