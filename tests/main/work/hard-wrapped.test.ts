/** Which plain texts have lines broken at a fixed width, what is said of them, and what joining does. */
import { expect, test } from 'vitest'
import { wrappedAt } from '#main/work/hard-wrapped.ts'
import { draft } from './archives/read.ts'

const PROSE =
  'The lake rose in the night, and those who lived by it heard it before they saw it, for the reeds were moving and ' +
  'there was no wind. In the morning the boats stood in the gardens and nobody spoke of what would come after it, ' +
  'though everybody knew that the water goes where it was before and that it stays as long as it wants to stay. '

/** Words broken so that no line is longer. */
function wrap(words: string, width: number): string {
  return words.replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}})\\s`, 'gu'), '$1\n')
}

const SONNET = Array.from({ length: 14 }, (_, at) => `Shall I compare thee to a summer’s day ${at}?`).join(
  '\n',
)
const LIST = Array.from({ length: 30 }, (_, at) => `item ${at} of a list that goes on`).join('\n')
const UNEVEN = Array.from({ length: 30 }, (_, at) => 'word '.repeat((at * 7) % 23)).join('\n')

test.each([
  ['prose at 72', wrap(PROSE.repeat(4), 72), true],
  ['prose at 60, in paragraphs', [1, 2, 3].map(() => wrap(PROSE.repeat(2), 60)).join('\n\n'), true],
  ['prose whose lines are paragraphs', `${PROSE}\n`.repeat(20), false],
  ['prose with blank lines between', `${wrap(PROSE, 72).replaceAll('\n', '\n\n')}`, false],
  ['a few lines', wrap(PROSE, 72).split('\n').slice(0, 4).join('\n'), false],
  ['verse', SONNET, false],
  ['a list of short lines', LIST, false],
  ['lines of any length', UNEVEN, false],
  ['nothing', '', false],
] as const)('%s', (_, text, isWrapped) => {
  expect(wrappedAt(text) !== undefined).toBe(isWrapped)
})

test('it is told once, and nothing is joined unasked', async () => {
  const { blocks, report } = await draft('a.txt', Buffer.from(wrap(PROSE.repeat(4), 72)))
  expect(blocks.length).toBeGreaterThan(10)
  expect(report).toContainEqual(expect.objectContaining({ code: 'lines-wrapped', params: { width: 71 } }))
})

test('joined, it is not told again', async () => {
  const bytes = Buffer.from(wrap(PROSE.repeat(4), 72))
  const { blocks, report } = await draft('a.txt', bytes, { unwrap: true })
  expect([blocks.length, report.map(({ code }) => code)]).toEqual([1, ['language-guessed']])
})
