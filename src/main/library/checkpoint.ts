/**
 * Brings the files up to the journal (store.md 3.5): the shards that changed, the library's own file last,
 * so that its number says how far all of them go; then the lines move to the history and old journals leave.
 * Commits go on meanwhile in the next generation.
 */
import type { Committed } from '#shared/changes/change.ts'
import { backUp } from './backups.ts'
import { namesIn } from './durable.ts'
import { appendHistory } from './history.ts'
import type { Holdings } from './holdings.ts'
import { writeIndex } from './index-file.ts'
import { generationOf } from './journal.ts'
import { inside, type ShardKey } from './layout.ts'
import { ShardFile, type ShardHome } from './shard.ts'
import type { ShardState } from './shard-state.ts'
import type { Turns } from './turns.ts'

/** What is to be written: values of one moment, taken between two batches. */
export interface Cut {
  readonly seq: number
  readonly states: ReadonlyMap<ShardKey, ShardState>
  readonly lines: readonly Committed[]
}

/** Writes a cut. When it throws, everything may be written again; nothing acknowledged is lost. */
export async function writeCut(cut: Cut, holdings: Holdings, home: ShardHome, disk: Turns): Promise<void> {
  const last: ShardKey = 'library'
  for (const key of [...cut.states.keys()].filter((one) => one !== last).toSorted()) await writeShard(key)
  await writeShard(last)
  await home.confirm()
  await appendHistory(home.place, cut.lines, home.now())
  await writeIndex(home.place, holdings.index, cut.seq)
  await retireJournals(home)

  async function writeShard(key: ShardKey): Promise<void> {
    const state = cut.states.get(key)
    const shard = holdings.shards.get(key)
    if (state && shard) await disk.take(() => shard.adapter.write({ ...state, seq: cut.seq }))
  }
}

/** Makes the backups that are due, of the files as they stand. */
export async function backUpAll(
  holdings: Holdings,
  home: ShardHome,
  disk: Turns,
  sound: boolean,
): Promise<void> {
  const keys: ShardKey[] = [
    'library',
    'memos',
    ...[...holdings.tables.documents.keys()].map((id): ShardKey => `document/${id}`),
  ]
  const shards = keys
    .map((key) => new ShardFile(key, home))
    .map((file) => ({ key: file.key, path: () => file.path() }))
  await disk.take(() => backUp(home.place, { shards, gen: home.gen(), now: home.now(), sound }))
}

/** Keeps the two newest generations before the one now being written; their lines are in the history. */
async function retireJournals(home: ShardHome): Promise<void> {
  const { place } = home
  const names = await namesIn(place.fs, inside(place, 'journal'))
  const old = names.filter((name) => (generationOf(name) ?? Number.POSITIVE_INFINITY) < home.gen())
  for (const name of old.slice(0, -2)) await place.fs.unlink(inside(place, 'journal', name))
}
