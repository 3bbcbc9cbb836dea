/** Links from outside: written and read back, and nothing else is read. */
import { expect, test } from 'vitest'
import { deepLink, type Destination, destinationOf, linkPath } from '#shared/host/deep-link.ts'

const PLACES: readonly Destination[] = [
  { document: 'article' },
  { document: '0190a6f0-0000-7000-8000-000000000001', annotation: '0190a6f0-0000-7000-8000-000000000002' },
  { document: 'article', place: { version: 'article-v1', span: { start: 0, end: 12 } } },
]

test.each(PLACES)('a link leads where it was made: %o', (place) => {
  expect([destinationOf(deepLink(place)), destinationOf(`http://127.0.0.1:80${linkPath(place)}`)]).toEqual([
    place,
    place,
  ])
})

test.each([
  ['with the slash that systems add', 'scholion://open/?document=a', { document: 'a' }],
  ['pasted with a line end', ' scholion://open?document=a\r\n', { document: 'a' }],
  ['with parts of a later time', 'scholion://open?document=a&page=3', { document: 'a' }],
  ['with a bad annotation', 'scholion://open?document=a&annotation=../x', { document: 'a' }],
  [
    'with a span that ends before it begins',
    'scholion://open?document=a&version=b&start=5&end=2',
    { document: 'a' },
  ],
  [
    'with a span that is no number',
    'scholion://open?document=a&version=b&start=1e3&end=2e3',
    { document: 'a' },
  ],
])('a link is read %s', (_how, link, place) => {
  expect(destinationOf(link)).toEqual(place)
})

test.each([
  '',
  'open?document=a',
  'scholion://open',
  'scholion://open?annotation=a',
  'scholion://open?document=A/../b',
  'scholion://app/open?document=a',
  'scholion://open.evil?document=a',
  'scholion://open/further?document=a',
  'https://127.0.0.1/open?document=a',
  'http://localhost/open?document=a',
  'http://127.0.0.1.evil.test/open?document=a',
  'javascript:open?document=a',
  `scholion://open?document=a&x=${'y'.repeat(500)}`,
])('no link: %s', (link) => {
  expect(destinationOf(link)).toBeUndefined()
})
