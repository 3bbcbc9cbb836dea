import { textFragment, withFragment } from '#shared/text/text-fragment.ts'
import { expect, test } from 'vitest'

const TEXT = [
  'Of mutual assistance',
  'Any attack on one, or more, is an attack on all – a long-term duty & a burden.',
  'In the event of war the parties meet. In the event of peace the parties part.',
  'Ἐν ἀρχῇ ἦν ὁ λόγος 𝔘𝔫𝔦',
  'the verse',
  'the verse',
].join('\n')
const span = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length }
}

test.each([
  ['words that stand once', span('an attack on all'), 'an%20attack%20on%20all'],
  ['half a word', span('ttack on al'), 'attack%20on%20all'],
  ['signs that mean something', span('long-term duty & a'), 'long%2Dterm%20duty%20%26%20a'],
  ['a comma', span('one, or more'), 'one%2C%20or%20more'],
  ['words that stand twice', span('the parties', 100), 'event%20of%20war-,the%20parties,-meet.%20In%20the'],
  ['letters beyond the first plane', span('λόγος 𝔘𝔫𝔦'), encodeURIComponent('λόγος 𝔘𝔫𝔦')],
  [
    'several blocks',
    span('attack on all – a long-term duty & a burden.\nIn the event of war'),
    'attack%20on%20all%20%E2%80%93%20a,In%20the%20event%20of%20war',
  ],
])('%s', (_name, at, expected) => {
  expect(textFragment(TEXT, at)).toBe(`:~:text=${expected}`)
})

test.each([
  ['https://a.example/x', 'https://a.example/x#:~:text=b'],
  ['https://a.example/x?y=1#part', 'https://a.example/x?y=1#part:~:text=b'],
  ['https://a.example/x#:~:text=old', 'https://a.example/x#:~:text=b'],
])('an address %s gets the words', (address, expected) => {
  expect(withFragment(address, ':~:text=b')).toBe(expected)
})

test('words that stand twice beside the same bracket are told apart', () => {
  const text = 'Of the (mutual aid) first. Then the (mutual aid) again.'
  const fragments = [8, 37].map((start) => textFragment(text, { start, end: start + 10 }))
  expect(new Set(fragments).size).toBe(2)
})

test('a long quotation without blanks is named by its first and last words', () => {
  const text = '人人生而自由，在尊严和权利上一律平等。'.repeat(30)
  const [start = '', end = ''] = (textFragment(text, { start: 0, end: text.length }) ?? '')
    .slice(8)
    .split(',')
  expect([start, end].map((part) => decodeURIComponent(part).length)).toEqual([
    expect.toSatisfy((length: number) => length > 1 && length < 60),
    expect.toSatisfy((length: number) => length > 1 && length < 60),
  ])
})

test('the cells of a table are blocks of their own', () => {
  const text = 'one cell\tanother cell'
  expect(textFragment(text, { start: 0, end: text.length })).toBe(':~:text=one%20cell,another%20cell')
})

test('nothing leads to blanks', () => {
  expect(textFragment('a   b', { start: 1, end: 3 })).toBeUndefined()
})
