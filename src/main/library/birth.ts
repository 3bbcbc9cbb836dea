/**
 * Making a new library. The marker is written last: a folder where a crash came before it is still unborn and
 * may be begun again; after it, whatever is missing is damage.
 */
import { added, type Committed } from '#shared/changes/change.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { namesIn, readIfThere, TEMPORARY } from './durable.ts'
import { FORMAT, unseal } from './envelope.ts'
import { appendHistory } from './history.ts'
import { inside, type Place } from './layout.ts'
import { writeMarker } from './marker.ts'
import { ShardFile, type ShardHome } from './shard.ts'
import { advance, emptyShard } from './shard-state.ts'

/** What a birth leaves behind before the marker stands. */
const BEFORE_MARKER = new Set(['lock', 'history', 'backups', 'library.json', 'memos.json'])

/** Whether a library may be made in a folder: it is missing, empty, or a birth there was cut short. */
export async function isUnborn(place: Place): Promise<boolean> {
  const names = (await namesIn(place.fs, place.root)).filter((name) => !TEMPORARY.test(name))
  if (!names.every((name) => BEFORE_MARKER.has(name))) return false
  const bytes = await readIfThere(place.fs, inside(place, 'library.json'))
  const found = bytes && unseal(bytes)
  return !found || (found.kind === 'good' && found.header.seq <= 1)
}

/** Writes an empty library with the built-in relations and settings; its first line is its birth. */
export async function giveBirth(
  home: ShardHome,
  ids: { library: string; transaction: string },
): Promise<void> {
  const { place, writer, now } = home
  const line: Committed = {
    seq: 1,
    id: ids.transaction,
    writer,
    time: new Date(now()).toISOString(),
    command: 'library.create',
    params: {},
    changes: [
      ...BUILT_IN_RELATIONS.map((relation) => added('relations', relation)),
      added('settings', DEFAULT_SETTINGS),
    ],
  }
  await appendHistory(place, [line], now())
  for (const key of ['library', 'memos'] as const) {
    await new ShardFile(key, home).write({ ...advance(key, emptyShard(key), [line]), seq: 1 })
  }
  await writeMarker(place, { libraryId: ids.library, format: FORMAT, minReader: 1, createdBy: 'Scholion' })
}
