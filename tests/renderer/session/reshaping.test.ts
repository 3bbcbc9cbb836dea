/** Dividing a passage and finding the range that is meant: pure cases. */
import { nearestSpan, partsAt } from '#renderer/session/reshaping.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { quotedText } from '#shared/model/passage.ts'
import { expect, it } from 'vitest'

const TEXT = 'one two three four five six'
const passage = (...words: string[]) =>
  describePassage(
    TEXT,
    { document: 'd', version: 'v' },
    words.map((some) => ({ start: TEXT.indexOf(some), end: TEXT.indexOf(some) + some.length })),
  )

it.each<[string[], string, string[] | undefined]>([
  [['one two three'], 'two', ['one', 'two three']],
  [['one two three'], ' two', ['one', 'two three']],
  [['one two', 'four five'], 'three', ['one two', 'four five']],
  [['one two', 'four five'], 'five', ['one two … four', 'five']],
  [['one two'], 'one', undefined],
  [['one two'], ' three', undefined],
  [['two three'], 'six', undefined],
])('%j divided before “%s” is %j', (words, at, parts) => {
  expect(partsAt(TEXT, passage(...words), TEXT.indexOf(at))?.map(quotedText)).toEqual(parts)
})

it.each([
  ['two', 'one two'],
  ['three', 'one two'],
  ['six', 'four five'],
])('at “%s” the range “%s” is meant', (at, range) => {
  const span = nearestSpan(passage('one two', 'four five'), TEXT.indexOf(at))
  expect(span && TEXT.slice(span.start, span.end)).toBe(range)
})
