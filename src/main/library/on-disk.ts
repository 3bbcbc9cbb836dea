/**
 * An open library: what recovery read, held in memory, with the writing side beside it when the library is
 * ours. Each call is a few lines; the work is done by the parts.
 */
import type { Committed, Transaction } from '#shared/changes/change.ts'
import { movedBy, nextStep, type Step } from '#shared/changes/undo-stack.ts'
import type { Document, Text } from '#shared/model/document.ts'
import type { Library } from '#shared/model/library.ts'
import { type AssetPiece, readAsset } from './assets.ts'
import type { CommitResult } from './batch.ts'
import type { Claim } from './claim.ts'
import { type Notice, StoreError, toStoreError } from './errors.ts'
import type { AnnotationIndex } from './excerpt-index.ts'
import type { Holdings } from './holdings.ts'
import type { Ledger } from './ledger.ts'
import type { LogLine } from './log-line.ts'
import type { NamedStep, OpenLibrary, OpenMode, UndoResult } from './open-library.ts'
import { changesOf, pastOf } from './past.ts'
import { type Circumstances, type ReadLibrary, readAll } from './read-all.ts'
import { type DocumentFiles, readOriginal, readOriginalPiece, readText, type StoredFiles } from './texts.ts'
import { Turns } from './turns.ts'
import { verifyLibrary, type VerifyReport } from './verify.ts'
import type { Writing } from './writing.ts'

export class OnDisk implements OpenLibrary {
  readonly id: string
  readonly folder: string
  readonly created: boolean
  readonly mode: OpenMode
  private readonly holdings: Holdings
  private readonly ledger: Ledger
  private readonly writing: Writing | undefined
  private readonly moves = new Turns()
  private closing: Promise<void> | undefined
  private readonly claim: Claim
  private readonly around: Circumstances
  private readonly listeners: Set<(committed: Committed) => void>

  private constructor(
    claim: Claim,
    around: Circumstances,
    listeners: Set<(committed: Committed) => void>,
    { holdings, ledger, writing }: ReadLibrary,
  ) {
    this.claim = claim
    this.around = around
    this.listeners = listeners
    this.id = claim.marker.libraryId
    this.folder = around.place.root
    this.created = claim.created
    this.mode = modeOf(claim, around.place.root)
    this.holdings = holdings
    this.ledger = ledger
    this.writing = writing
  }

  /** Recovers a claimed library. Lets go of it when that fails. */
  static async open(claim: Claim, around: Circumstances): Promise<OnDisk> {
    const listeners = new Set<(committed: Committed) => void>()
    const read = (as: Claim): Promise<ReadLibrary> =>
      readAll(as, around, (line) => {
        // A listener that fails is a bug of its own and must not look like a failed commit.
        for (const listener of listeners) queueMicrotask(() => listener(line))
      })
    try {
      return new OnDisk(claim, around, listeners, await read(claim))
    } catch (error) {
      await claim.lock?.abandon()
      if (!claim.lock || !(error instanceof StoreError) || error.code !== 'newer-format') throw error
      // The marker is of our format but a file is not: a later version was here and did not finish.
      const toRead: Claim = { ...claim, lock: undefined, reason: 'newer-format' }
      return new OnDisk(toRead, around, listeners, await read(toRead))
    }
  }

  get tables(): Library {
    return this.holdings.tables
  }

  get seq(): number {
    return this.ledger.seq
  }

  async loadAnnotations(document: string): Promise<void> {
    this.record(document)
    await this.reading(() => this.holdings.load(document))
  }

  async loadAllAnnotations(): Promise<void> {
    const [failed] = await this.reading(() => this.holdings.loadAll())
    if (failed) throw failed
  }

  get index(): AnnotationIndex {
    return this.holdings.index
  }

  async text(document: string, version: string): Promise<Text> {
    const record = this.record(document)
    return this.reading(() => readText(this.around.place, record, version))
  }

  async original(document: string, version?: string): Promise<Uint8Array> {
    const record = this.record(document)
    return this.reading(() => readOriginal(this.around.place, record, version ?? record.current))
  }

  async originalPiece(
    document: string,
    version: string,
    offset: number,
    length: number,
  ): Promise<AssetPiece> {
    const record = this.record(document)
    return this.reading(() => readOriginalPiece(this.around.place, record, version, offset, length))
  }

  async asset(document: string, digest: string, offset: number, length: number): Promise<AssetPiece> {
    const record = this.record(document)
    return this.reading(() => readAsset(this.around.place, record, digest, offset, length))
  }

  async putDocument(files: DocumentFiles): Promise<StoredFiles> {
    const writing = this.mayWrite()
    return this.reading(() => writing.putFiles(files))
  }

  async commit(transaction: Transaction): Promise<CommitResult> {
    return this.mayWrite().commit(transaction)
  }

  undo(): Promise<UndoResult> {
    return this.move('undo')
  }

  redo(): Promise<UndoResult> {
    return this.move('redo')
  }

  undoState(): { undo: NamedStep | null; redo: NamedStep | null } {
    const { done, undone } = this.ledger.stack
    return { undo: named(done.at(-1)), redo: named(undone.at(-1)) }
  }

  onCommitted(listener: (committed: Committed) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  past(): AsyncIterable<LogLine> {
    return pastOf(this.around.place, this.ledger)
  }

  notices(): readonly Notice[] {
    return this.around.notices
  }

  async verify(): Promise<VerifyReport> {
    await this.writing?.settled()
    return this.reading(() => verifyLibrary(this.around.place, this.holdings))
  }

  close(): Promise<void> {
    this.closing ??= (async () => {
      await this.writing?.close()
      await this.claim.lock?.release()
    })()
    return this.closing
  }

  private move(direction: 'undo' | 'redo'): Promise<UndoResult> {
    return this.moves.take(async () => {
      const writing = this.mayWrite()
      await writing.settled()
      const step = nextStep(this.ledger.stack, direction)
      if (!step) return { status: 'nothing' }
      const made = step.changes ?? (await this.reading(() => changesOf(step, this.past())))
      if (!made) return { status: 'refused', code: 'step-lost' }
      const changes = movedBy(direction, made)
      const params = { ...step.params, of: step.seq, command: step.command }
      try {
        const result = await writing.commit({ id: this.around.id(), command: direction, params, changes })
        if (result.status === 'ok') return { status: 'done', committed: result.committed }
        return { status: 'refused', code: 'changed-since' }
      } catch (error) {
        if (error instanceof StoreError && error.code === 'invalid')
          return { status: 'refused', code: 'in-use' }
        throw error
      }
    })
  }

  private mayWrite(): Writing {
    if (this.closing) throw new StoreError('closed', 'The library is closed; open it again to change it.')
    if (this.writing) return this.writing
    const path = this.folder
    throw new StoreError('read-only', `The library ${path} is open to read only; nothing can be changed.`, {
      path,
    })
  }

  private record(document: string): Document {
    const record = this.tables.documents.get(document)
    if (record) return record
    throw new StoreError('document-missing', `There is no document ${document} in this library.`, {
      document,
    })
  }

  private async reading<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw toStoreError(error, this.folder)
    }
  }
}

function modeOf({ lock, reason, marker }: Claim, path: string): OpenMode {
  if (lock) return { kind: 'write' }
  const detail =
    reason === 'newer-format' ? { path, needs: marker.minReader, createdBy: marker.createdBy } : { path }
  return { kind: 'read', reason: reason ?? 'requested', detail }
}

function named(step: Step | undefined): NamedStep | null {
  return step ? { command: step.command, params: step.params } : null
}
