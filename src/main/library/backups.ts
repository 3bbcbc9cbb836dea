/**
 * Backups inside the library (store.md 3.9): sets of hard links to every shard, hourly, daily and weekly. A
 * shard is never written in place, so a link keeps the state it had and costs nothing until it changes. An
 * old set goes only when enough newer ones have been read through and found good.
 */
import { dirname } from 'node:path'
import { ensureFolder, exists, namesIn, replaceFile, syncFolder } from './durable.ts'
import { unseal } from './envelope.ts'
import { systemCode } from './errors.ts'
import { inside, MARKER, type Place, type ShardKey, shardName, stamp } from './layout.ts'

const HOUR = 3_600_000
const KINDS = [
  { kind: 'hourly', every: HOUR, keep: 24 },
  { kind: 'daily', every: 24 * HOUR, keep: 14 },
  { kind: 'weekly', every: 7 * 24 * HOUR, keep: 8 },
] as const

export interface BackupRequest {
  readonly shards: readonly { readonly key: ShardKey; path(): Promise<string> }[]
  /** generation of the library; orders the sets, since clocks jump */
  readonly gen: number
  /** milliseconds since the epoch */
  readonly now: number
  /** nothing old leaves while anything in the library is damaged */
  readonly sound: boolean
}

/** Makes the sets that are due and lets go of the oldest beyond what is kept. */
export async function backUp(place: Place, request: BackupRequest): Promise<void> {
  for (const { kind, every, keep } of KINDS) {
    const sets = await setsOf(place, kind)
    const newest = sets.at(-1)
    // A clock that went back makes an extra set, never a missing one.
    if (newest !== undefined && Math.abs(request.now - timeOf(newest)) < every) continue
    await makeSet(place, kind, request)
    if (request.sound) await thin(place, kind, keep)
  }
}

async function makeSet(place: Place, kind: string, { shards, gen, now }: BackupRequest): Promise<void> {
  const set = `${String(gen).padStart(10, '0')}-${stamp(now)}`
  const root = inside(place, 'backups', kind, set)
  await ensureFolder(place.fs, root)
  await linkInto(place, inside(place, MARKER), inside(place, 'backups', kind, set, MARKER))
  for (const { key, path } of shards) {
    const from = await path()
    // A document without annotations may have no file yet.
    if (await exists(place.fs, from))
      await linkInto(place, from, inside({ fs: place.fs, root }, shardName(key)))
  }
  await syncFolder(place.fs, root)
}

/** A second name in a new folder; a copy where the disk has no hard links. */
async function linkInto(place: Place, from: string, to: string): Promise<void> {
  await makeFolders(place, dirname(to))
  try {
    await place.fs.link(from, to)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return
    await replaceFile(place.fs, to, await place.fs.readFile(from))
  }
}

/** Not flushed one by one: a set that a power cut spoils is found by its sums and not counted. */
async function makeFolders(place: Place, folder: string): Promise<void> {
  if (await exists(place.fs, folder)) return
  await makeFolders(place, dirname(folder))
  await place.fs.mkdir(folder)
}

/** Removes the oldest sets while `keep` newer ones are good. */
async function thin(place: Place, kind: string, keep: number): Promise<void> {
  const sets = await setsOf(place, kind)
  if (sets.length <= keep) return
  let good = 0
  for (const set of sets.toReversed()) {
    if (good >= keep) await place.fs.rmTree(inside(place, 'backups', kind, set))
    else if (await isGood(place, kind, set)) good += 1
  }
}

async function isGood(place: Place, kind: string, set: string): Promise<boolean> {
  const folder = inside(place, 'backups', kind, set)
  const documents = await namesIn(place.fs, inside(place, 'backups', kind, set, 'documents'))
  const names = ['library.json', 'memos.json', ...documents.map((id) => shardName(`document/${id}`))]
  for (const name of names) {
    const bytes = await place.fs.readFile(inside({ fs: place.fs, root: folder }, name)).catch(() => undefined)
    if (!bytes || unseal(bytes).kind !== 'good') return false
  }
  return true
}

async function setsOf(place: Place, kind: string): Promise<string[]> {
  const names = await namesIn(place.fs, inside(place, 'backups', kind))
  return names.filter((name) => !Number.isNaN(timeOf(name)))
}

function timeOf(set: string): number {
  const [day, time] = set.slice(11).split('T')
  return Date.parse(`${day ?? ''}T${(time ?? '').replaceAll('-', ':')}Z`)
}
