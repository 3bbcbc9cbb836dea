/** The pure parts of the store: envelope, lines, the chain of journals, replay. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { added, change, type Committed } from '#shared/changes/change.ts'
import { chain, type FoundJournal } from '#main/library/chain.ts'
import { seal, unseal } from '#main/library/envelope.ts'
import { readJournal, readLine, writeHead, writeLine } from '#main/library/journal-lines.ts'
import { replay } from '#main/library/replay.ts'
import { advance, emptyShard, readTables, writeTables } from '#main/library/shard-state.ts'
import { tag, TIME } from './made.ts'

const header = { format: 1, minReader: 1, gen: 17, seq: 912, writer: 'w' }

function line(seq: number, label = `label ${seq}`, writer = 'w'): Committed {
  return {
    seq,
    id: `t-${seq}-${writer}`,
    writer,
    time: TIME,
    command: 'test',
    params: {},
    changes: [added('tags', tag(seq, label))],
  }
}

test('a sealed file is JSON whose first line is its header and whose records stand one on a line', () => {
  const { tables } = advance('library', emptyShard('library'), [line(2, 'b'), line(1, 'a')])
  const text = String(seal(header, writeTables('library', tables)))
  expect(JSON.parse(text)).toMatchObject({
    $scholion: { seq: 912, len: expect.any(Number) },
    data: { tags: [tag(1, 'a'), tag(2, 'b')] },
  })
  expect(text.split('\n').filter((one) => one.includes('label'))).toEqual([
    `${JSON.stringify(tag(1, 'a'))},`,
    JSON.stringify(tag(2, 'b')),
  ])
})

test.for<[string, (text: string) => string, string]>([
  ['as written', (text) => text, 'good'],
  ['with a byte order mark', (text) => `\ufeff${text}`, 'good'],
  ['another word in the data', (text) => text.replace('fox', 'ox'), 'edited'],
  ['laid out again by an editor', (text) => JSON.stringify(JSON.parse(text), null, 2), 'edited'],
  ['another seq', (text) => text.replace('912', '913'), 'damaged'],
  ['empty', () => '', 'damaged'],
  ['zeros', (text) => '\0'.repeat(text.length), 'damaged'],
  ['null', () => 'null', 'damaged'],
  ['cut short', (text) => text.slice(0, -20), 'damaged'],
  ['for a later reader', () => String(seal({ ...header, minReader: 2 }, '{}')), 'newer'],
])('a file %s', ([, spoil, kind]) => {
  expect(unseal(Buffer.from(spoil(String(seal(header, '{"quick":"brown fox"}'))))).kind).toBe(kind)
})

test('a table with a record twice, or one of another document, is not taken', () => {
  expect(readTables('memos', { annotations: [1] })).toMatchObject({ ok: false })
  const twice = {
    ...Object.fromEntries(
      ['documents', 'links', 'relations', 'desks', 'settings', 'trash', 'transfers'].map((name) => [
        name,
        [],
      ]),
    ),
    tags: [tag(1), tag(1)],
  }
  expect(readTables('library', twice)).toMatchObject({ ok: false, reason: expect.stringContaining('twice') })
})

test('a line read is the line written, and a line with any flipped bit is none', () => {
  const text = writeLine({ ...line(3), merge: 'm' }).slice(0, -1)
  expect(readLine(text)).toEqual({ ...line(3), merge: 'm' })
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.nat(6), (at, bit) => {
      const bytes = Buffer.from(text)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      return readLine(String(bytes)) === undefined
    }),
  )
})

/** A journal file of generation `gen` by `writer`, beginning after `base`, with these lines; `cut` drops bytes at its end. */
function journal(gen: number, base: number, lines: Committed[], cut = 0, writer = 'w'): FoundJournal {
  const text = writeHead({ format: 1, gen, writer, base }) + lines.map(writeLine).join('')
  return { name: `${gen}`, ...readJournal(Buffer.from(text.slice(0, text.length - cut))) }
}

test.for<[string, FoundJournal[], number, { seqs: number[]; lost?: number; passed?: number[] }]>([
  [
    'one after the other',
    [journal(1, 0, [line(1), line(2)]), journal(2, 2, [line(3)])],
    0,
    { seqs: [1, 2, 3] },
  ],
  ['a torn tail', [journal(1, 0, [line(1), line(2)], 9)], 0, { seqs: [1] }],
  [
    'a torn tail that a later generation numbers on from',
    [journal(1, 0, [line(1), line(2)], 9), journal(2, 1, [line(2, 'x')])],
    0,
    { seqs: [1, 2] },
  ],
  [
    'lines of our own that were never acknowledged',
    [journal(1, 0, [line(1), line(2)]), journal(2, 1, [line(2, 'x')])],
    0,
    { seqs: [1, 2] },
  ],
  [
    'lines of another that was taken over',
    [journal(1, 0, [line(1), line(2, 'y', 'other')], 0, 'other'), journal(2, 1, [line(2)])],
    0,
    { seqs: [1, 2], passed: [2] },
  ],
  ['a journal that is gone, below the floor', [journal(3, 5, [line(6)])], 5, { seqs: [6] }],
  [
    'a journal that is gone, above the floor',
    [journal(1, 0, [line(1)]), journal(3, 5, [line(6)])],
    1,
    { seqs: [1], lost: 2 },
  ],
  [
    'a journal without a beginning',
    [journal(1, 0, []), { ...readJournal(Buffer.from('xx')), name: '2' }],
    0,
    { seqs: [] },
  ],
])('the chain of %s', ([, journals, floor, { seqs, lost, passed = [] }]) => {
  const joined = chain(journals, floor)
  expect([
    joined.lines.map((one) => one.seq),
    joined.lost?.from,
    joined.superseded.map((one) => one.seq),
  ]).toEqual([seqs, lost, passed])
})

test('replaying twice is replaying once, and a shard that is ahead takes only what it lacks', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.string()), { maxLength: 20 }), fc.nat(20), (edits, done) => {
      const lines = edits.map(
        ([n, label], index): Committed => ({
          ...line(index + 1),
          changes: [change('tags', null, tag(n, label || 'x'))],
        }),
      )
      const start = new Map([['library' as const, emptyShard('library')]])
      const once = replay(start, lines)
      const ahead = replay(start, lines.slice(0, done))
      expect(replay(once, lines)).toEqual(once)
      expect(replay(ahead, lines)).toEqual(once)
    }),
  )
})
