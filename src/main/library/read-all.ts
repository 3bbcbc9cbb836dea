/**
 * From a claimed folder to memory: recovery, the index, the undo stack; and where the library is ours, the
 * repairs on disk that make the next crash as harmless as the last.
 */
import type { Committed } from '#shared/changes/change.ts'
import type { Claim } from './claim.ts'
import { ensureFolder, namesIn, replaceFile } from './durable.ts'
import type { Notice } from './errors.ts'
import { reconcileFolders, purgeFolders, sweepTemporary } from './folders.ts'
import { Holdings } from './holdings.ts'
import { readIndex, writeIndex } from './index-file.ts'
import { Journal } from './journal.ts'
import { writeLine } from './journal-lines.ts'
import { inside, type Place, stamp } from './layout.ts'
import { Ledger } from './ledger.ts'
import { quarantine } from './quarantine.ts'
import { recover, type Recovered } from './recovery.ts'
import type { ShardHome } from './shard.ts'
import { Turns } from './turns.ts'
import { type Rhythm, Writing } from './writing.ts'

/** How often a reader begins again when a writer changes files under it. */
const ATTEMPTS = 5

/** What an opening was given besides the claim. */
export interface Circumstances {
  readonly place: Place
  readonly writer: string
  readonly notices: Notice[]
  readonly rhythm: Rhythm
  readonly appData: string | undefined
  now(): number
  id(): string
}

export interface ReadLibrary {
  readonly holdings: Holdings
  readonly ledger: Ledger
  /** the writing side, when the library is ours */
  readonly writing: Writing | undefined
}

/** Reads everything that opening needs. Throws `StoreError`. */
export async function readAll(
  claim: Claim,
  around: Circumstances,
  onCommitted: (line: Committed) => void,
): Promise<ReadLibrary> {
  const { place, writer, now, notices, rhythm, appData } = around
  const disk = new Turns()
  let recorded = (_document: string): boolean => true
  let gen = (): number => 1
  const home: ShardHome = {
    place,
    writer,
    now,
    lenient: claim.reason === 'newer-format',
    gen: () => gen(),
    recorded: (document) => recorded(document),
    confirm: async () => claim.lock?.confirm(),
    notify: (notice) => void notices.push(notice),
  }
  const recovered = claim.lock ? await recover(home, true) : await recoverUnlocked(home)
  const trusted = notices.length === 0 && !recovered.chain.lost
  const index = trusted ? await readIndex(place, recovered.floor) : undefined
  const holdings = Holdings.from(recovered, index, disk)
  recorded = (document) => holdings.tables.documents.has(document)
  const ledger = Ledger.from(recovered.recent, recovered.chain.lines, recovered.head)
  tellLosses(recovered, home)
  if (!claim.lock) {
    if (!index) await holdings.reindex()
    return { holdings, ledger, writing: undefined }
  }

  const journal = new Journal(place, writer, recovered.gen + 1, recovered.head)
  gen = () => journal.gen
  await reconcileFolders(place, holdings.tables)
  for (const line of recovered.chain.lines) await purgeFolders(place, line, holdings.tables)
  await sweepTemporary(place, recovered.rewrite)
  if (!index) await holdings.reindex()
  const writing = new Writing({
    holdings,
    ledger,
    journal,
    home,
    disk,
    rhythm,
    appData,
    sound: () => notices.length === 0,
    onCommitted,
  })
  await setAsideLosses(recovered, home)
  // What recovery put together becomes files before anything new is written.
  await writing.checkpoint()
  // Without it every opening would read all annotations again; a failure costs no more than that.
  if (!index) await writeIndex(place, holdings.index, ledger.seq).catch(() => undefined)
  await writing.backUp()
  if (recovered.chain.lost || recovered.chain.superseded.length > 0) await clearJournals(home)
  return { holdings, ledger, writing }
}

/** Readers take no lock: when a checkpoint changed the files meanwhile, they look again. */
async function recoverUnlocked(home: ShardHome): Promise<Recovered> {
  for (let attempt = 1; ; attempt++) {
    const before = await signature(home)
    const notices: Notice[] = []
    // Held back until this attempt counts; shards that are loaded later tell at once.
    let tell = (notice: Notice): void => void notices.push(notice)
    try {
      const recovered = await recover({ ...home, notify: (notice) => tell(notice) }, false)
      if (attempt < ATTEMPTS && before !== (await signature(home))) continue
      notices.forEach(home.notify)
      tell = home.notify
      return recovered
    } catch (error) {
      if (attempt >= ATTEMPTS || before === (await signature(home))) throw error
    }
  }
}

async function signature({ place }: ShardHome): Promise<string> {
  const journals = await namesIn(place.fs, inside(place, 'journal'))
  const main = await place.fs.stat(inside(place, 'library.json')).catch(() => undefined)
  return [...journals, main?.identity ?? ''].join('\n')
}

function tellLosses({ chain }: Recovered, home: ShardHome): void {
  if (home.lenient) return
  if (chain.lost) {
    const { count, from } = chain.lost
    home.notify({
      code: 'journal-damaged',
      params: { count, from },
      message: `The last ${count} changes (from number ${from}) could not be read. What is left of them is kept in quarantine/.`,
    })
  }
  if (chain.superseded.length > 0) {
    home.notify({
      code: 'superseded',
      params: { count: chain.superseded.length, writer: chain.superseded[0]?.writer ?? '' },
      message: `${chain.superseded.length} changes were made elsewhere while this library was open here. They are kept in conflicts/ and were not applied.`,
    })
  }
}

/** Copies of what is not applied, made before the journals may go. */
async function setAsideLosses({ chain }: Recovered, { place, now }: ShardHome): Promise<void> {
  if (chain.superseded.length === 0) return
  await ensureFolder(place.fs, inside(place, 'conflicts'))
  const name = `${stamp(now())}-${chain.superseded[0]?.writer ?? 'unknown'}.log`
  await replaceFile(
    place.fs,
    inside(place, 'conflicts', name),
    Buffer.from(chain.superseded.map(writeLine).join('')),
  )
}

/** Every good line is in the files and the history by now; what cannot be used is not to be met again. */
async function clearJournals({ place, now }: ShardHome): Promise<void> {
  for (const name of await namesIn(place.fs, inside(place, 'journal'))) {
    await quarantine(place, inside(place, 'journal', name), `${stamp(now())}-${name}`)
  }
}
