/** Finding the span somebody means by words or offsets. */
import { expect, test } from 'vitest'
import { locate, type Where } from '#main/services/locate.ts'

const text = 'One duty and a duty, and 👩‍👩‍👧 duty.'

/** The words that are found. */
const found = (where: Where) => {
  const { start, end } = locate(text, 'T', where)
  return `${start} ${text.slice(start, end)}`
}

test.each([
  ['words that stand once', { quote: 'One' }, '0 One'],
  ['the second of several', { quote: 'duty', nth: 2 }, '15 duty'],
  ['offsets and the words between them', { start: 4, end: 8, quote: 'duty' }, '4 duty'],
  ['offsets', { start: 4, end: 8 }, '4 duty'],
  ['white space at the ends left out', { start: 3, end: 9 }, '4 duty'],
  ['a character that is cut, whole', { start: 27, end: 28 }, '25 👩‍👩‍👧'],
])('%s', (_name, where, expected) => {
  expect(found(where)).toBe(expected)
})

test.each([
  ['words that are not there', { quote: 'right' }, 'quote-not-found', {}],
  ['several without a choice', { quote: 'duty' }, 'quote-ambiguous', { count: 3 }],
  ['more than there are', { quote: 'duty', nth: 4 }, 'quote-nth', { count: 3 }],
  ['offsets with other words', { start: 0, end: 3, quote: 'duty' }, 'quote-elsewhere', { stands: 'One' }],
  ['beyond the end', { start: 0, end: 999 }, 'span-outside', { length: text.length }],
  ['white space only', { start: 3, end: 4 }, 'span-empty', {}],
  ['nothing', { quote: '' }, 'quote-not-found', {}],
])('%s is refused', (_name, where, code, params) => {
  expect(() => locate(text, 'T', where)).toThrow(
    expect.objectContaining({ code, params: expect.objectContaining(params) as object }),
  )
})

test('an ambiguous quote shows each place with its surroundings', () => {
  expect(() => locate(text, 'T', { quote: 'duty' })).toThrow('(1: …One duty and a duty, and 👩')
})
