/** The border of the store: what is not a transaction changes neither memory nor disk, and the refusal says where. */
import { expect, test } from 'vitest'
import { added, type Change, change, type Transaction } from '#shared/changes/change.ts'
import { folder, made, open, snapshot, tag, transaction } from './made.ts'

const deep = (depth: number): unknown => (depth === 0 ? 1 : { in: deep(depth - 1) })
const raw = (one: unknown): Change => one as Change

test.for<[string, Partial<Transaction>, RegExp]>([
  [
    'a table that is not there',
    { changes: [raw({ table: 'notes', id: 'a', before: null, after: { id: 'a' } })] },
    /no table “notes”/,
  ],
  [
    'a table name of every object',
    { changes: [raw({ table: 'toString', id: 'a', before: null, after: { id: 'a' } })] },
    /no table/,
  ],
  [
    'an id that is not one',
    { changes: [raw({ table: 'tags', id: '../up', before: null, after: { id: '../up', label: 'x' } })] },
    /“..\/up” is not an id/,
  ],
  [
    'another id inside',
    { changes: [raw({ table: 'tags', id: 'a', before: null, after: { id: 'b', label: 'x' } })] },
    /tags a: the record has another id/,
  ],
  [
    'from nothing to nothing',
    { changes: [raw({ table: 'tags', id: 'a', before: null, after: null })] },
    /from nothing to nothing/,
  ],
  ['an empty label', { changes: [added('tags', tag(1, ''))] }, /tags [0-9a-f-]+: label/],
  ['a lone surrogate', { changes: [added('tags', tag(1, 'a\ud800'))] }, /tags [0-9a-f-]+: label/],
  [
    'nesting of 10,000',
    { changes: [raw({ table: 'trash', id: 'a', before: null, after: { id: 'a', changes: deep(9_000) } })] },
    /nested deeper than 64/,
  ],
  ['params that are not plain', { params: JSON.parse('{"a":{"b":1}}') }, /parameters of test/],
  ['a command of 2,000 characters', { command: 'x'.repeat(2000) }, /at most 100 characters/],
  ['a transaction id that is a path', { id: 'a/b' }, /“a\/b” is not an id/],
])('%s is refused', async ([, fields, reason]) => {
  const path = await folder()
  const library = await open(path)
  const before = await snapshot(path)
  const sent = { ...transaction([added('tags', tag(9))]), ...fields }
  await expect(library.commit(sent)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(reason),
  })
  expect([library.tables.tags.size, library.seq, await snapshot(path)]).toEqual([0, 1, before])
})

test('a record over 1 MB is refused with its size and the limit', async () => {
  const library = await open(await folder())
  const scopeNote = {
    definition: 'é'.repeat(100_000),
    when: 'é'.repeat(100_000),
    whenNot: '€'.repeat(100_000),
  }
  const paragraphs = Array.from({ length: 20 }, () => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: 'x'.repeat(60_000) }],
  }))
  expect((await library.commit(transaction([added('tags', { ...tag(1), scopeNote })]))).status).toBe('ok')
  const note = {
    id: made(2),
    target: { library: true as const },
    tags: [],
    body: { type: 'doc' as const, content: paragraphs },
    creator: '',
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
  }
  await expect(library.commit(transaction([added('annotations', note)]))).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/takes 12\d{5} bytes; a record may have 1000000/),
  })
})

test('unknown keys and another order of keys do not reach the disk, nor matter in before', async () => {
  const library = await open(await folder())
  const odd = raw({ table: 'tags', id: made(1), before: null, after: { extra: 1, label: 'x', id: made(1) } })
  await library.commit(transaction([odd]))
  expect(JSON.stringify(library.tables.tags.get(made(1)))).toBe(JSON.stringify({ id: made(1), label: 'x' }))
  const before = raw({
    table: 'tags',
    id: made(1),
    before: { label: 'x', id: made(1) },
    after: { id: made(1), label: 'y' },
  })
  expect((await library.commit(transaction([before]))).status).toBe('ok')
})

test('transactions sent without waiting are kept in order, and a later one sees the earlier', async () => {
  const library = await open(await folder())
  const heard: number[] = []
  const stop = library.onCommitted((line) => heard.push(line.seq))
  const results = await Promise.all([
    library.commit(transaction([added('tags', tag(1))])),
    library.commit(transaction([change('tags', tag(1), tag(1, 'b'))])),
    library.commit(transaction([change('tags', tag(1), tag(1, 'c'))])),
    library.commit(transaction([change('tags', tag(1, 'b'), tag(1, 'd'))])),
  ])
  expect(results.map((one) => one.status)).toEqual(['ok', 'ok', 'conflict', 'ok'])
  expect(library.tables.tags.get(made(1))?.label).toBe('d')
  stop()
  await library.commit(transaction([added('tags', tag(2))]))
  expect(heard).toEqual([2, 3, 4])
})
