/** Quotations of other programs in a text: what counts as the same words, what chooses, what is an orphan. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Aim } from '#shared/formats/import/annotation-import.ts'
import { hintMatcher } from '#shared/formats/import/match-hint.ts'
import { quoteFinder } from '#shared/formats/import/quote-finder.ts'
import { librarySearch } from '#shared/formats/import/search-library.ts'
import type { Document } from '#shared/model/document.ts'
import { bareText } from '#shared/text/bare.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { placesOfMany } from '#shared/text/many-words.ts'
import { document } from '../support/library.ts'

const sought = (exact: string, prefix = '', suffix = '', cut = false) => ({
  quote: { exact, prefix, suffix },
  ...(cut && { cut: true as const }),
})
/** The words that are found, with `~` before them when they are not the very ones; else why there are none. */
const found = (text: string, ...args: Parameters<typeof sought>): string => {
  const answer = quoteFinder(text).find(sought(...args))
  if (answer.status === 'orphan') return answer.reason
  return `${answer.exact ? '' : '~'}${text.slice(answer.span.start, answer.span.end)}`
}

const TEXT = 'He said: “The well-known ﬁnal act … is\nnot the end.” She said so. A part of it. 𝔸é'

test.each([
  ['The well-known', 'The well-known'],
  ['"The well-known', '~“The well-known'],
  ['The wellknown', '~The well-known'],
  ['The  well\u00ADknown', '~The well-known'],
  ['final act', '~ﬁnal act'],
  ['is not the end', '~is\nnot the end'],
  ['isnot the end', 'not-found'],
  ['isnot the end.” She', '~is\nnot the end.” She'],
  ['act ... is', '~act … is'],
  ['the well-known', 'not-found'],
  ['A pärt of it', 'not-found'],
  ['he said', 'not-found'],
  ['said', 'ambiguous'],
  ['Apart', 'not-found'],
  ['so', 'so'],
  ['𝔸é', '𝔸é'],
  ['…', '…'],
  ['nothing of the kind', 'not-found'],
])('%j is found as %j', (words, place) => {
  expect(found(TEXT, words)).toBe(place)
})

test.each([
  ['the mark of a cut is not in the text', 'not the end.” She…', '~not the end.” She'],
  ['or it is', 'The well-known ﬁnal act …', 'The well-known ﬁnal act …'],
  ['at the head', '... She said so', '~She said so'],
])('%s', (_name, words, place) => {
  expect(found(TEXT, words, '', '', true).replace(/^~/u, '')).toBe(place.replace(/^~/u, ''))
})

test.each([
  ['what is before', 'one two, three two.', 'two', 'three ', '', 15],
  ['what is after, in other spacing', 'a twos  b; a twos c', 'twos', '', '\nc', 13],
])('%s chooses', (_name, text, words, prefix, suffix, start) => {
  expect(quoteFinder(text).find(sought(words, prefix, suffix))).toMatchObject({
    status: 'found',
    span: { start: text.indexOf(words, start - 2) },
  })
})

test('every word of any text is found where it stands', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '-', '\n', 'é', '𝔸', 'ﬁ', '“', '\u0301'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(letters, fc.nat(60), fc.nat(20), (text, from, length) => {
      const { bare, spanOf } = bareText(text)
      const [start, end] = [Math.min(from, bare.length), Math.min(from + length, bare.length)]
      if (end - start < 4) return
      const span = spanOf(start, end)
      expect(bareText(text.slice(span.start, span.end)).bare).toContain(bare.slice(start, end))
    }),
  )
})

test('many words are found where one after the other is', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 24 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 30 }), (words, text) => {
      const whole = text.join('')
      const places = placesOfMany(whole, words, 1000)
      for (const one of words) {
        const expected = [...whole].flatMap((_sign, at) => (whole.startsWith(one, at) ? [at] : []))
        expect(places?.get(one) ?? []).toEqual(expected)
      }
    }),
  )
})

test('a text that is made to cost time is given up, and the quotations are orphans', () => {
  const finder = quoteFinder('a'.repeat(200_000))
  const all = Array.from({ length: 400 }, (_one, index) => sought('a'.repeat(20) + String(index)))
  for (const one of all) finder.expect(one)
  expect(finder.find(all[0] ?? sought('x'))).toEqual({ status: 'orphan', reason: 'ambiguous' })
})

test.each([
  ['long enough to tell', 'the quick brown fox jumps', '', 'd1'],
  ['too short to tell', 'quick', '', undefined],
  ['short, with surroundings', 'quick', 'It was the ', 'd1'],
])('in a library, %s', (_name, exact, prefix, document) => {
  const aim: Aim = { source: 'x', quote: { exact, prefix, suffix: '' } }
  const search = librarySearch([aim])
  search.look('d1', blockTable([{ id: 'b', type: 'paragraph', text: 'It was the quick brown fox jumps.' }]))
  search.look('d2', blockTable([{ id: 'b', type: 'paragraph', text: 'Nothing.' }]))
  expect(search.found(aim)).toEqual(document && { document })
})

const bibliographed = (
  id: string,
  {
    title,
    creators = [],
    address = 'https://example.org/none',
    name = 'x.txt',
  }: { title: string; creators?: string[]; address?: string; name?: string },
): Document => {
  const made = document(id, title, blockTable([]))
  return { ...made, creators, source: { ...made.source, name, address } }
}
const shelf: readonly Document[] = [
  bibliographed('a', {
    title: 'On Rivers: a study',
    creators: ['Okri, Sanna'],
    address: 'https://example.org/r#x',
  }),
  bibliographed('b', { title: 'On Rivers', creators: ['Someone Else'] }),
  bibliographed('c', { title: 'Été', name: 'summer-notes.pdf' }),
]
test.each([
  ['by address', { addresses: ['https://example.org/r'] }, 'a'],
  ['by title, the creator deciding', { titles: ['ON RIVERS'], creators: ['Sanna Okri'] }, 'a'],
  ['by the whole title', { titles: ['On Rivers'] }, 'b'],
  ['by a title with more in brackets', { titles: ['Ete (French Edition)'] }, 'c'],
  ['by the name of the file', { titles: ['Summer Notes'] }, 'c'],
  ['by nothing', { titles: ['Rivers'] }, undefined],
])('a document is known %s', (_name, hint, id) => {
  expect(hintMatcher(shelf)({ source: 's', titles: [], creators: [], addresses: [], ...hint })).toBe(id)
})

test('surroundings that agree in a letter or two by chance choose no place', () => {
  const text = 'The red tiger runs in the field. A blue tiger sleeps. Some tiger ate. One lame tiger limps.'
  const [before, after] = ['It was said of old that the world', ' of the north was hunted.']
  expect(found(text, 'tiger', before, after)).toBe('ambiguous')
  expect(found(text, 'tiger', 'wolf ate. One lame ', after)).toBe('tiger')
})
