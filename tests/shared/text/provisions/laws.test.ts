/** What holds of the structure of any text, and of texts that were made to be hard. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite } from '#shared/text/provisions/cite.ts'
import { divisionsAt, structureOf } from '#shared/text/provisions/structure.ts'
import { placesTyped } from '#shared/text/provisions/typed.ts'
import { law } from '../../support/law.ts'
import { table } from './lines.ts'

const start = fc.constantFrom(
  'Article 1',
  'Article 2 — Seat',
  'CHAPTER I',
  '(a) ',
  '(i) ',
  '1. ',
  '2. ',
  '* ',
  '# ',
  '## ',
  '§ 3 ',
  'Annex',
  '1.2 ',
  '7| ',
  '/ ',
  'II. — ',
  '1° ',
)
const line = fc
  .tuple(start, fc.constantFrom('', 'Words.', 'Title', '(b)', '😀', '\ud800', ' '))
  .map((parts) => parts.join(''))
const lines = fc.array(line, { maxLength: 25 })
const words = (key: string, { number = '' }: Readonly<Record<string, string>>): string => `${key}${number}`

describe('the structure of any text', () => {
  it('is a tree in reading order whose parts lie in each other', () => {
    law(lines, (some) => {
      const { divisions } = structureOf(table(some))
      for (const [at, { start, end, parent, block }] of divisions.entries()) {
        const above = divisions[parent]
        expect(parent < at && start <= end && (at === 0 || block >= (divisions[at - 1]?.block ?? 0))).toBe(
          true,
        )
        expect(above === undefined || (above.start <= start && above.end >= end)).toBe(true)
      }
    })
  })
  it('has a place and a citation for each passage, and leads back to each division', () => {
    law(lines, (some) => {
      const text = table(some)
      const structure = structureOf(text)
      for (const at of text.starts) {
        expect(cite(structure, { start: at, end: text.text.length }, words)).not.toBe('')
        for (const division of divisionsAt(structure, at))
          expect(division.start <= at && at <= division.end).toBe(true)
      }
      for (const { number, start } of structure.divisions)
        if (/^\d+$/u.test(number))
          expect(placesTyped(structure, number, 1000).map(({ offset }) => offset)).toContain(start)
    })
  })
})

it.each<[string, string[]]>([
  ['spaces after a name', [`Article ${' '.repeat(100_000)}1`]],
  ['brackets without end', [`Article 1${'(1)'.repeat(50_000)}`]],
  ['dots', [`Article 1 ${'. '.repeat(50_000)}`]],
  ['Roman letters', ['I'.repeat(100_000), `Chapter ${'IX'.repeat(50_000)}`]],
  ['one row of thousands', Array.from({ length: 30_000 }, (_, at) => `${(at % 999) + 1}. x`)],
  [
    'headings in headings',
    Array.from({ length: 20_000 }, (_, at) => `${'#'.repeat((at % 6) + 1)} Section ${at}`),
  ],
  ['articles of contents', Array.from({ length: 20_000 }, (_, at) => `Article ${(at % 10_000) + 1}`)],
])('%s is read', (_name, hard) => {
  const text = table(hard)
  const structure = structureOf(text)
  expect(cite(structure, { start: text.text.length - 1, end: text.text.length }, words)).not.toBe('')
})
