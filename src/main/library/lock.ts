/**
 * Holding a library for writing: the kernel's name first, then the holder file (store.md 3.8). Never taken
 * from someone who may be alive, unless the reader was asked and said so.
 */
import { isReadOnly, type StoreError } from './errors.ts'
import {
  confirmHolder,
  type Holder,
  holderHere,
  lockedBy,
  mayBeAlive,
  readHolder,
  writeHolder,
} from './holder.ts'
import type { Place } from './layout.ts'
import type { takeMutex } from './mutex.ts'

/** How often the holder file shows that we are alive, in milliseconds; more often makes sync tools churn. */
const BEAT = 30_000

export interface Lock {
  /** throws `StoreError` when the library is no longer ours */
  confirm(): Promise<void>
  release(): Promise<void>
  /** gives up without a word on the disk, as a process that dies does */
  abandon(): Promise<void>
}

export type LockResult =
  | { readonly kind: 'held'; readonly lock: Lock }
  | { readonly kind: 'refused'; readonly error: StoreError }
  | { readonly kind: 'read-only' }

export interface LockRequest {
  readonly app: string
  readonly nonce: string
  readonly now: number
  /** the reader was shown who else may hold the library and chose to go on */
  readonly takeOver: boolean
  /** the kernel's name; another one in tests that simulate a crash inside one process */
  readonly takeMutex: typeof takeMutex
}

/** Takes the library, or says who has it, or that nothing can be written there. Other failures are thrown. */
export async function takeLock(place: Place, request: LockRequest): Promise<LockResult> {
  const mutex = await request.takeMutex(await place.fs.realpath(place.root))
  if (!mutex) return { kind: 'refused', error: lockedBy(await readHolder(place), place.root) }
  try {
    const holder = await holderHere(request.app, request.nonce, request.now)
    const found = await readHolder(place)
    if (found && !request.takeOver && (await mayBeAlive(found, holder))) {
      await mutex.release()
      return { kind: 'refused', error: lockedBy(found, place.root) }
    }
    await writeHolder(place, holder)
    return { kind: 'held', lock: keepAlive(place, holder, () => mutex.release()) }
  } catch (error) {
    await mutex.release()
    if (isReadOnly(error)) return { kind: 'read-only' }
    throw error
  }
}

function keepAlive(place: Place, holder: Holder, release: () => Promise<void>): Lock {
  let beat = holder.beat
  const confirm = (): Promise<void> => confirmHolder(place, holder.nonce)
  const say = async (released: boolean): Promise<void> => {
    await confirm()
    beat += 1
    await writeHolder(place, { ...holder, beat, released })
  }
  // A beat that fails needs no answer: the next batch asks again and says what is wrong.
  const timer = setInterval(() => void say(false).catch(() => undefined), BEAT)
  timer.unref()
  const abandon = async (): Promise<void> => {
    clearInterval(timer)
    await release()
  }
  return {
    confirm,
    abandon,
    async release() {
      await say(true).catch(() => undefined)
      await abandon()
    },
  }
}
