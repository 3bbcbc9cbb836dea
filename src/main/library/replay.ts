/**
 * The one way from what is on disk to what is in memory, for writers and readers alike (decisions.md 3):
 * each shard takes the lines above its own number. Doing it twice is doing it once. Pure.
 */
import type { Committed } from '#shared/changes/change.ts'
import type { ShardKey } from './layout.ts'
import { advance, type ShardState } from './shard-state.ts'

/** Every shard after the lines it does not hold yet. */
export function replay(
  shards: ReadonlyMap<ShardKey, ShardState>,
  lines: readonly Committed[],
): Map<ShardKey, ShardState> {
  return new Map([...shards].map(([key, state]) => [key, advance(key, state, lines)]))
}
