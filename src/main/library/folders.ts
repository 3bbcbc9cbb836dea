/**
 * Keeps the folders of documents where they belong: in `documents/` exactly while the record exists, else in
 * `trash/`. The records are the truth and the folders follow, so every step here may be repeated.
 */
import { dirname, join } from 'node:path'
import type { Change, Committed } from '#shared/changes/change.ts'
import type { Library, Trashed } from '#shared/model/library.ts'
import { ensureFolder, exists, namesIn, syncFolder, TEMPORARY } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import { inside, LAST, type Place, type ShardKey, shardName } from './layout.ts'

/**
 * Moves one document's folder to where it belongs, durably; nothing happens when it is there already. Where a
 * failed attempt left parts in both places, the parts come together.
 */
async function placeFolder(place: Place, document: string, recorded: boolean): Promise<void> {
  const [from, to] = recorded ? ['trash', 'documents'] : ['documents', 'trash']
  const target = inside(place, to, document)
  const source = inside(place, from, document)
  if (!(await exists(place.fs, source))) return
  await ensureFolder(place.fs, inside(place, to))
  if (await exists(place.fs, target)) {
    await moveInto(place.fs, source, target)
    await place.fs.rmTree(source)
  } else {
    await place.fs.rename(source, target)
  }
  await syncFolder(place.fs, inside(place, to))
  await syncFolder(place.fs, inside(place, from))
}

/** Moves all that stands in a folder into another; folders that stand in both come together. */
async function moveInto(fs: FileSystem, source: string, target: string): Promise<void> {
  for (const name of await namesIn(fs, source)) {
    const [from, to] = [join(source, name), join(target, name)]
    if ((await exists(fs, to)) && (await fs.stat(to)).directory) await moveInto(fs, from, to)
    else await fs.rename(from, to)
  }
  await syncFolder(fs, target)
}

/**
 * Moves every folder that a crash left in the wrong place, and makes all names last: what a killed process
 * made can be seen and may still be lost in a power cut.
 */
export async function reconcileFolders(place: Place, library: Library): Promise<void> {
  for (const name of ['', 'documents', 'trash', 'journal', 'history', 'backups', LAST]) {
    const folder = inside(place, name)
    if (await exists(place.fs, folder)) await syncFolder(place.fs, folder)
  }
  for (const document of await namesIn(place.fs, inside(place, 'documents'))) {
    if (!library.documents.has(document)) await placeFolder(place, document, false)
  }
  for (const document of await namesIn(place.fs, inside(place, 'trash'))) {
    if (library.documents.has(document)) await placeFolder(place, document, true)
  }
}

/** Whether a change may move a document's folder, or let go of one. */
export function movesFolders(one: Change): boolean {
  return one.table === 'documents' || one.table === 'trash'
}

/** Before a commit is written: documents that get a record have their folders in place. */
export async function bringBack(place: Place, changes: readonly Change[]): Promise<void> {
  for (const one of changes) {
    if (one.table === 'documents' && one.before === null) await placeFolder(place, one.id, true)
  }
}

/** After a commit is written: documents that lost their record go to the trash, or for good. */
export async function putAway(place: Place, lines: readonly Committed[], library: Library): Promise<void> {
  for (const line of lines) {
    for (const one of line.changes) {
      if (one.table === 'documents') await placeFolder(place, one.id, library.documents.has(one.id))
    }
    await purgeFolders(place, line, library)
  }
}

/**
 * Removes for good the folders of documents that emptying the trash let go: those no record and no other
 * entry of the trash still speaks of.
 */
export async function purgeFolders(place: Place, line: Committed, library: Library): Promise<void> {
  if (line.command !== 'trash.empty') return
  const still = new Set([...library.trash.values()].flatMap(documentsIn))
  for (const change of line.changes) {
    if (change.table !== 'trash' || change.before === null || change.after !== null) continue
    for (const document of documentsIn(change.before)) {
      if (library.documents.has(document) || still.has(document)) continue
      await place.fs.rmTree(inside(place, 'trash', document))
    }
  }
}

function documentsIn(entry: Trashed): string[] {
  return entry.changes.filter((one) => one.table === 'documents').map((one) => one.id)
}

/** Removes what a crash left half written: beside the library's own files and those of the shards it was writing. */
export async function sweepTemporary(place: Place, shards: Iterable<ShardKey>): Promise<void> {
  const folders = ['', 'lock', LAST, ...[...shards].map((key) => dirname(shardName(key)))]
  for (const folder of new Set(folders)) {
    for (const name of await namesIn(place.fs, inside(place, folder))) {
      if (TEMPORARY.test(name)) await place.fs.unlink(inside(place, folder, name)).catch(() => undefined)
    }
  }
}
