/**
 * What is in memory of a library: its tables as everyone reads them, the shards they come from, and the
 * index of what is not loaded. Changed in one way only: by lines that are on the disk.
 */
import { applyChanges } from '#shared/changes/apply.ts'
import type { Change, Committed } from '#shared/changes/change.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { type AnyRecord, emptyLibrary, type WorkingLibrary } from '#shared/model/library.ts'
import { exists } from './durable.ts'
import type { StoreError } from './errors.ts'
import { ExcerptIndex } from './excerpt-index.ts'
import { annotationShard, documentOfShard, type ShardKey } from './layout.ts'
import { type LoadContext, loadShard } from './load-shard.ts'
import type { Recovered } from './recovery.ts'
import { openShard, type Shard, ShardFile } from './shard.ts'
import { advance, emptyShard, recordsOf, type ShardState, shardsConcerned, tablesOf } from './shard-state.ts'
import type { Turns } from './turns.ts'

export class Holdings {
  readonly tables: WorkingLibrary = emptyLibrary()
  readonly shards = new Map<ShardKey, Shard>()
  /** shards whose files do not hold what memory holds */
  readonly dirty = new Set<ShardKey>()
  index = new ExcerptIndex()
  private readonly loading = new Map<ShardKey, Promise<void>>()
  private readonly context: LoadContext
  private readonly disk: Turns

  /** @param disk whoever moves or replaces files takes a turn here; loading must not meet a folder on the move */
  constructor(context: LoadContext, disk: Turns) {
    this.context = context
    this.disk = disk
  }

  /** Takes over what recovery read, and the index if there is one that goes as far. */
  static from(recovered: Recovered, index: ExcerptIndex | undefined, disk: Turns): Holdings {
    const { context, files, states, rewrite, chain, floor } = recovered
    const holdings = new Holdings(context, disk)
    if (index) holdings.index = index
    for (const line of index ? chain.lines.filter((one) => one.seq > floor) : [])
      holdings.index.follow(line.changes)
    for (const [key, state] of states) {
      const file = files.get(key)
      if (file) holdings.adopt(file, state)
    }
    for (const key of rewrite) holdings.dirty.add(key)
    return holdings
  }

  /** Loads the annotations of a document, once; no document means the memos. Throws `StoreError`. */
  load(document: string | undefined): Promise<void> {
    return this.loadShard(annotationShard(document))
  }

  /** Loads every document's annotations. Those that cannot be read are answered, not thrown. */
  async loadAll(): Promise<StoreError[]> {
    const failed: StoreError[] = []
    for (const document of this.tables.documents.keys()) {
      await this.load(document).catch((error: StoreError) => failed.push(error))
    }
    return failed
  }

  /** Loads the shards that changes touch, as far as they are there; those of new documents are not. */
  async loadFor(changes: readonly Change[]): Promise<void> {
    for (const key of shardsConcerned(changes)) {
      const document = documentOfShard(key)
      if (document === undefined || this.tables.documents.has(document) || (await this.isThere(key)))
        await this.loadShard(key)
    }
  }

  /** Whether a shard need not have a file yet: the journal has all of it until the next checkpoint. */
  isUnwritten(key: ShardKey): boolean {
    const { newborn, mayWrite } = this.context
    return newborn.has(documentOfShard(key) ?? '') || (mayWrite && this.dirty.has(key))
  }

  /** The annotations that stand in a document's shard. */
  annotationsOf(document: string): ReadonlyMap<string, AnyRecord> {
    const shard = this.shards.get(annotationShard(document))
    return shard ? recordsOf(shard.data, 'annotations') : new Map<string, AnyRecord>()
  }

  /** Makes memory say what lines say that are now on the disk. Their shards are loaded or brand new. */
  apply(lines: readonly Committed[]): void {
    for (const line of lines) {
      applyChanges(this.tables, line.changes)
      this.index.follow(line.changes)
    }
    for (const key of shardsConcerned(lines.flatMap((line) => line.changes))) {
      const shard = this.shards.get(key) ?? this.adopt(new ShardFile(key, this.context.home), emptyShard(key))
      shard.data = advance(key, shard.data, lines)
      this.dirty.add(key)
    }
  }

  /** Makes the index from all shards; needed when the one on the disk is behind. */
  async reindex(): Promise<void> {
    await this.loadAll()
    this.index = new ExcerptIndex()
    for (const annotation of this.tables.annotations.values()) this.index.put(annotation.id, annotation)
  }

  private loadShard(key: ShardKey): Promise<void> {
    if (this.shards.has(key)) return Promise.resolve()
    const running = this.loading.get(key)
    if (running) return running
    const file = new ShardFile(key, this.context.home)
    const loading = this.disk
      .take(() => loadShard(file, this.context))
      .then(({ state, rewrite }) => {
        const now = advance(key, state, this.context.lines)
        this.adopt(file, now)
        if (rewrite || now !== state) this.dirty.add(key)
      })
      .finally(() => this.loading.delete(key))
    this.loading.set(key, loading)
    return loading
  }

  private isThere(key: ShardKey): Promise<boolean> {
    return this.disk.take(async () =>
      exists(this.context.home.place.fs, await new ShardFile(key, this.context.home).path()),
    )
  }

  private adopt(file: ShardFile, state: ShardState): Shard {
    const shard = openShard(file, state)
    this.shards.set(file.key, shard)
    for (const table of tablesOf(file.key)) {
      for (const record of recordsOf(state, table).values()) {
        ;(this.tables[table] as Map<string, AnyRecord>).set(record.id, record)
        if (table === 'annotations') this.index.put(record.id, record as Annotation)
      }
    }
    return shard
  }
}
