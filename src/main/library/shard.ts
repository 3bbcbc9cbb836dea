/**
 * One JSON file of the library behind lowdb: `Low` holds what it says, the adapter here reads and writes it
 * so that it lasts (store.md 3.3, 3.5). Reading never answers "nothing": what is missing in a known library
 * is damage. Writing keeps the file that is replaced, and one that somebody else changed in between.
 */
import { type Adapter, Low } from 'lowdb'
import { dirname, join } from 'node:path'
import { ensureFolder, exists, keepCopy, readIfThere, replaceFile } from './durable.ts'
import { FORMAT, seal, unseal } from './envelope.ts'
import { DamagedError, type Notice, StoreError } from './errors.ts'
import {
  documentFolder,
  documentOfShard,
  inside,
  LAST,
  type Place,
  type ShardKey,
  shardName,
  stamp,
} from './layout.ts'
import { readTables, type ShardState, writeTables } from './shard-state.ts'

/** What a shard's file needs to know of the library that is open. */
export interface ShardHome {
  readonly place: Place
  readonly writer: string
  /** generation of the journal now being written */
  gen(): number
  /** whether a document has a record now, and so its folder in `documents/` */
  recorded(document: string): boolean
  /** throws when the library is no longer ours to write */
  confirm(): Promise<void>
  /** the library is of a newer format: show what can be understood, write nothing */
  readonly lenient: boolean
  notify(notice: Notice): void
  now(): number
}

export class ShardFile implements Adapter<ShardState> {
  /** of the file as last read or written; undefined when there was none */
  private identity: string | undefined
  /** whether the file was changed by someone else and reads well all the same */
  edited = false
  readonly key: ShardKey
  private readonly home: ShardHome

  constructor(key: ShardKey, home: ShardHome) {
    this.key = key
    this.home = home
  }

  /** Throws `DamagedError` when the file is missing or cannot be trusted, `StoreError` when it is too new. */
  async read(): Promise<ShardState> {
    const { place } = this.home
    const path = await this.path()
    const bytes = await readIfThere(place.fs, path)
    if (!bytes) throw new DamagedError(path, 'the file is missing')
    this.identity = (await place.fs.stat(path)).identity
    const { state, edited } = readShardBytes(this.key, bytes, path, this.home.lenient)
    this.edited = edited
    return state
  }

  async write(state: ShardState): Promise<void> {
    const { place, writer, gen, confirm } = this.home
    const path = await this.path()
    await ensureFolder(place.fs, dirname(path))
    const header = { format: FORMAT, minReader: 1, gen: gen(), seq: state.seq, writer }
    await replaceFile(place.fs, path, seal(header, writeTables(this.key, state.tables)), async () => {
      await this.keepOld(path)
      await confirm()
    })
    this.identity = (await place.fs.stat(path)).identity
    this.edited = false
  }

  /** Where the file stands now; its document may have gone to the trash or come back. */
  async path(): Promise<string> {
    const { place, recorded } = this.home
    const document = documentOfShard(this.key)
    if (document === undefined) return inside(place, shardName(this.key))
    return join(await documentFolder(place, document, recorded(document)), 'annotations.json')
  }

  private async keepOld(path: string): Promise<void> {
    const { place, notify, now } = this.home
    if (!(await exists(place.fs, path))) return
    const { identity } = await place.fs.stat(path)
    if (identity !== this.identity && !(await this.isSound(path))) {
      const name = `${stamp(now())}-${shardName(this.key).replaceAll(/[\\/]/g, '-')}`
      await ensureFolder(place.fs, inside(place, 'conflicts'))
      await keepCopy(place.fs, path, inside(place, 'conflicts', name))
      notify({
        code: 'changed-outside',
        params: { file: shardName(this.key), copy: `conflicts/${name}` },
        message: `${shardName(this.key)} was changed by another program while the library was open. That version is kept in conflicts/${name}.`,
      })
      return
    }
    const copy = inside(place, LAST, shardName(this.key))
    await ensureFolder(place.fs, dirname(copy))
    await keepCopy(place.fs, path, copy)
  }

  /** A file that moved with its folder or was restored has another identity and is still what we wrote. */
  private async isSound(path: string): Promise<boolean> {
    const found = unseal(await this.home.place.fs.readFile(path))
    return found.kind === 'good' && found.header.writer === this.home.writer
  }
}

export type Shard = Low<ShardState> & { readonly adapter: ShardFile }

/** A shard in memory over its file. */
export function openShard(file: ShardFile, state: ShardState): Shard {
  return new Low<ShardState>(file, state) as Shard
}

/** Reads a shard's bytes. Throws `DamagedError`, or `StoreError` `newer-format`. */
export function readShardBytes(
  key: ShardKey,
  bytes: Uint8Array,
  path: string,
  lenient = false,
): { state: ShardState; edited: boolean } {
  const found = unseal(bytes)
  if (found.kind === 'damaged') throw new DamagedError(path, found.reason)
  if (found.kind === 'newer' && !lenient) throw newerFormat(path, found.minReader)
  const tables = readTables(key, found.data, lenient)
  if (!tables.ok) throw new DamagedError(path, tables.reason)
  return { state: { seq: found.header.seq, tables: tables.tables }, edited: found.kind === 'edited' }
}

/** The refusal to change what a later version of the app has written. */
export function newerFormat(path: string, needs: number): StoreError {
  return new StoreError(
    'newer-format',
    `${path} was made by a newer Scholion (format ${needs}). It can be read but not changed; update Scholion to edit it.`,
    { path, needs },
  )
}
