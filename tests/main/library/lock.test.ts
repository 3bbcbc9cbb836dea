/** One writer at a time (store.md 3.8): in one process, among processes, among computers. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { added } from '#shared/changes/change.ts'
import { openLibrary } from '#main/library/library.ts'
import { child } from './children.ts'
import { folder, open, snapshot, tag, transaction } from './made.ts'

test('a second opener is told who holds the library, and may read what is committed so far', async () => {
  const path = await folder()
  const first = await open(path, { app: 'electron' })
  await first.commit(transaction([added('tags', tag(1))]))
  await expect(open(path, { app: 'cli' })).rejects.toMatchObject({
    code: 'locked',
    params: { app: 'electron', host: expect.any(String), since: expect.any(String) },
    message: expect.stringContaining('is open in another window'),
  })
  const before = await snapshot(path)
  const reader = await openLibrary({ folder: path, app: 'cli', mode: 'read' })
  expect([reader.mode.kind, reader.seq, reader.tables.tags.size]).toEqual(['read', 2, 1])
  await expect(reader.commit(transaction([added('tags', tag(2))]))).rejects.toMatchObject({
    code: 'read-only',
  })
  expect((await reader.verify()).problems).toEqual([])
  await reader.close()
  expect(await snapshot(path)).toEqual(before)
})

test('of four processes that open a library at once exactly one writes', { timeout: 60_000 }, async () => {
  const path = await folder()
  for (let race = 0; race < 3; race++) {
    const racers = [1, 2, 3, 4].map(() => child(path, 'hold'))
    const said = await Promise.all(racers.map(async (one) => (await one.says(1))[0]))
    expect(said.filter((one) => one?.['mode'] === 'write')).toHaveLength(1)
    const refused = said.filter((one) => one?.['mode'] !== 'write')
    expect(refused.map((one) => (JSON.stringify(one)?.includes('"locked"') ? 'locked' : one))).toEqual([
      'locked',
      'locked',
      'locked',
    ])
    await Promise.all(racers.map((one) => one.kill()))
  }
})

test('a holder that was killed does not hold', { timeout: 60_000 }, async () => {
  const path = await folder()
  const holder = child(path, 'hold')
  expect(await holder.says(1)).toEqual([{ mode: 'write' }])
  await expect(openLibrary({ folder: path, app: 'test' })).rejects.toMatchObject({
    code: 'locked',
    params: { app: 'child-hold' },
  })
  await holder.kill()
  expect((await open(path)).mode.kind).toBe('write')
})

const LIVE = {
  host: 'elsewhere',
  pid: 1,
  ticks: '1',
  boot: 'b',
  uid: 0,
  nonce: 'n',
  app: 'electron',
  since: '2026-01-01T00:00:00Z',
  beat: 3,
  released: false,
}

test.for([
  ['another computer', {}, 'locked'],
  ['another computer that said goodbye', { released: true }, 'write'],
  ['this computer before it was started again', { host: 'here' }, 'write'],
  ['this computer, a process that is gone', { host: 'here', boot: 'now', pid: 2 ** 22 + 1 }, 'write'],
  [
    'this computer, a process whose number was given again',
    { host: 'here', boot: 'now', pid: process.ppid },
    'write',
  ],
] as const)('a holder file of %s', async ([, fields, expected]) => {
  const path = await folder()
  const first = await open(path)
  const file = join(path, 'lock', 'holder.json')
  const own = JSON.parse(await readFile(file, 'utf8')) as typeof LIVE
  await first.close()
  const forged: typeof LIVE = { ...LIVE, ...fields }
  await writeFile(
    file,
    JSON.stringify({
      ...forged,
      host: forged.host === 'here' ? own.host : forged.host,
      boot: forged.boot === 'now' ? own.boot : forged.boot,
    }),
  )
  const result = await open(path).then(
    (library) => library.mode.kind,
    (error: { code: string }) => error.code,
  )
  expect(result).toBe(expected)
  expect((await open(await (expected === 'locked' ? path : folder()), { takeOver: true })).mode.kind).toBe(
    'write',
  )
})

test('a holder that was taken over writes nothing more, and keeps what it could not save', async () => {
  const path = await folder()
  const appData = await folder()
  const library = await open(path, { appData })
  await writeFile(join(path, 'lock', 'holder.json'), JSON.stringify(LIVE))
  const before = await snapshot(path)
  await expect(library.commit(transaction([added('tags', tag(1))]))).rejects.toMatchObject({
    code: 'lock-lost',
  })
  await library.close()
  expect(await snapshot(path)).toEqual(before)
  expect(Object.keys(await snapshot(join(appData, 'recovery')))).toHaveLength(1)
})
