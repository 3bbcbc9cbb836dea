/** Uploads in pieces. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { createSpool } from '#main/work/spool.ts'

let next = 0
const spool = createSpool(() => `id-${++next}`)
afterAll(() => spool.close())
const bytes = (text: string) => Buffer.from(text)

test('pieces are put together in the order they came, readable by nobody else', async () => {
  const handle = await spool.begin('../a.txt', 'text/plain', 6)
  await Promise.all([spool.append(handle, bytes('abc')), spool.append(handle, bytes('def'))])
  const { path, name } = await spool.file(handle)
  expect([name, readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['a.txt', 'abcdef', 0o600])
})

test.each([
  ['more than 200 MB', () => spool.begin('a', '', 200_000_001), 'file-too-large'],
  ['a handle that is not known', () => spool.file('x'), 'no-such-upload'],
  ['one that is not whole', async () => spool.file(await spool.begin('a', '', 1)), 'upload-incomplete'],
  [
    'more than was said',
    async () => spool.append(await spool.begin('a', '', 1), bytes('ab')),
    'upload-overflow',
  ],
])('%s is refused', async (_name, act, code) => {
  await expect(act()).rejects.toMatchObject({ code })
})

test('a dropped upload is deleted, an adopted file is not', async () => {
  const handle = await spool.begin('a', '', 0)
  const { path } = await spool.file(handle)
  const own = spool.adopt(path)
  await spool.drop(own)
  expect(existsSync(path)).toBe(true)
  await spool.drop(handle)
  expect(existsSync(path)).toBe(false)
})

test('closing deletes what was never used', async () => {
  const own = createSpool(() => `id-${++next}`)
  const { path } = await own.file(await own.begin('a', '', 0))
  own.close()
  expect(existsSync(path)).toBe(false)
})
