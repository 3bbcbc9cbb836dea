/** Hypothesis: exports of its client and answers of its API, in its fields; the words are made up here. */
import { expect, test } from 'vitest'
import { passageOf } from '#shared/model/annotation.ts'
import { bring, read, shelf, summary, told } from './reading.ts'

const URI = 'https://example.org/essay'
const TEXT = 'A preface 𝔸 stands here.\nThe state shall respect the river. The river shall respect no one.'
const books = () => shelf([{ title: 'Essay', text: TEXT, address: `${URI}#top` }])
const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
})
const one = (fields: object) => ({
  id: 'abc',
  created: '2024-05-06T07:08:09.123456+00:00',
  updated: '2024-05-07T07:08:09.123456+00:00',
  user: 'acct:ada@hypothes.is',
  uri: URI,
  text: '',
  tags: [],
  group: '__world__',
  target: [],
  ...fields,
})
const at = TEXT.indexOf('shall respect no one')

test('a highlight, a note, a page note: passage, author, dates, tags', async () => {
  const file = await read(
    'export.json',
    JSON.stringify({
      export_date: 'x',
      export_userid: 'ada',
      annotations: [
        one({
          id: '1',
          text: '**Why** no one?',
          tags: ['power', ' nature '],
          target: [
            {
              source: URI,
              selector: [
                {
                  type: 'RangeSelector',
                  startContainer: '/p[1]',
                  startOffset: 0,
                  endContainer: '/p[1]',
                  endOffset: 3,
                },
                { type: 'TextPositionSelector', start: at, end: at + 13 },
                quote('shall respect'),
              ],
            },
          ],
        }),
        one({ id: '2', text: 'About all of it.' }),
      ],
    }),
  )
  const plan = bring(books(), file)
  expect(summary(plan)).toEqual(['d1: shall respect · Why no one?', '{"document":"d1"} · About all of it.'])
  const [first] = plan.records.annotations
  // Two places have these words; the position, in UTF-16 units behind an astral letter, says which.
  expect(first && passageOf(first)?.spans[0]?.start).toBe(at)
  expect([first?.creator, first?.created, first?.modified]).toEqual([
    'ada',
    '2024-05-06T07:08:09.123Z',
    '2024-05-07T07:08:09.123Z',
  ])
  expect(plan.records.tags.map(({ label }) => label)).toEqual(['power', 'nature'])
})

test('replies stay with what they answer, in the order of their dates, with their authors', async () => {
  const file = await read(
    'api.json',
    JSON.stringify({
      total: 3,
      rows: [
        one({
          id: 'r2',
          references: ['top', 'r1'],
          text: 'So do I.',
          user: 'acct:cy@x',
          created: '2024-07-01T00:00:00Z',
        }),
        one({
          id: 'top',
          group: 'G1',
          text: 'Is it?',
          target: [{ source: URI, selector: [quote('the river')] }],
        }),
        one({
          id: 'r1',
          references: ['top'],
          text: 'I think so.',
          user_info: { display_name: 'Bo B.' },
          created: '2024-06-01T00:00:00Z',
        }),
        one({ id: 'lost', references: ['gone'], text: 'To nobody.' }),
      ],
    }),
  )
  expect(summary(bring(books(), file))).toEqual([
    'd1: the river · Is it? | Bo B., 2024-06-01 | I think so. | cy, 2024-07-01 | So do I.',
    '{"document":"d1"} · To nobody.',
  ])
  expect(told(file)).toEqual(['foreign-groups 1', 'foreign-replies 2'])
})

test.each([
  [
    'white space and quotation marks of the page',
    'The state  shall\n respect the river',
    'd1: The state shall respect the river',
  ],
  ['several places and nothing to choose by', 'shall respect', 'ambiguous: shall respect'],
  ['other words', 'The state shall respect the sea', 'proposed: The state shall respect the sea'],
  ['part of words', 'tate shall respect the riv', 'proposed: tate shall respect the riv'],
])('%s', async (_name, exact, place) => {
  const file = await read(
    'a.json',
    JSON.stringify([one({ target: [{ source: URI, selector: [quote(exact)] }] })]),
  )
  expect(summary(bring(books(), file))).toEqual([place])
})

test('surroundings that are spaced otherwise choose between equal words', async () => {
  const file = await read(
    'a.json',
    JSON.stringify([
      one({ target: [{ source: URI, selector: [quote('shall respect', 'The  river ', '\nno one.')] }] }),
    ]),
  )
  const [first] = bring(books(), file).records.annotations
  expect(first && passageOf(first)?.spans[0]?.start).toBe(at)
})

test('a page that is not known is found by the words, unless several texts have them', async () => {
  const wanted = 'The state shall respect the river'
  const file = await read(
    'a.json',
    JSON.stringify([one({ uri: 'https://elsewhere.example/', target: [{ selector: [quote(wanted)] }] })]),
  )
  const [other, twin] = [
    { title: 'Other', text: 'Nothing here.' },
    { title: 'Twin', text: TEXT },
  ]
  expect(summary(bring(shelf([other, { title: 'Essay', text: TEXT }]), file))).toEqual([`d2: ${wanted}`])
  expect(summary(bring(shelf([twin, { title: 'Essay', text: TEXT }]), file))).toEqual([
    `ambiguous: ${wanted}`,
  ])
  expect(summary(bring(shelf([other]), file))).toEqual([`no-document: ${wanted}`])
})

test.each([
  ['nested too deep', `{"annotations":${'['.repeat(100)}${']'.repeat(100)}}`, 'json-too-deep'],
  ['no JSON', '{"annotations": [', 'json-invalid'],
  ['nothing that is read', '{"hello": 1}', 'unknown-annotations'],
])('%s: %s', async (_name, content, code) => {
  await expect(read('a.json', content)).rejects.toThrow(code)
})

test('positions that are no places, and keys of every object, do no harm', async () => {
  const bad = [-1, 1.5, 2 ** 53, Number.MAX_VALUE, '0', null].map((start, index) =>
    one({
      id: `p${index}`,
      target: [
        { source: URI, selector: [{ type: 'TextPositionSelector', start, end: 5 }, quote('the river')] },
      ],
    }),
  )
  const text = JSON.stringify({ annotations: bad }).replace(
    '"annotations"',
    '"__proto__":{"polluted":1},"annotations"',
  )
  const file = await read('a.json', text)
  expect(summary(bring(books(), file))).toEqual(bad.map(() => 'd1: the river'))
  expect('polluted' in {}).toBe(false)
})
