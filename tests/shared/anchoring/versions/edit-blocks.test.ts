/** Mending a typo keeps marks on their words and cells between their tabs. */
import { expect, it } from 'vitest'
import { editBlocks } from '#shared/anchoring/versions/edit-blocks.ts'
import type { Block } from '#shared/model/document.ts'

/** A block with its emphasis as *…*. */
function marked(text: string): Block {
  const plain = text.replaceAll('*', '')
  const marks = [...text.matchAll(/\*([^*]*)\*/gu)].map((found, index) => {
    const start = found.index - 2 * index
    return { start, end: start + (found[1]?.length ?? 0), type: 'em' as const }
  })
  return { id: 'b', type: 'paragraph', text: plain, ...(marks.length > 0 && { marks }) }
}

it.each([
  ['a letter before it', 'teh *old* law', 'the old law', 'the *old* law'],
  ['a letter in it', 'the *odl* law', 'the old law', 'the *old* law'],
  ['a word put in before it', 'the *old* law', 'the good old law', 'the good *old* law'],
  ['a word put in at its end', 'the *old* law', 'the old good law', 'the *old* good law'],
  ['a word put in inside of it', 'the *old law* here', 'the old good law here', 'the *old good law* here'],
  ['its words taken away', 'the *old* law', 'the law', 'the law'],
  ['two of them', '*a* b *c*', 'a x b c', '*a* x b *c*'],
])('%s', (_name, old, text, wanted) => {
  expect(editBlocks([marked(old)], new Map([['b', text]]))).toEqual([marked(wanted)])
})

it('cells stay between their tabs', () => {
  const cells = [
    { start: 0, end: 3 },
    { start: 4, end: 7, header: true },
  ]
  const [row] = editBlocks(
    [{ id: 'b', type: 'tableRow', text: 'one\ttow', cells }],
    new Map([['b', 'one 1\ttwo']]),
  )
  expect(row?.cells).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 9, header: true },
  ])
})

it('a line break becomes a space, and a block without words goes', () => {
  const blocks = [marked('one two'), { ...marked('gone'), id: 'c' }]
  const edited = editBlocks(
    blocks,
    new Map([
      ['b', 'one\ntwo!'],
      ['c', ' '],
    ]),
  )
  expect(edited.map(({ text }) => text)).toEqual(['one two!'])
})
