/** Ids that sort by time, and the one rule for addresses. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSchema, isUuid, uuidv7 } from '#shared/model/ids.ts'
import { parseRecord } from '#shared/model/library.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { tagKey } from '#shared/model/tag.ts'
import { law } from '../support/law.ts'

const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const random = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('an id', () => {
  it('is a UUID of version 7 that is also a safe folder name', () => {
    law(fc.tuple(instant, random), ([now, bytes]) => {
      const id = uuidv7(now, bytes)
      expect([isUuid(id), id[14], idSchema.safeParse(id).success]).toEqual([true, '7', true])
    })
  })
  it('sorts by the time it was made', () => {
    law(fc.tuple(instant, instant, random, random), ([a, b, x, y]) => {
      if (a !== b) expect(uuidv7(a, x) < uuidv7(b, y)).toBe(a < b)
    })
  })
  it.each(BUILT_IN_RELATIONS.map((relation) => relation.id))('may be a word: %s', (id) => {
    expect(idSchema.safeParse(id).success).toBe(true)
  })
  it.each(['', '../x', 'A', '-a', 'a/b', 'a.b', '__proto__', 'a'.repeat(65)])('is not %j', (id) => {
    expect(idSchema.safeParse(id).success).toBe(false)
  })
})

describe('an address', () => {
  it.each([
    ['https://a.example', 'https://a.example/'],
    [' HTTP://A.example/ö ', 'http://a.example/%C3%B6'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
  ])('%j may be followed as %s', (value, href) => {
    expect(safeUrl(value)).toBe(href)
  })
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:1',
    'java\nscript:1',
    '\u0001javascript:1',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'blob:https://a.example/1',
    'ftp://a.example/',
    '//a.example/x',
    '/x',
    'https://user:pw@a.example/',
    'https://a.example/\u202egpj',
    'https://a\u200b.example/',
    `https://a.example/${'a'.repeat(2048)}`,
    '',
    null,
    7,
    { href: 'https://a.example' },
  ])('%j may not be followed', (value) => {
    expect(safeUrl(value)).toBeUndefined()
  })
  it('stays what it is once judged', () => {
    law(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const href = safeUrl(url)
      if (href !== undefined) expect(safeUrl(href)).toBe(href)
    })
  })
})

describe('a record', () => {
  it('loses unknown keys and gains the order of its schema', () => {
    const result = parseRecord('tags', { x: 1, label: 'a', id: 't' })
    expect(result.ok && JSON.stringify(result.record)).toBe('{"id":"t","label":"a"}')
  })
  it.each([
    ['tags', { id: '__proto__', label: 'a' }],
    ['tags', { id: 't', label: '' }],
    ['tags', { id: 't', label: '\ud800' }],
    ['tags', { id: 't', label: 'a', colour: 6 }],
    [
      'annotations',
      {
        id: 'a',
        target: {
          source: { document: 'd', version: 'v' },
          spans: [{ start: 2, end: 1, quote: { exact: 'a', prefix: '', suffix: '' } }],
        },
        tags: [],
        creator: '',
        created: '2026-01-01T00:00:00Z',
        modified: '2026-01-01T00:00:00Z',
      },
    ],
    ['links', null],
  ] as const)('of %s is refused: %j', (table, value) => {
    expect(parseRecord(table, value)).toMatchObject({ ok: false, reason: expect.stringContaining(table) })
  })
})

describe('a tag', () => {
  it.each([
    ['Power', 'power'],
    ['  law   and\torder ', 'law and order'],
    ['ﬁn', 'fin'],
    ['ÉTAT', 'état'],
  ])('%j is known as %j', (label, key) => {
    expect(tagKey(label)).toBe(key)
  })
})
