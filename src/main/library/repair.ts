/**
 * Finds the best that is left of a shard whose file cannot be used: the newest good copy, or nothing at all,
 * and every later line of the history and the journals on top (store.md 3.7). Reads only.
 */
import type { Committed } from '#shared/changes/change.ts'
import { namesIn, readIfThere } from './durable.ts'
import { DamagedError, StoreError } from './errors.ts'
import { wholeHistory } from './history.ts'
import { inside, LAST, type Place, type ShardKey, shardName } from './layout.ts'
import { readShardBytes } from './shard.ts'
import { advance, emptyShard, type ShardState } from './shard-state.ts'

export interface Repaired {
  readonly state: ShardState
  /** changes taken from the history and the journals */
  readonly applied: number
  /** numbers for which no line was found: changes that may be missing */
  readonly missing: number
}

/**
 * @param journal the good lines of the journals, ascending
 * @param head the last number of the library, as far as is known
 * @returns undefined when nothing can be made good: no copy, and a history that does not begin at the beginning
 */
export async function repair(
  place: Place,
  key: ShardKey,
  journal: readonly Committed[],
  head: number,
): Promise<Repaired | undefined> {
  const bySeq = new Map([...(await wholeHistory(place)), ...journal].map((line) => [line.seq, line]))
  const lines = [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
  const end = Math.max(head, lines.at(-1)?.seq ?? 0)
  for await (const copy of copies(place, key)) return onTop(key, copy, lines, end)
  return bySeq.has(1) ? onTop(key, emptyShard(key), lines, end) : undefined
}

function onTop(key: ShardKey, from: ShardState, lines: readonly Committed[], end: number): Repaired {
  const later = lines.filter((line) => line.seq > from.seq)
  const state = advance(key, from, later)
  return { state, applied: later.length, missing: Math.max(0, end - from.seq - later.length) }
}

/** The good copies of a shard in the backups, newest first. */
async function* copies(place: Place, key: ShardKey): AsyncGenerator<ShardState> {
  const folders = [inside(place, LAST)]
  for (const kind of ['hourly', 'daily', 'weekly']) {
    const sets = await namesIn(place.fs, inside(place, 'backups', kind))
    folders.push(...sets.toReversed().map((set) => inside(place, 'backups', kind, set)))
  }
  for (const folder of folders) {
    const path = inside({ fs: place.fs, root: folder }, shardName(key))
    const bytes = await readIfThere(place.fs, path)
    const state = bytes && goodState(key, bytes, path)
    if (state) yield state
  }
}

function goodState(key: ShardKey, bytes: Uint8Array, path: string): ShardState | undefined {
  try {
    const { state, edited } = readShardBytes(key, bytes, path)
    return edited ? undefined : state
  } catch (error) {
    if (error instanceof DamagedError || error instanceof StoreError) return undefined
    throw error
  }
}
