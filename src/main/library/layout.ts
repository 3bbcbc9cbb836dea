/**
 * Where things stand in a library's folder (store.md 3.1). A shard is one JSON file of records; its name
 * here is also its name inside a backup. The folder of a document stands in `documents/` while its record
 * exists and in `trash/` otherwise, so its files are looked for in both.
 */
import { join } from 'node:path'
import { exists } from './durable.ts'
import type { FileSystem } from './file-system.ts'

/** A library's folder on a disk. */
export interface Place {
  readonly fs: FileSystem
  readonly root: string
}

export const MARKER = 'scholion.json'
export const INDEX = 'index.json'
/** A backup holds the last replaced copy of every shard under this name. */
export const LAST = join('backups', 'last')

/** The tables of the whole library, the annotations of no document, or those of one document. */
export type ShardKey = 'library' | 'memos' | `document/${string}`

/** The key of the shard that holds a document's annotations; no document means the memos. */
export function annotationShard(document: string | undefined): ShardKey {
  return document === undefined ? 'memos' : `document/${document}`
}

/** The document of a shard, if it is a document's. */
export function documentOfShard(key: ShardKey): string | undefined {
  return key.startsWith('document/') ? key.slice('document/'.length) : undefined
}

/** The name of a shard's file as a backup keeps it, relative to the backup's folder. */
export function shardName(key: ShardKey): string {
  const document = documentOfShard(key)
  return document === undefined ? `${key}.json` : join('documents', document, 'annotations.json')
}

/** A path inside the library. */
export function inside(place: Place, ...names: string[]): string {
  return join(place.root, ...names)
}

/** The folder of a document where it stands now; where it should stand when it is in neither place. */
export async function documentFolder(place: Place, document: string, recorded: boolean): Promise<string> {
  const wanted = inside(place, recorded ? 'documents' : 'trash', document)
  if (await exists(place.fs, wanted)) return wanted
  const other = inside(place, recorded ? 'trash' : 'documents', document)
  return (await exists(place.fs, other)) ? other : wanted
}

/** A word for a file name: a time without the characters that Windows refuses, to the second. */
export function stamp(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
}
