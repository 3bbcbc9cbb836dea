/**
 * The writing side of an open library (store.md 3.4): transactions wait in line, go to the journal in
 * batches, and only when a batch is on the disk does memory change and does anyone hear "saved". Files
 * follow at checkpoints. After a failed write nothing is assumed: one new journal is tried, then the callers
 * are told and may send the same transactions again.
 */
import type { Committed, Transaction } from '#shared/changes/change.ts'
import { admit } from './admission.ts'
import { type CommitResult, prepare } from './batch.ts'
import { backUpAll, type Cut, writeCut } from './checkpoint.ts'
import { StoreError, toStoreError } from './errors.ts'
import { bringBack, movesFolders, putAway } from './folders.ts'
import type { Holdings } from './holdings.ts'
import type { Journal } from './journal.ts'
import { writeLine } from './journal-lines.ts'
import type { ShardKey } from './layout.ts'
import type { Ledger } from './ledger.ts'
import type { ShardHome } from './shard.ts'
import type { ShardState } from './shard-state.ts'
import { spill } from './spill.ts'
import { type DocumentFiles, putFiles, type StoredFiles } from './texts.ts'
import { Turns } from './turns.ts'

/** When the files are brought up to the journal: bytes and lines in it, milliseconds without a change. */
export interface Rhythm {
  readonly bytes: number
  readonly lines: number
  readonly idle: number
}
export const DEFAULT_RHYTHM: Rhythm = { bytes: 1_000_000, lines: 500, idle: 30_000 }

export interface WritingParts {
  readonly holdings: Holdings
  readonly ledger: Ledger
  readonly journal: Journal
  readonly home: ShardHome
  /** turns at the files of the library */
  readonly disk: Turns
  readonly rhythm: Rhythm
  /** the app's data folder, for what cannot be written into a library that was taken over */
  readonly appData: string | undefined
  /** whether nothing was found damaged; only then do old backups leave */
  sound(): boolean
  onCommitted(line: Committed): void
}

interface Waiting {
  readonly transaction: Transaction
  resolve(result: CommitResult): void
  reject(error: unknown): void
}

export class Writing {
  private readonly entrance = new Turns()
  private readonly batches = new Turns()
  private readonly checkpoints = new Turns()
  private waiting: Waiting[] = []
  private idle: NodeJS.Timeout | undefined
  private readonly parts: WritingParts

  constructor(parts: WritingParts) {
    this.parts = parts
  }

  /** Answers when the transaction is safe, or does not fit. Throws `StoreError`. */
  async commit(transaction: Transaction): Promise<CommitResult> {
    const admitted = admit(transaction)
    const entered = await this.entrance.take(async () => {
      await this.parts.holdings.loadFor(admitted.changes)
      // Wrapped, because a promise returned from here would hold up the entrance until it is safe.
      return { result: this.enqueue(admitted) }
    })
    return entered.result
  }

  /** Answers when everything sent so far is written or refused. */
  async settled(): Promise<void> {
    await this.entrance.take(async () => undefined)
    await this.batches.take(async () => undefined)
  }

  /** Brings the files up to the journal. Throws `StoreError`; nothing acknowledged is lost then. */
  checkpoint(): Promise<void> {
    return this.checkpoints.take(async () => {
      const { holdings, home, disk, ledger } = this.parts
      const cut = await this.batches.take(() => this.cut())
      if (!cut) return
      try {
        await writeCut(cut, holdings, home, disk)
        ledger.moved()
      } catch (error) {
        for (const key of cut.states.keys()) holdings.dirty.add(key)
        ledger.keep()
        throw toStoreError(error, home.place.root)
      }
    })
  }

  /** Makes the backups that are due. */
  backUp(): Promise<void> {
    const { holdings, home, disk, sound } = this.parts
    return this.checkpoints.take(() => backUpAll(holdings, home, disk, sound()))
  }

  /** Writes all there is and lets go of the journal. What cannot reach the files is safe in the journal. */
  async close(): Promise<void> {
    await this.settled()
    clearTimeout(this.idle)
    await this.checkpoint().catch(() => undefined)
    await this.parts.journal.rotate()
  }

  private enqueue(transaction: Transaction): Promise<CommitResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ transaction, resolve, reject })
      if (this.waiting.length === 1) void this.batches.take(() => this.writeWaiting())
    })
  }

  private async writeWaiting(): Promise<void> {
    const { holdings, ledger, home, onCommitted } = this.parts
    const waiting = this.waiting.splice(0)
    const ground = {
      library: holdings.tables,
      seq: ledger.seq,
      writer: home.writer,
      time: new Date(home.now()).toISOString(),
      known: (transaction: Transaction) => ledger.known(transaction),
      annotationsOf: (document: string) => holdings.annotationsOf(document).keys(),
    }
    try {
      const { lines, verdicts } = prepare(
        ground,
        waiting.map((one) => one.transaction),
      )
      if (lines.length > 0) await this.write(lines)
      for (const [index, verdict] of verdicts.entries()) {
        if ('error' in verdict) waiting[index]?.reject(verdict.error)
        else waiting[index]?.resolve(verdict.result)
      }
      for (const line of lines) onCommitted(line)
    } catch (error) {
      for (const one of waiting) one.reject(error)
    }
  }

  private async write(lines: readonly Committed[]): Promise<void> {
    const { holdings, ledger, home, disk } = this.parts
    const text = lines.map(writeLine).join('')
    const changes = lines.flatMap((line) => line.changes)
    try {
      if (changes.some(movesFolders)) await disk.take(() => bringBack(home.place, changes))
      await this.append(text, lines.at(-1)?.seq ?? ledger.seq).catch((error: unknown) =>
        this.appendAgain(error, text, lines),
      )
    } catch (error) {
      if (error instanceof StoreError && error.code === 'lock-lost')
        await spill(this.parts.appData, home, text)
      throw toStoreError(error, home.place.root)
    }
    holdings.apply(lines)
    ledger.add(lines)
    if (changes.some(movesFolders))
      await disk.take(() => putAway(home.place, lines, holdings.tables)).catch(() => undefined)
    this.schedule()
  }

  private async append(text: string, last: number): Promise<void> {
    await this.parts.home.confirm()
    await this.parts.journal.append(text, last)
  }

  private async appendAgain(error: unknown, text: string, lines: readonly Committed[]): Promise<void> {
    if (error instanceof StoreError) throw error
    await this.append(text, lines.at(-1)?.seq ?? 0)
  }

  /** Writes a document's files where they belong now. */
  putFiles(files: DocumentFiles): Promise<StoredFiles> {
    const { holdings, home, disk } = this.parts
    return disk.take(() => putFiles(home.place, files, holdings.tables.documents.has(files.document)))
  }

  private async cut(): Promise<Cut | undefined> {
    const { holdings, ledger, journal } = this.parts
    if (holdings.dirty.size === 0 && ledger.isMoved()) return undefined
    await journal.rotate()
    const states = new Map<ShardKey, ShardState>()
    for (const key of ['library' as const, ...holdings.dirty]) {
      const shard = holdings.shards.get(key)
      if (shard) states.set(key, shard.data)
    }
    holdings.dirty.clear()
    return { seq: ledger.seq, states, lines: ledger.move() }
  }

  private schedule(): void {
    const { journal, rhythm } = this.parts
    const soon = (): void =>
      void this.checkpoint()
        .then(() => this.backUp())
        .catch(() => undefined)
    clearTimeout(this.idle)
    if (journal.size.bytes > rhythm.bytes || journal.size.lines >= rhythm.lines) return soon()
    this.idle = setTimeout(soon, rhythm.idle)
    this.idle.unref()
  }
}
