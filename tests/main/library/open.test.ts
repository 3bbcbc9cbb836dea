/** Opening, committing and opening again: the daily life of a library. */
import { expect, test } from 'vitest'
import { added, change } from '#shared/changes/change.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { enter, folder, highlight, made, open, tag, transaction } from './made.ts'

test('a new library has the built-in relations and settings and says that it was created', async () => {
  const path = await folder()
  const library = await open(path)
  expect([library.created, library.mode.kind, library.seq]).toEqual([true, 'write', 1])
  expect([...library.tables.relations.keys()].toSorted()).toEqual(
    BUILT_IN_RELATIONS.map((one) => one.id).toSorted(),
  )
  expect(library.tables.settings.get('library')?.colours).toHaveLength(5)
  await library.close()
  const again = await open(path)
  expect([again.created, again.id, again.tables.relations.size, again.seq]).toEqual([
    false,
    library.id,
    10,
    1,
  ])
})

test('what was committed is there after closing and opening again', async () => {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc-a')
  const one = highlight(made(1), passage, 3, 'a note')
  await library.commit(transaction([added('annotations', one), added('tags', tag(2))]))
  await library.close()
  const again = await open(path)
  expect(again.index.counts()).toEqual(new Map([['doc-a', { annotations: 1, notes: 1 }]]))
  expect(again.index.excerpts([one.id])).toEqual([{ id: one.id, document: 'doc-a', quote: 'The', colour: 2 }])
  expect(again.tables.annotations.size).toBe(0)
  await again.loadAnnotations('doc-a')
  expect([...again.tables.annotations.values()]).toEqual([one])
  expect([...again.tables.tags.values()]).toEqual([tag(2)])
  expect((await again.text('doc-a', 'v-doc-a')).blocks[0]?.text).toBe('The quick brown fox')
  expect(again.notices()).toEqual([])
  expect((await again.verify()).problems).toEqual([])
})

test('a transaction whose before is not what is stored is answered with what is', async () => {
  const library = await open(await folder())
  await library.commit(transaction([added('tags', tag(1))]))
  const result = await library.commit(transaction([change('tags', tag(1, 'other'), tag(1, 'new'))]))
  expect(result).toMatchObject({ status: 'conflict', current: tag(1) })
})

test('a transaction that is sent again is acknowledged with its first number, also after a restart', async () => {
  const path = await folder()
  const library = await open(path)
  const sent = transaction([added('tags', tag(1))])
  const first = await library.commit(sent)
  expect(await library.commit(sent)).toEqual(first)
  await library.close()
  const again = await open(path)
  expect(await again.commit(sent)).toEqual(first)
})
