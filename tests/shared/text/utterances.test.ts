import { blockTable } from '#shared/text/block-table.ts'
import { spokenWords, utteranceAt, utteranceBefore } from '#shared/text/utterances.ts'
import { expect, test } from 'vitest'
import { paragraphs } from '../support/library.ts'
import { law } from '../support/law.ts'
import { anyTable } from '../support/texts.ts'

const TEXT = blockTable([
  ...paragraphs('The charter', 'It binds. Mr. Diop signed it!', '', '« Vraiment ? » M. Ba le dit.'),
  {
    id: 'row',
    type: 'tableRow',
    text: 'Article\tDuty',
    cells: [
      { start: 0, end: 7 },
      { start: 8, end: 12 },
    ],
  },
])
const SENTENCES = [
  'The charter',
  'It binds.',
  'Mr. Diop signed it!',
  '« Vraiment ? »',
  'M. Ba le dit.',
  'Article, Duty',
]

/** What is said from an offset on, one utterance after the other. */
function said(table: typeof TEXT, from = 0): string[] {
  const words: string[] = []
  for (let at = utteranceAt(table, from); at; at = utteranceAt(table, at.end))
    words.push(spokenWords(table, at))
  return words
}

test('a text is said sentence by sentence, without its empty lines', () => {
  expect(said(TEXT)).toEqual(SENTENCES)
})

test('it begins with the sentence that holds a place', () => {
  expect(said(TEXT, TEXT.text.indexOf('Diop'))).toEqual(SENTENCES.slice(2))
})

test('back from the end it is the same sentences in reverse', () => {
  const words: string[] = []
  for (let at = utteranceBefore(TEXT, TEXT.text.length); at; at = utteranceBefore(TEXT, at.start))
    words.push(spokenWords(TEXT, at))
  expect(words).toEqual(SENTENCES.toReversed())
})

test.each([
  ['after a comma', `${'so it goes on and on, '.repeat(60)}to the end`, /,$/u],
  ['between words', `${'word '.repeat(500)}end`, /word$/u],
])('a sentence of hundreds of words is cut %s', (_, text, ending) => {
  const parts = said(blockTable(paragraphs(text)))
  expect(parts.length).toBeGreaterThan(1)
  expect(Math.max(...parts.map((part) => part.split(' ').length))).toBeLessThanOrEqual(200)
  expect(parts.slice(0, -1).every((part) => ending.test(part))).toBe(true)
  expect(parts.join(' ')).toBe(text)
})

test('what goes on without words or spaces is cut between characters', () => {
  const text = '👩‍👩‍👧'.repeat(2000)
  const parts = said(blockTable(paragraphs(text)))
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(4000)
  expect(parts.every((part) => part.length % '👩‍👩‍👧'.length === 0)).toBe(true)
  expect(parts.join('')).toBe(text)
})

test('a block of closing signs alone is not passed over', () => {
  expect(said(blockTable(paragraphs('One.', '»)', 'Two.')))).toEqual(['One.', '»)', 'Two.'])
})

test('whatever the text, all of its words are said once, in order', () => {
  law(anyTable, (table) => {
    const bare = (text: string) => text.replace(/\s+/gu, '')
    const spans = []
    for (let at = utteranceAt(table, 0); at; at = utteranceAt(table, at.end)) spans.push(at)
    expect(bare(spans.map(({ start, end }) => table.text.slice(start, end)).join(''))).toBe(bare(table.text))
  })
})
