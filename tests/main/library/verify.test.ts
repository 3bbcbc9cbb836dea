/** What verify finds: one case for each thing a record may speak of that is not there, and for each damage to a file. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { added, type Change, change } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Link } from '#shared/model/link.ts'
import { enter, folder, highlight, made, open, tag, TIME, transaction } from './made.ts'

const passage = { document: 'doc', version: 'v-doc', text: 'The quick brown fox' }
const mark = highlight(made(1), passage)
const signed = { creator: '', created: TIME, modified: TIME }
const link: Link = {
  id: made(5),
  relation: 'quotes',
  from: { document: 'doc', annotation: made(1) },
  to: { document: 'doc' },
  ...signed,
}
const split = { split: 0.5 }

function moved(start: number, end: number, exact: string, prefix = ''): Annotation {
  return {
    ...mark,
    target: {
      source: { document: 'doc', version: 'v-doc' },
      spans: [{ start, end, quote: { exact, prefix, suffix: '' } }],
    },
  }
}

test.for<[string, Change[], string[]]>([
  ['a sound library', [added('annotations', mark), added('links', link), added('tags', tag(2))], []],
  ['a quote that is not in the text', [added('annotations', moved(4, 9, 'quack'))], ['quote-differs']],
  ['a quote in other surroundings', [added('annotations', moved(4, 9, 'quick', 'A '))], ['context-differs']],
  ['a span outside the text', [added('annotations', moved(15, 30, 'fox'))], ['span-outside']],
  [
    'a version that is not there',
    [added('annotations', highlight(made(1), { ...passage, version: 'v2' }))],
    ['version-missing'],
  ],
  ['a tag that is not there', [added('annotations', { ...mark, tags: [made(9)] })], ['tag-missing']],
  ['a broader tag that is not there', [added('tags', { ...tag(2), broader: made(9) })], ['tag-missing']],
  [
    'tags in a circle',
    [added('tags', { ...tag(2), broader: made(3) }), added('tags', { ...tag(3), broader: made(2) })],
    ['tag-circle', 'tag-circle'],
  ],
  ['an end that is not there', [added('links', link)], ['end-missing']],
  ['an end in no document', [added('links', { ...link, from: { document: 'none' } })], ['end-missing']],
  [
    'a relation that is not there',
    [added('links', { ...link, from: link.to, relation: 'likes' })],
    ['relation-missing'],
  ],
  [
    'a decision about nothing',
    [added('transfers', { id: made(8), annotation: made(1), version: 'v-doc', decision: 'left' })],
    ['annotation-missing'],
  ],
  [
    'a decision about a version that is not there',
    [
      added('annotations', mark),
      added('transfers', { id: made(8), annotation: made(1), version: 'v9', decision: 'left' }),
    ],
    ['version-missing'],
  ],
  [
    'two decisions about one annotation',
    [
      added('annotations', mark),
      added('transfers', { id: made(8), annotation: made(1), version: 'v-doc', decision: 'left' }),
      added('transfers', { id: made(9), annotation: made(1), version: 'v-doc', decision: 'refused' }),
    ],
    ['transfer-twice'],
  ],
  [
    'a proposed place outside the text',
    [
      added('annotations', { ...mark, target: { document: 'doc' } }),
      added('transfers', {
        id: made(8),
        annotation: made(1),
        version: 'v-doc',
        decision: 'asked',
        proposal: {
          quotes: [{ exact: 'fox', prefix: '', suffix: '' }],
          spans: [{ start: 10, end: 99 }],
          score: 0.8,
        },
      }),
    ],
    ['span-outside'],
  ],
  [
    'a pane with no text',
    [
      added('desks', {
        id: made(7),
        title: 'D',
        panes: [{ document: 'doc', version: 'v9' }, null],
        layout: split,
      }),
    ],
    ['pane-missing'],
  ],
])('%s', async ([, changes, codes]) => {
  const library = await open(await folder())
  await enter(library, 'doc')
  await library.commit(transaction(changes))
  const report = await library.verify()
  expect(report.problems.map((one) => one.code)).toEqual(codes)
  expect(report.checked).toMatchObject({ documents: 1, texts: 1, relations: 10 })
})

test('a memo of the library is counted, stored in its own shard and is no problem', async () => {
  const path = await folder()
  const library = await open(path)
  const memo: Annotation = { id: made(1), target: { library: true }, tags: [], ...signed }
  await library.commit(transaction([added('annotations', memo)]))
  await library.commit(transaction([change('annotations', memo, { ...memo, tags: [], creator: 'B' })]))
  await library.close()
  const again = await open(path)
  expect([again.tables.annotations.get(made(1))?.creator, again.index.counts().size]).toEqual(['B', 0])
  expect(await again.verify()).toMatchObject({ problems: [], checked: { annotations: 1 } })
})

const annotations = join('documents', 'doc', 'annotations.json')
const replaced = (from: string, to: string) => async (path: string) =>
  writeFile(path, (await readFile(path, 'utf8')).replace(from, to))

test.for<[string, string, (path: string) => Promise<void>, RegExp]>([
  ['annotations that are gone', annotations, rm, /annotations\.json: the file is missing/],
  ['tables that are gone', 'library.json', rm, /library\.json: the file is missing/],
  ['memos that are gone', 'memos.json', rm, /memos\.json: the file is missing/],
  [
    'a broken record, by its id',
    annotations,
    replaced('"colour":2', '"colour":9'),
    new RegExp(`annotations ${made(1)}: style\\.colour`),
  ],
  ['an edited file', annotations, replaced('Ada', 'Eve'), /annotations\.json: it was changed by another/],
])('%s: a reader finds it on the disk, though a copy makes it good', async ([, file, damage, message]) => {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc')
  await library.close()
  const again = await open(path)
  await again.commit(transaction([added('annotations', highlight(made(1), passage))]))
  await again.close()
  await damage(join(path, file))
  const { problems, checked } = await (await open(path, { mode: 'read' })).verify()
  expect([problems.map((one) => one.message), checked.annotations]).toEqual([
    [expect.stringMatching(message)],
    1,
  ])
})
