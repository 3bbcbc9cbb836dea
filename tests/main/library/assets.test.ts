/** Pictures on disk: under their digests before the record, checked when read, found missing, along in the trash. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { added, removed } from '#shared/changes/change.ts'
import type { Text } from '#shared/model/document.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { digest, document, folder, open, text, transaction } from './made.ts'

const BYTES = Buffer.alloc(2_500_000, 'picture')
const DIGEST = digest(BYTES)
const image = { digest: DIGEST, alt: 'A map', width: 40, height: 30 }
const content: Text = {
  ...text('v', 'Words', 'A map'),
  blocks: [...text('v', 'Words').blocks, { id: 'f', type: 'figure', text: 'A map', image }],
}

async function withPicture(path: string): Promise<OpenLibrary> {
  const library = await open(path)
  const file = join(await folder(), 'picture')
  await writeFile(file, BYTES)
  const assets = [{ digest: DIGEST, path: file }]
  const put = { document: 'doc', text: content, original: Buffer.from('x'), assets }
  const files = await library.putDocument(put)
  expect(await library.putDocument(put)).toEqual(files)
  await library.commit(transaction([added('documents', document('doc', files, content))]))
  return library
}
const record = (library: OpenLibrary) => library.tables.documents.get('doc')!
const kept = (path: string, where = 'documents') => join(path, where, 'doc', 'assets', DIGEST)

test('a picture lies under its digest and comes back in pieces', async () => {
  const path = await folder()
  const library = await withPicture(path)
  expect(await readdir(join(path, 'documents', 'doc', 'assets'))).toEqual([DIGEST])
  const pieces: Uint8Array[] = []
  let end = false
  while (!end) {
    const offset = pieces.reduce((sum, piece) => sum + piece.length, 0)
    const piece = await library.asset('doc', DIGEST, offset, 1_000_000)
    pieces.push(piece.bytes)
    end = piece.end
  }
  expect([pieces.map((piece) => piece.length), digest(Buffer.concat(pieces))]).toEqual([
    [1_000_000, 1_000_000, 500_000],
    DIGEST,
  ])
  expect(await library.verify()).toMatchObject({ problems: [] })
})

test('a piece beyond the end is empty and the last', async () => {
  const library = await withPicture(await folder())
  expect(await library.asset('doc', DIGEST, BYTES.length, 10)).toMatchObject({
    bytes: { length: 0 },
    end: true,
  })
})

test('bytes that are not those of the digest are not kept, and no record can come', async () => {
  const library = await open(await folder())
  const file = join(await folder(), 'picture')
  await writeFile(file, 'other bytes')
  const assets = [{ digest: DIGEST, path: file }]
  await expect(
    library.putDocument({ document: 'doc', text: content, original: Buffer.from('x'), assets }),
  ).rejects.toMatchObject({ code: 'invalid' })
})

test.each([
  ['missing', (file: string) => rm(file)],
  ['changed', (file: string) => writeFile(file, 'x')],
])('a picture that is %s is found out, and its text is sound', async (_name, damage) => {
  const path = await folder()
  const library = await withPicture(path)
  await damage(kept(path))
  const problem = { code: 'asset-damaged', params: { document: 'doc', digest: DIGEST } }
  await expect(library.asset('doc', DIGEST, 0, 10)).rejects.toMatchObject(problem)
  expect((await library.verify()).problems).toMatchObject([problem])
})

test('what is no picture of the document cannot be had', async () => {
  const library = await withPicture(await folder())
  await expect(library.asset('doc', 'f'.repeat(64), 0, 10)).rejects.toMatchObject({ code: 'asset-damaged' })
  await expect(library.asset('none', DIGEST, 0, 10)).rejects.toMatchObject({ code: 'document-missing' })
})

test('pictures go to the trash with their document and come back, also where a crash left parts in both', async () => {
  const path = await folder()
  const library = await withPicture(path)
  await library.commit(transaction([removed('documents', record(library))]))
  expect(digest(await readFile(kept(path, 'trash')))).toBe(DIGEST)
  await mkdir(join(path, 'documents', 'doc', 'assets'), { recursive: true })
  await library.undo()
  expect(digest(await readFile(kept(path)))).toBe(DIGEST)
  expect(await library.verify()).toMatchObject({ problems: [] })
})

test('a library that is only read gives its pictures', async () => {
  const path = await folder()
  await (await withPicture(path)).close()
  const library = await open(path, { mode: 'read' })
  expect((await library.asset('doc', DIGEST, 0, 10)).bytes.length).toBe(10)
})
