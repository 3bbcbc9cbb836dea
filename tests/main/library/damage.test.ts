/** Bytes that change by themselves (store.md P4): every flip and every cut is noticed or harmless. */
import { expect, test } from 'vitest'
import { added } from '#shared/changes/change.ts'
import { type OpenLibrary, openLibrary, StoreError } from '#main/library/library.ts'
import { enter, highlight, made, tag, transaction } from './made.ts'
import { randomFrom } from './power.ts'
import { SimulatedDisk } from './simulated-disk.ts'

/** Of some 40,000 places; `SCHOLION_FLIPS=1` tries each of them. */
const EVERY = Number(process.env['SCHOLION_FLIPS'] ?? 60)

function start(disk: SimulatedDisk, mode: 'write' | 'read' = 'write'): Promise<OpenLibrary> {
  const takeMutex = async () => ({ release: async () => undefined })
  return openLibrary({ folder: '/library', app: 'test', create: mode === 'write', mode, fs: disk, takeMutex })
}

/** A small library that was closed once and killed once, so that shards, history and journal all matter. */
async function small(): Promise<Map<string, Buffer>> {
  const disk = new SimulatedDisk()
  const library = await start(disk)
  const passage = await enter(library, 'doc')
  await library.commit(
    transaction([added('annotations', highlight(made(1), passage)), added('tags', tag(2))]),
  )
  await library.close()
  const again = await start(disk)
  await again.commit(transaction([added('tags', tag(3))]))
  await again.commit(
    transaction([added('annotations', highlight(made(4), passage, 5)), added('tags', tag(5))]),
  )
  return disk.kill().files()
}

async function diskWith(files: ReadonlyMap<string, Buffer>): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk()
  for (const [path, bytes] of files) {
    const parts = path.split('/').slice(1, -1)
    for (const [index] of parts.entries())
      await disk.mkdir(`/${parts.slice(0, index + 1).join('/')}`).catch(() => undefined)
    disk.meddle(path, bytes)
  }
  return disk
}

async function contents(library: OpenLibrary): Promise<string> {
  await library.loadAllAnnotations()
  const sorted = Object.entries(library.tables).map(([table, records]) => [
    table,
    [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ])
  return JSON.stringify(sorted)
}

/** Opens a library with one changed file. Says what went wrong, or nothing. */
async function judge(
  files: ReadonlyMap<string, Buffer>,
  path: string,
  bytes: Buffer,
  good: string,
): Promise<string | undefined> {
  const disk = await diskWith(files)
  disk.meddle(path, bytes)
  try {
    const library = await start(disk)
    const told = library.notices().length > 0
    const now = await contents(library)
    const said = told || library.notices().length > 0
    if (now !== good && !said) return `${path}: read wrongly in silence`
    if (
      library.notices().some((notice) => notice.code === 'restored') &&
      ![...disk.files().values()].some((kept) => kept.equals(bytes))
    )
      return `${path}: the damaged bytes are gone`
    const report = await library.verify()
    if (path.includes('/text.') && !said && report.problems.length === 0)
      return `${path}: not found by verify`
    await library.close()
    return undefined
  } catch (error) {
    return error instanceof StoreError ? undefined : `${path}: ${String(error)}`
  }
}

test('a flipped bit anywhere is told or harmless', { timeout: 60_000 }, async () => {
  const files = await small()
  const good = await contents(await start(await diskWith(files)))
  const random = randomFrom(1)
  for (const [path, bytes] of files) {
    for (let at = Math.floor(random() * EVERY); at < bytes.length; at += EVERY) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      expect(await judge(files, path, flipped, good), `byte ${at}`).toBeUndefined()
    }
  }
})

test('a file cut at any length is told or harmless', { timeout: 60_000 }, async () => {
  const files = await small()
  const good = await contents(await start(await diskWith(files)))
  for (const [path, bytes] of files) {
    // What a journal loses at its end cannot be told from a line that was never finished.
    if (path.includes('/journal/')) continue
    for (let length = 0; length < bytes.length; length += EVERY * 3) {
      expect(await judge(files, path, bytes.subarray(0, length), good), `cut at ${length}`).toBeUndefined()
    }
  }
})

test('a shard that is gone comes back whole from copies and history', async () => {
  const files = await small()
  const good = await contents(await start(await diskWith(files)))
  for (const name of ['library.json', 'memos.json', 'documents/doc/annotations.json', 'scholion.json']) {
    const disk = await diskWith(files)
    disk.meddle(`/library/${name}`, undefined)
    const library = await start(disk)
    expect(await contents(library), name).toBe(good)
    expect(library.notices(), name).toHaveLength(1)
    await library.close()
    expect((await start(disk)).notices(), name).toEqual([])
  }
})

test('a record added by hand is taken over and told; one that removes most is not', async () => {
  const files = await small()
  const main = '/library/library.json'
  const edited = (change: (text: string) => string): Buffer => Buffer.from(change(String(files.get(main))))
  const disk = await diskWith(files)
  disk.meddle(
    main,
    edited((text) => text.replace('"label":"tag 2"', '"label":"by hand"')),
  )
  const library = await start(disk)
  expect([library.tables.tags.get(made(2))?.label, library.notices()[0]?.code]).toEqual([
    'by hand',
    'edited-outside',
  ])
  const emptied = await diskWith(files)
  emptied.meddle(
    main,
    edited((text) => text.replace(/"documents":\[\n.*\n\]/, '"documents":[]')),
  )
  const kept = await start(emptied)
  expect([kept.tables.documents.size, kept.notices()[0]?.code]).toEqual([1, 'mass-loss'])
})

test('a bad line before good ones in the journal keeps what came before and the journal itself', async () => {
  const files = await small()
  const path = [...files.keys()].filter((name) => name.includes('/journal/')).at(-1) ?? ''
  const lines = String(files.get(path)).split('\n')
  const bad = Buffer.from(lines.with(1, (lines[1] ?? '').replace('tag 3', 'tag 9')).join('\n'))
  const disk = await diskWith(files)
  disk.meddle(path, bad)
  const library = await start(disk)
  expect([...library.tables.tags.keys()]).toEqual([made(2)])
  expect(library.notices()).toMatchObject([{ code: 'journal-damaged', params: { count: 2 } }])
  expect([...disk.files()].some(([name, bytes]) => name.includes('/quarantine/') && bytes.equals(bad))).toBe(
    true,
  )
  await library.commit(transaction([added('tags', tag(7))]))
  const again = await start(disk.kill())
  expect([[...again.tables.tags.keys()], again.notices()]).toEqual([[made(2), made(7)], []])
})
