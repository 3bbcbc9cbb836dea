/** Steps from word to word: starts for one end of a highlight, ends for the other. */
import { wordStep } from '#shared/text/word-step.ts'
import { expect, it } from 'vitest'

const TEXT = 'An armed attack, then.\nAll assist'
const show = (offset: number) => `${TEXT.slice(0, offset)}|${TEXT.slice(offset)}`

it.each<[string, 'start' | 'end', 1 | -1, string]>([
  ['An |armed attack, then.\nAll assist', 'start', 1, 'An armed |attack, then.\nAll assist'],
  ['An arm|ed attack, then.\nAll assist', 'start', -1, 'An |armed attack, then.\nAll assist'],
  ['An armed attack|, then.\nAll assist', 'end', 1, 'An armed attack, then|.\nAll assist'],
  ['An armed attack, then|.\nAll assist', 'end', 1, 'An armed attack, then.\nAll| assist'],
  ['An armed| attack, then.\nAll assist', 'end', -1, 'An| armed attack, then.\nAll assist'],
  ['|An armed attack, then.\nAll assist', 'start', -1, '|An armed attack, then.\nAll assist'],
  ['An armed attack, then.\nAll assist|', 'end', 1, 'An armed attack, then.\nAll assist|'],
])('%s: the %s by %i is %s', (from, edge, direction, to) => {
  expect(show(wordStep(TEXT, from.indexOf('|'), edge, direction))).toBe(to)
})
