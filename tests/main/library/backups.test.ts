/** Backups inside the library: made when due, kept in number, and good enough to restore from. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { added } from '#shared/changes/change.ts'
import { enter, folder, highlight, made, open, tag, transaction } from './made.ts'

// Real files, flushed one by one; a busy disk may take its time.
vi.setConfig({ testTimeout: 60_000 })

const HOUR = 3_600_000
const START = Date.parse('2026-01-01T00:00:00Z')

async function session(path: string, hour: number, n: number): Promise<void> {
  const library = await open(path, { now: () => START + hour * HOUR })
  await library.commit(transaction([added('tags', tag(n))]))
  await library.close()
}

test('of many hours the last 24 are kept, of days 14, and the first hour makes one of each', async () => {
  const path = await folder()
  const sets = async () =>
    Promise.all(
      ['hourly', 'daily', 'weekly'].map(async (kind) => (await readdir(join(path, 'backups', kind))).length),
    )
  await session(path, 0, 1)
  expect(await sets()).toEqual([1, 1, 1])
  for (let hour = 1; hour <= 30; hour++) await session(path, hour, hour + 1)
  expect(await sets()).toEqual([24, 2, 1])
})

test('a backup is a second name of the same bytes, and stays as it was', async () => {
  const path = await folder()
  const library = await open(path, { now: () => START })
  const passage = await enter(library, 'doc')
  await library.commit(transaction([added('annotations', highlight(made(1), passage))]))
  await library.close()
  await session(path, 2, 7)
  const [, second = ''] = await readdir(join(path, 'backups', 'hourly'))
  const copy = join(path, 'backups', 'hourly', second, 'documents', 'doc', 'annotations.json')
  expect((await stat(copy)).ino).toBe((await stat(join(path, 'documents', 'doc', 'annotations.json'))).ino)
  const before = await readFile(copy)
  const again = await open(path)
  await again.commit(transaction([added('annotations', highlight(made(2), passage))]))
  await again.close()
  expect(await readFile(copy)).toEqual(before)
})

test('with no history at all a shard is restored from the newest good copy and says what is missing', async () => {
  const path = await folder()
  await session(path, 0, 1)
  await session(path, 2, 2)
  await session(path, 4, 3)
  for (const name of await readdir(join(path, 'history'))) await writeFile(join(path, 'history', name), '')
  for (const name of await readdir(join(path, 'journal'))) await writeFile(join(path, 'journal', name), '')
  await writeFile(join(path, 'library.json'), '{}')
  const library = await open(path)
  expect([...library.tables.tags.keys()]).toEqual([made(1), made(2)])
  expect(library.notices()).toMatchObject([{ code: 'restored', params: { file: 'library.json' } }])
})

test('with no copy and no history nothing is made up and nothing is deleted', async () => {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc')
  await library.commit(transaction([added('annotations', highlight(made(1), passage))]))
  await library.close()
  for (const name of await readdir(join(path, 'history'))) await writeFile(join(path, 'history', name), '')
  await writeFile(join(path, 'documents', 'doc', 'annotations.json'), 'spoilt')
  const again = await open(path)
  await expect(again.loadAnnotations('doc')).rejects.toMatchObject({ code: 'annotations-damaged' })
  expect((await again.text('doc', 'v-doc')).blocks).toHaveLength(1)
  expect(await readFile(join(path, 'documents', 'doc', 'annotations.json'), 'utf8')).toBe('spoilt')
  expect((await again.verify()).problems.map((one) => one.code)).toContain('annotations-damaged')
})
