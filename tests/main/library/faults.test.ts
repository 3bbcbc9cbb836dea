/** A disk that fails once, at every possible moment (store.md P3), and one that stays full or read-only. */
import { expect, test, vi } from 'vitest'
import { added, change } from '#shared/changes/change.ts'
import { type OpenLibrary, openLibrary, StoreError } from '#main/library/library.ts'
import { document, made, tag, text, transaction } from './made.ts'
import { failure, SimulatedDisk } from './simulated-disk.ts'

// Some thousand libraries; a machine that is busy may take its time.
vi.setConfig({ testTimeout: 60_000 })

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EINTR'] as const

function start(disk: SimulatedDisk): Promise<OpenLibrary> {
  const takeMutex = async () => ({ release: async () => undefined })
  return openLibrary({
    folder: '/library',
    app: 'test',
    create: true,
    fs: disk,
    takeMutex,
    rhythm: { bytes: 3000, lines: 3, idle: 1e9 },
  })
}

/** Eight edits, each sent again once when it fails, as the session's outbox does. Answers what was acknowledged. */
async function edit(library: OpenLibrary, acknowledged: Map<string, string>): Promise<void> {
  const content = text('v', 'The quick brown fox')
  const original = Buffer.from('The quick brown fox')
  const put = () => library.putDocument({ document: 'doc', text: content, original })
  const files = await put().catch(put)
  const changes = [added('documents', document('doc', files, content))]
  const sends = [
    transaction(changes),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => transaction([added('tags', tag(n))])),
  ]
  for (const sent of sends) {
    const result = await library.commit(sent).catch(() => library.commit(sent))
    const first = sent.changes[0]
    if (result.status === 'ok' && first)
      acknowledged.set(`${first.table}/${first.id}`, JSON.stringify(first.after))
  }
}

function missing(library: OpenLibrary, acknowledged: ReadonlyMap<string, string>): string[] {
  return [...acknowledged].flatMap(([key, value]) => {
    const [table, id] = key.split('/') as ['tags', string]
    return JSON.stringify(library.tables[table].get(id)) === value ? [] : [key]
  })
}

test.for(CODES)('one %s at any operation loses nothing that was acknowledged', async (code) => {
  const clean = new SimulatedDisk()
  const whole = await start(clean)
  await edit(whole, new Map())
  await whole.close()
  for (let at = 1; at <= clean.operations; at++) {
    const disk = new SimulatedDisk()
    disk.before = (_operation, path) => {
      if (disk.operations === at) throw failure(code, path)
    }
    const acknowledged = new Map<string, string>()
    const library = await start(disk).catch(() => start(disk))
    if (library.mode.kind === 'write')
      await edit(library, acknowledged).catch((error: unknown) => expect(error).toBeInstanceOf(StoreError))
    await library.close()
    const again = await start(disk)
    expect({ at, missing: missing(again, acknowledged), notices: again.notices() }).toEqual({
      at,
      missing: [],
      notices: [],
    })
    await again.close()
  }
})

test('a disk that takes one byte at a time is written to the end', async () => {
  const disk = new SimulatedDisk()
  disk.largestWrite = 1
  const library = await start(disk)
  await library.commit(transaction([added('tags', tag(1))]))
  const next = await start(disk.kill())
  expect(next.tables.tags.get(made(1))).toEqual(tag(1))
})

test.for([
  ['ENOSPC', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EROFS', 'read-only'],
] as const)(
  'while the journal answers %s a commit is refused as %s, memory stays, and it is accepted afterwards',
  async ([code, expected]) => {
    const disk = new SimulatedDisk()
    const library = await start(disk)
    const sent = transaction([added('tags', tag(1))])
    disk.before = (operation, path) => {
      if (operation === 'write' || (operation === 'open' && path.includes('/journal/')))
        throw failure(code, path)
    }
    await expect(library.commit(sent)).rejects.toMatchObject({ code: expected })
    expect(library.tables.tags.size).toBe(0)
    disk.before = () => undefined
    expect(await library.commit(sent)).toMatchObject({ status: 'ok', committed: { seq: 2 } })
    expect((await start(disk.kill())).tables.tags.size).toBe(1)
  },
)

test('a checkpoint that fails leaves everything in the journal and is made later', async () => {
  const disk = new SimulatedDisk()
  const library = await start(disk)
  disk.before = (operation, path) => {
    if (operation === 'rename' && path.endsWith('/library.json')) throw failure('ENOSPC', path)
  }
  for (const n of [1, 2, 3, 4, 5]) await library.commit(transaction([added('tags', tag(n))]))
  await library.close()
  disk.before = () => undefined
  const again = await start(disk)
  expect(again.tables.tags.size).toBe(5)
  await again.commit(transaction([change('tags', tag(1), tag(1, 'renamed'))]))
  await again.close()
  expect((await start(disk)).tables.tags.get(made(1))?.label).toBe('renamed')
})

test('a library whose folder is gone says so and takes no more changes', async () => {
  const disk = new SimulatedDisk()
  const library = await start(disk)
  await disk.rename('/library', '/elsewhere')
  await expect(library.commit(transaction([added('tags', tag(1))]))).rejects.toMatchObject({
    code: 'library-missing',
  })
  await library.close()
})
