/** Documents on disk: texts that never change, originals, and folders that follow the records. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { added, removed } from '#shared/changes/change.ts'
import type { Document } from '#shared/model/document.ts'
import type { Trashed } from '#shared/model/library.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { exists } from '#main/library/durable.ts'
import { nodeFileSystem } from '#main/library/file-system.ts'
import { digest, enter, folder, highlight, made, open, TIME, text, transaction } from './made.ts'

function recordOf(library: OpenLibrary): Document {
  const record = library.tables.documents.get('doc')
  if (!record) throw new Error('no document')
  return record
}

async function whereIs(path: string): Promise<string[]> {
  const places = await Promise.all(
    ['documents', 'trash'].map(async (name) =>
      (await exists(nodeFileSystem, join(path, name, 'doc'))) ? [name] : [],
    ),
  )
  return places.flat()
}

test('a text and its original are written once, under their digests', async () => {
  const path = await folder()
  const library = await open(path)
  const files = await library.putDocument({
    document: 'doc',
    text: text('v', 'A', 'B'),
    original: Buffer.from('A\nB'),
  })
  expect(files).toMatchObject({ sourceDigest: digest('A\nB'), bytes: 3 })
  expect(await whereIs(path)).toEqual(['trash'])
  expect(
    await library.putDocument({ document: 'doc', text: text('v', 'A', 'B'), original: Buffer.from('A\nB') }),
  ).toEqual(files)
  await expect(
    library.putDocument({ document: 'doc', text: text('v', 'other'), original: Buffer.from('') }),
  ).rejects.toMatchObject({ code: 'invalid' })
})

test('an original that is a file is copied in pieces', async () => {
  const path = await folder()
  const library = await open(path)
  const bytes = Buffer.alloc(2_500_000, 'x')
  const file = join(await folder(), 'big.txt')
  await writeFile(file, bytes)
  expect(
    await library.putDocument({ document: 'doc', text: text('v', 'A'), original: { path: file } }),
  ).toMatchObject({ sourceDigest: digest(bytes), bytes: 2_500_000 })
})

test.for([
  [0, 2, 'li', false],
  [2, 2, 'ne', true],
  [0, 4, 'line', true],
  [3, 9, 'e', true],
  [4, 2, '', true],
] as const)('of an original from %i, %i bytes are “%s”', async ([offset, length, words, end]) => {
  const library = await open(await folder())
  await enter(library, 'doc', 'line')
  const piece = await library.originalPiece('doc', 'v-doc', offset, length)
  expect([Buffer.from(piece.bytes).toString(), piece.end]).toEqual([words, end])
})

test('a piece of a changed original is not given', async () => {
  const path = await folder()
  const library = await open(path)
  await enter(library, 'doc', 'line')
  await writeFile(join(path, 'documents', 'doc', `source.${digest('line')}`), 'lime')
  await expect(library.originalPiece('doc', 'v-doc', 0, 2)).rejects.toMatchObject({
    code: 'original-damaged',
  })
})

test('a folder stands in documents while its record exists, and in the trash otherwise', async () => {
  const path = await folder()
  let library = await open(path)
  await enter(library, 'doc', 'line')
  const seen = [await whereIs(path)]
  await library.commit(transaction([removed('documents', recordOf(library))]))
  seen.push(await whereIs(path))
  await library.undo()
  seen.push(await whereIs(path))
  expect((await library.text('doc', 'v-doc')).blocks).toHaveLength(1)
  await library.close()
  // As a crash between the journal and the move leaves it.
  await nodeFileSystem.rename(join(path, 'documents', 'doc'), join(path, 'trash', 'doc'))
  library = await open(path)
  seen.push(await whereIs(path))
  expect(seen).toEqual([['documents'], ['trash'], ['documents'], ['documents']])
})

test('emptying the trash removes the folder for good; what another entry speaks of stays', async () => {
  const path = await folder()
  const library = await open(path)
  await enter(library, 'doc', 'line')
  const own = removed('documents', recordOf(library))
  const entry = (n: number): Trashed => ({
    id: made(n),
    deleted: TIME,
    kind: 'document',
    label: 'doc',
    changes: [own],
  })
  await library.commit(transaction([own, added('trash', entry(1)), added('trash', entry(2))]))
  await library.commit(transaction([removed('trash', entry(1))], { command: 'trash.empty' }))
  expect(await whereIs(path)).toEqual(['trash'])
  await library.commit(transaction([removed('trash', entry(2))], { command: 'trash.empty' }))
  expect(await whereIs(path)).toEqual([])
  await library.close()
  expect((await open(path)).notices()).toEqual([])
})

test.for([
  ['text.v-doc.json', 'text', 'text-damaged'],
  ['source', 'original', 'original-damaged'],
] as const)('a changed %s is found out', async ([name, what, code]) => {
  const path = await folder()
  const library = await open(path)
  await enter(library, 'doc', 'line')
  const file = join(path, 'documents', 'doc', name === 'source' ? `source.${digest('line')}` : name)
  await writeFile(file, String(await readFile(file)).replace('line', 'lime'))
  await expect(
    what === 'text' ? library.text('doc', 'v-doc') : library.original('doc'),
  ).rejects.toMatchObject({ code, params: { document: 'doc' } })
  expect((await library.verify()).problems).toMatchObject([{ code }])
})

test('a document cannot go while its annotations stay, nor an annotation come to no document', async () => {
  const path = await folder()
  let library = await open(path)
  const passage = await enter(library, 'doc', 'line')
  await library.commit(transaction([added('annotations', highlight(made(1), passage))]))
  await library.close()
  library = await open(path)
  await expect(library.commit(transaction([removed('documents', recordOf(library))]))).rejects.toMatchObject({
    code: 'invalid',
    params: { id: made(1) },
  })
  await expect(
    library.commit(transaction([added('annotations', highlight(made(2), { ...passage, document: 'none' }))])),
  ).rejects.toMatchObject({ code: 'invalid', params: { document: 'none' } })
})
