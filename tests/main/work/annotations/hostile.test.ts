/** Whatever a file of annotations holds, its reader answers with what the host takes, or with a refusal it has words for. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importAnnotations } from '#shared/commands/import-annotations.ts'
import { errors } from './refusals.ts'
import { zip } from '../archives/make.ts'
import { bring, outcome, shelf } from './reading.ts'

const books = shelf([{ title: 'A', text: 'The words that are quoted stand here.\nAnd more of them.' }])

/** A plan can be made of it, and its command takes every record of the plan. */
async function law(name: string, content: string | Uint8Array): Promise<void> {
  const got = await outcome(name, content)
  if (typeof got === 'string') expect(errors).toContain(got)
  else expect(importAnnotations.args.safeParse(bring(books, got).records).error).toBeUndefined()
}

const odd = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\u0000',
    '\uD800',
    '\u202E',
    '…',
    '',
    '"',
    '\r\n',
    '-1',
    '9007199254740993',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const pieces = (...known: string[]) =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, odd), { maxLength: 30 })
    .map((all) => all.join(''))

const json = fc.json({ depthSize: 'small', stringUnit: 'binary' })
const value = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 2 ** 53, 1e308, 'NaN', '__proto__'))
const selector = fc.record(
  {
    type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'RangeSelector', 'FragmentSelector'),
    exact: fc.oneof(fc.constant('words that are'), value),
    prefix: value,
    start: fc.oneof(fc.nat(60), value),
    end: fc.oneof(fc.nat(60), value),
  },
  { requiredKeys: ['type'] },
)
const item = fc.record(
  {
    id: fc.oneof(fc.constantFrom('a', 'b', '#a'), value),
    uri: fc.oneof(fc.constant('https://example.org/'), value),
    created: fc.oneof(fc.constant('2024-01-01T00:00:00Z'), value),
    user: value,
    text: fc.oneof(fc.constant('> '.repeat(100)), value),
    tags: fc.array(value, { maxLength: 3 }),
    group: value,
    references: fc.oneof(fc.constantFrom(['a'], ['b'], ['b', 'a']), value),
    target: fc.oneof(
      fc.array(fc.record({ source: value, selector: fc.array(selector, { maxLength: 3 }) }), {
        maxLength: 3,
      }),
      value,
    ),
    motivation: fc.constantFrom('linking', 'commenting'),
    body: fc.oneof(
      fc.array(
        fc.record({
          type: fc.constant('TextualBody'),
          value: value,
          purpose: fc.constantFrom('tagging', 'commenting'),
        }),
        { maxLength: 2 },
      ),
      value,
    ),
  },
  { requiredKeys: [] },
)

const HYPOTHESIS = fc
  .array(item, { maxLength: 4 })
  .map((rows) => JSON.stringify({ export_userid: 'x', rows, annotations: rows }))
const W3C = fc
  .array(item, { maxLength: 4 })
  .map((items) =>
    JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }),
  )
const KINDLE = pieces(
  '==========\r\n',
  'A (B)\n',
  '- Your Highlight on Location 1-2 | Added on Sunday, March 3, 2019 2:22:11 PM\n',
  '- Votre note | Emplacement 2 |\n',
  '\n',
  'words that are',
  '- Your Bookmark |\n',
  '(((',
  '99999999999',
).map((rest) => `A\n- x | y\n==========\n${rest}`)
const READWISE = pieces(
  ',',
  '"',
  '""',
  '\r\n',
  '\n',
  'words that are quoted',
  '.tag ',
  'A',
  '2024-01-01',
).map((rest) => `Highlight,Title,Note,Color,Tags,Location\n${rest}`)
const MARKDOWN = pieces(
  '“words that are quoted”',
  ' ([A, 2020](zotero://select/library/items/I))',
  ' ([pdf](zotero://open-pdf/library/items/AT1?page=NaN&annotation=K))',
  '\n\n',
  '- ',
  '> ',
  '([',
  '](',
  '<b>',
  '# A',
).map((rest) => `([pdf](zotero://open-pdf/library/items/AT1?page=1))\n\n${rest}`)
const data = fc
  .oneof(
    json,
    fc.constantFrom('{"annotationKey":"K","color":"#ff0000"}', '[', '{"citationItem":{"uris":["u"]}}'),
  )
  .map((text) => encodeURIComponent(text.toWellFormed()))
const NOTE = fc
  .array(
    fc.oneof(
      data.map((one) => `<span class="highlight" data-annotation="${one}">“words that are”</span>`),
      data.map((one) => `<div data-citation-items="${one}">`),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<script>',
        '<svg>',
        '<span class=citation>',
        '</span>',
        '<table><tr>',
        '&#0;',
      ),
      odd,
    ),
    { maxLength: 20 },
  )
  .map((parts) => `<p><span data-annotation="%7B%7D">x</span>${parts.join('')}`)
const sample = readFileSync(new URL('./sample.qde', import.meta.url), 'utf8')
const QDPX = fc
  .tuple(
    fc.nat(sample.length),
    fc.nat(40),
    fc.oneof(
      odd,
      fc.constantFrom(
        '<',
        '/>',
        '&a;',
        'startPosition="-1"',
        '<Code guid="a" name="b">',
        '<![CDATA[',
        '<!DOCTYPE a>',
      ),
    ),
  )
  .map(([at, cut, put]) =>
    zip(
      {
        'project.qde': sample.slice(0, at) + put + sample.slice(at + cut),
        'sources/3.txt': 'The words that are quoted.',
      },
      0,
    ),
  )

test.each([
  ['a.json', HYPOTHESIS],
  ['a.jsonld', W3C],
  ['a.txt', KINDLE],
  ['a.csv', READWISE],
  ['a.md', MARKDOWN],
  ['a.html', NOTE],
  ['a.qdpx', QDPX],
] as const)(
  '%s: any pieces',
  async (name, content) => {
    const one: fc.Arbitrary<string | Uint8Array> = content
    await fc.assert(
      fc.asyncProperty(one, (made) => law(name, made)),
      { numRuns: 1000 },
    )
  },
  60_000,
)

test('any bytes, under any name', async () => {
  const name = fc.constantFrom(
    'a.json',
    'a.jsonld',
    'a.txt',
    'a.csv',
    'a.md',
    'a.html',
    'a.qdpx',
    'a.pdf',
    'a',
  )
  await fc.assert(fc.asyncProperty(name, fc.uint8Array({ maxLength: 200 }), law), { numRuns: 500 })
}, 60_000)
