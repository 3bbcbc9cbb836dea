/**
 * Decides how a folder may be opened: whether it is a library or may become one, whether it can be written
 * and nobody else writes it, whether it is of a newer format. Takes the lock, makes a new library, and puts
 * back a marker that was damaged.
 */
import { giveBirth, isUnborn } from './birth.ts'
import { ensureFolder, exists } from './durable.ts'
import { isReadOnly, type Notice, StoreError } from './errors.ts'
import { inside, MARKER, type Place, stamp } from './layout.ts'
import { type Lock, type LockRequest, takeLock } from './lock.ts'
import { type FoundMarker, type Marker, readMarker, writeMarker } from './marker.ts'
import { quarantine } from './quarantine.ts'
import type { ShardHome } from './shard.ts'

/** Why an open library cannot be changed. */
export type ReadReason = 'newer-format' | 'read-only' | 'requested'

export interface ClaimRequest extends LockRequest {
  readonly mode: 'write' | 'read'
  readonly create: boolean
  /** a new id */
  id(): string
  notify(notice: Notice): void
  /** what files of the library need to know, once it is clear who holds it */
  homeFor(lock: Lock): ShardHome
}

export interface Claim {
  readonly marker: Marker
  readonly created: boolean
  /** held exactly when the library may be written; else `reason` says why not */
  readonly lock: Lock | undefined
  readonly reason: ReadReason | undefined
}

/** Throws `StoreError`: `library-missing`, `not-empty`, `locked`, `library-damaged`. */
export async function claim(place: Place, request: ClaimRequest): Promise<Claim> {
  let first = await readMarker(place)
  if (first.kind === 'none') first = await prepareFolder(place, request)
  if (first.kind === 'newer')
    return { marker: first.marker, created: false, lock: undefined, reason: 'newer-format' }
  if (request.mode === 'read')
    return { marker: known(place, first), created: false, lock: undefined, reason: 'requested' }
  const taken = await takeLock(place, request)
  if (taken.kind === 'refused') throw taken.error
  if (taken.kind === 'read-only')
    return { marker: known(place, first), created: false, lock: undefined, reason: 'read-only' }
  try {
    return { ...(await settle(place, request, taken.lock)), lock: taken.lock, reason: undefined }
  } catch (error) {
    await taken.lock.abandon()
    throw error
  }
}

/** Under the lock: another process may have made or changed the library since the first look. */
async function settle(
  place: Place,
  request: ClaimRequest,
  lock: Lock,
): Promise<{ marker: Marker; created: boolean }> {
  const found = await readMarker(place)
  if (found.kind === 'good') return { marker: found.marker, created: false }
  if (found.kind === 'none') {
    await giveBirth(request.homeFor(lock), { library: request.id(), transaction: request.id() })
    return { marker: known(place, await readMarker(place)), created: true }
  }
  const marker = known(place, found)
  const path = inside(place, MARKER)
  const copy = (await exists(place.fs, path))
    ? await quarantine(place, path, `${stamp(request.now)}-${MARKER}`)
    : ''
  await writeMarker(place, marker)
  request.notify({
    code: 'marker-restored',
    params: { file: MARKER, copy },
    message: `${MARKER} was damaged or missing and restored from its copy.${copy === '' ? '' : ` The damaged file is kept in ${copy}.`}`,
  })
  return { marker, created: false }
}

/** Makes the folder ready for a birth; answers the marker there is after all when another process was quicker. */
async function prepareFolder(place: Place, { create, mode }: ClaimRequest): Promise<FoundMarker> {
  const path = place.root
  if (!create || mode === 'read') {
    throw new StoreError(
      'library-missing',
      `There is no library at ${path}. Is the drive connected? Choose its folder, or make a new library.`,
      { path },
    )
  }
  if (!(await isUnborn(place))) {
    const born = await readMarker(place)
    if (born.kind !== 'none') return born
    throw new StoreError(
      'not-empty',
      `${path} holds other files and no library. Choose an empty folder for a new library.`,
      { path },
    )
  }
  try {
    await ensureFolder(place.fs, path)
    return { kind: 'none' }
  } catch (error) {
    if (!isReadOnly(error)) throw error
    throw new StoreError(
      'read-only',
      `A library cannot be made at ${path}: nothing may be written there. Choose another folder.`,
      { path },
    )
  }
}

function known(place: Place, found: FoundMarker): Marker {
  if (found.kind !== 'none' && found.marker) return found.marker
  const path = inside(place, MARKER)
  throw new StoreError(
    'library-damaged',
    `${path} cannot be read and there is no copy of it. Nothing was changed; put it back from a backup.`,
    { path },
  )
}
