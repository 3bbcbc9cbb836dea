/**
 * Opening is recovering (store.md 3.6): the same reading of files and the same replay whether the app was
 * closed well or killed, for writers and readers alike. What the disk says is gathered here; nothing is
 * written but what `loadShard` sets aside.
 */
import type { Committed } from '#shared/changes/change.ts'
import { type Chain, chain, type FoundJournal } from './chain.ts'
import { exists, namesIn, readIfThere } from './durable.ts'
import { unseal } from './envelope.ts'
import { recentHistory } from './history.ts'
import { generationOf } from './journal.ts'
import { type Heading, readJournal } from './journal-lines.ts'
import { documentFolder, documentOfShard, inside, type Place, type ShardKey } from './layout.ts'
import { type LoadContext, loadShard } from './load-shard.ts'
import { replay } from './replay.ts'
import { ShardFile, type ShardHome } from './shard.ts'
import { advance, recordsOf, type ShardState, shardsConcerned } from './shard-state.ts'
import { reachesBack } from './undo-reach.ts'

export interface Recovered {
  readonly files: ReadonlyMap<ShardKey, ShardFile>
  readonly states: ReadonlyMap<ShardKey, ShardState>
  /** shards whose files must be written before anything is committed */
  readonly rewrite: ReadonlySet<ShardKey>
  readonly chain: Chain
  /** number of the last line; the next one comes after it */
  readonly head: number
  /** up to where the files go without the journals */
  readonly floor: number
  /** the highest generation any file speaks of */
  readonly gen: number
  /** the newest lines that have left the journal, without their changes */
  readonly recent: readonly Heading[]
  /** for shards that are opened later */
  readonly context: LoadContext
}

/** Reads the library's state. Throws `StoreError` when its main file cannot be made good or is too new. */
export async function recover(home: ShardHome, mayWrite: boolean): Promise<Recovered> {
  const { place } = home
  const recent = await recentHistory(place, reachesBack)
  const checkpointed = recent.at(-1)?.seq ?? 0
  const journals = await readJournals(place, checkpointed)
  const guess = chain(journals, checkpointed)
  const files = new Map<ShardKey, ShardFile>([['library', new ShardFile('library', home)]])
  const early = { home, lines: guess.lines, head: guess.highest, mayWrite, newborn: new Set<string>() }
  const main = await loadShard(need(files, 'library'), early)

  // A repaired file holds more than was checkpointed; what counts is how far the other shards go.
  const floor = main.restored ? checkpointed : main.state.seq
  const linked = chain(journals, floor)
  const fresh = linked.lines.filter((line) => line.seq > floor)
  const context = { ...early, lines: linked.lines, head: linked.highest, newborn: newDocuments(fresh) }
  const library = advance('library', main.state, linked.lines)
  const loaded = new Map<ShardKey, ShardState>([['library', main.state]])
  const rewrite = new Set<ShardKey>(main.rewrite || fresh.length > 0 || linked.lost ? ['library'] : [])
  const touched = shardsConcerned(fresh.flatMap((line) => line.changes)).add('memos')
  for (const key of touched) {
    if (key === 'library' || (await isGone(place, key, library))) continue
    const file = new ShardFile(key, home)
    files.set(key, file)
    const { state, rewrite: changed } = await loadShard(file, context)
    loaded.set(key, state)
    // Also when the file goes far enough: a crash may have come before its folder was flushed.
    if (changed || key !== 'memos' || advance(key, state, linked.lines) !== state) rewrite.add(key)
  }
  const states = replay(loaded, linked.lines)
  // After a loss a file may speak of a number that no journal has any more.
  const numbers = linked.lost ? await numbersOnDisk(place, library) : []
  const head = Math.max(linked.highest, ...[...states.values()].map((state) => state.seq), ...numbers)
  const gens = [...journals.map((journal) => generationOf(journal.name) ?? 0), 0]
  return {
    files,
    states,
    rewrite,
    chain: linked,
    head,
    floor,
    gen: Math.max(...gens),
    recent,
    context: { ...context, head },
  }
}

function need(files: ReadonlyMap<ShardKey, ShardFile>, key: ShardKey): ShardFile {
  const file = files.get(key)
  if (!file) throw new Error(`no file for ${key}`)
  return file
}

async function readJournals(place: Place, settled: number): Promise<FoundJournal[]> {
  const found: FoundJournal[] = []
  for (const name of await namesIn(place.fs, inside(place, 'journal'))) {
    if (generationOf(name) === undefined) continue
    const bytes = await readIfThere(place.fs, inside(place, 'journal', name))
    if (bytes) found.push({ name, ...readJournal(bytes, settled) })
  }
  return found
}

function newDocuments(lines: readonly Committed[]): Set<string> {
  const added = lines
    .flatMap((line) => line.changes)
    .filter((one) => one.table === 'documents' && one.before === null)
  return new Set(added.map((one) => one.id))
}

/** A document that was emptied out of the trash has no shard any more and needs none. */
async function isGone(place: Place, key: ShardKey, library: ShardState): Promise<boolean> {
  const document = documentOfShard(key)
  if (document === undefined || recordsOf(library, 'documents').has(document)) return false
  return !(await exists(place.fs, await documentFolder(place, document, false)))
}

async function numbersOnDisk(place: Place, library: ShardState): Promise<number[]> {
  const numbers: number[] = []
  for (const document of recordsOf(library, 'documents').keys()) {
    const folder = await documentFolder(place, document, true)
    const bytes = await readIfThere(place.fs, inside({ fs: place.fs, root: folder }, 'annotations.json'))
    const found = bytes && unseal(bytes)
    if (found && found.kind !== 'damaged') numbers.push(found.header.seq)
  }
  return numbers
}
