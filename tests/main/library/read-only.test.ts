/** Libraries that may not be changed: of a newer format, on a disk that takes nothing, or opened to read. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { added } from '#shared/changes/change.ts'
import { type FileSystem, nodeFileSystem } from '#main/library/file-system.ts'
import { openLibrary } from '#main/library/library.ts'
import { enter, folder, highlight, made, open, snapshot, tag, transaction } from './made.ts'
import { failure } from './simulated-disk.ts'

async function filled(): Promise<string> {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc')
  await library.commit(
    transaction([added('annotations', highlight(made(1), passage)), added('tags', tag(2))]),
  )
  await library.close()
  return path
}

test('a library of a newer format opens to read, and not one byte changes', async () => {
  const path = await filled()
  const marker = JSON.parse(await readFile(join(path, 'scholion.json'), 'utf8')) as object
  await writeFile(
    join(path, 'scholion.json'),
    JSON.stringify({ ...marker, format: 2, minReader: 2, createdBy: 'Scholion 9' }),
  )
  const before = await snapshot(path)
  const library = await open(path)
  expect(library.mode).toEqual({
    kind: 'read',
    reason: 'newer-format',
    detail: { path, needs: 2, createdBy: 'Scholion 9' },
  })
  await library.loadAllAnnotations()
  expect([library.tables.tags.size, library.tables.annotations.size]).toEqual([1, 1])
  await expect(library.commit(transaction([added('tags', tag(3))]))).rejects.toMatchObject({
    code: 'read-only',
  })
  await library.close()
  expect(await snapshot(path)).toEqual(before)
})

test('a library with a file of a newer format opens to read, and that file stays as it is', async () => {
  const path = await filled()
  const text = await readFile(join(path, 'library.json'), 'utf8')
  await writeFile(join(path, 'library.json'), text.replace('"minReader":1', '"minReader":2'))
  const before = await snapshot(path, /^lock/)
  const library = await open(path)
  expect([library.mode, library.tables.tags.size]).toMatchObject([
    { kind: 'read', reason: 'newer-format' },
    1,
  ])
  await library.close()
  expect(await snapshot(path, /^lock/)).toEqual(before)
})

/** The real disk as a user sees it who may not write there; the tests run as root, whom no mode stops. */
function readOnlyDisk(code: string): FileSystem {
  const refuse = async (path: string): Promise<never> => {
    throw failure(code, path)
  }
  return {
    ...nodeFileSystem,
    open: (path, flags, mode) => (flags === 'r' ? nodeFileSystem.open(path, flags, mode) : refuse(path)),
    mkdir: refuse,
    rename: refuse,
    link: refuse,
    unlink: refuse,
    rmTree: refuse,
  }
}

test.for(['EROFS', 'EACCES'])('a folder that answers %s opens to read', async (code) => {
  const path = await filled()
  const library = await open(path, { fs: readOnlyDisk(code) })
  expect(library.mode).toEqual({ kind: 'read', reason: 'read-only', detail: { path } })
  expect((await library.verify()).problems).toEqual([])
  expect(library.index.counts().get('doc')).toEqual({ annotations: 1, notes: 0 })
})

test('a new library where nothing may be written is refused with a reason', async () => {
  const path = join(await folder(), 'new')
  await expect(open(path, { fs: readOnlyDisk('EROFS') })).rejects.toMatchObject({
    code: 'read-only',
    message: expect.stringContaining(path),
  })
})

test.for([
  ['no folder', false, 'library-missing'],
  ['a folder with other files', true, 'not-empty'],
] as const)('%s is not taken for a library', async ([what, create, code]) => {
  const path = await folder()
  if (what !== 'no folder') await writeFile(join(path, 'thesis.odt'), 'mine')
  await expect(
    openLibrary({ folder: what === 'no folder' ? join(path, 'gone') : path, app: 'test', create }),
  ).rejects.toMatchObject({ code })
})

test('a reader beside a busy writer always sees a whole state', async () => {
  const path = await folder()
  const writer = await open(path, { rhythm: { bytes: 1e6, lines: 3, idle: 1e9 } })
  for (let n = 1; n <= 40; n++) {
    // Both in one transaction: a reader sees both or neither.
    const writing = writer.commit(transaction([added('tags', tag(n)), added('tags', tag(1000 + n))]))
    const reader = await openLibrary({ folder: path, app: 'test', mode: 'read' })
    expect([reader.tables.tags.size % 2, reader.notices()]).toEqual([0, []])
    await writing
  }
})
