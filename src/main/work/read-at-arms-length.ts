/**
 * Has a file read in a process of its own, within limits of time and memory. One process per file: whatever a
 * hostile file does to it ends with it (security.md B4).
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { Child, Spawn } from './child.ts'
import { isHostError, rethrow } from './failure.ts'
import { MEMORY_LIMIT, watchMemory } from './memory.ts'
import type { ReadRequest } from './worker-answer.ts'

export interface Limits {
  /** milliseconds */
  readonly time: number
  /** bytes of resident memory */
  readonly memory: number
}
export const LIMITS: Limits = { time: 30_000, memory: MEMORY_LIMIT }

/** What was read, not yet checked, and the SHA-256 of the bytes it was read from. */
export interface Raw {
  readonly value: unknown
  readonly digest: string
}

/** Puts a picture down that the file holds; what it rejects with ends the reading. */
export type TakeImage = (bytes: unknown) => Promise<void>

/**
 * Reads one file; its pictures are asked for only where somebody takes them. Fails with the importer's own error, or `import-timeout`, `import-memory`, `import-crashed`,
 * `cancelled`; the process is gone before this settles, in every case.
 */
export async function readAtArmsLength(
  spawn: Spawn,
  request: ReadRequest,
  signal: AbortSignal,
  limits: Limits = LIMITS,
  takeImage?: TakeImage,
): Promise<Raw> {
  const asked = { ...request, images: takeImage !== undefined }
  const answer = await askOnce(spawn, request.name, asked, signal, limits, takeImage)
  if (typeof answer === 'object' && answer !== null) {
    if ('error' in answer && isHostError(answer.error)) rethrow(answer.error)
    if ('value' in answer && 'digest' in answer && typeof answer.digest === 'string') {
      return { value: answer.value, digest: answer.digest }
    }
  }
  throw crashed(request.name)
}

/**
 * The first message of a child made for it that is no picture; kills it when there is one, when a limit is passed, or when cancelled.
 * @param name of what is read, for failures
 */
export async function askOnce(
  make: () => Child,
  name: string,
  request: unknown,
  signal: AbortSignal,
  limits: Limits,
  takeImage?: TakeImage,
): Promise<unknown> {
  if (signal.aborted) throw cancelled()
  const child = make()
  return new Promise((resolve, reject) => {
    let settle = (): void => reject(crashed(name))
    const end = (how: () => void): void => {
      settle = how
      child.kill()
    }
    const timer = setTimeout(() => end(() => reject(timedOut(name, limits.time))), limits.time)
    const unwatch = watchMemory(
      () => child.pid,
      limits.memory,
      () => end(() => reject(tooHungry(name, limits.memory))),
    )
    const onAbort = (): void => end(() => reject(cancelled()))
    signal.addEventListener('abort', onAbort, { once: true })
    child.onMessage((message) => {
      if (!takeImage || !isImage(message)) return end(() => resolve(message))
      takeImage(message.image).then(
        () => child.send({ taken: true }),
        (thrown: unknown) => end(() => reject(thrown)),
      )
    })
    child.onExit(() => {
      clearTimeout(timer)
      unwatch()
      signal.removeEventListener('abort', onAbort)
      settle()
    })
    child.send(request)
  })
}

function isImage(message: unknown): message is { readonly image: unknown } {
  return typeof message === 'object' && message !== null && 'image' in message
}

function cancelled(): HostFailure {
  return new HostFailure('cancelled', 'Cancelled.')
}

function timedOut(name: string, time: number): HostFailure {
  const seconds = time / 1000
  return new HostFailure('import-timeout', `“${name}” could not be read within ${seconds} seconds.`, {
    name,
    seconds,
  })
}

function tooHungry(name: string, bytes: number): HostFailure {
  const megabytes = Math.round(bytes / 1e6)
  const message = `Reading “${name}” took more than ${megabytes} MB of memory and was stopped.`
  return new HostFailure('import-memory', message, { name, megabytes })
}

function crashed(name: string): HostFailure {
  return new HostFailure(
    'import-crashed',
    `Reading “${name}” failed: its importer stopped unexpectedly, perhaps for lack of memory.`,
    {
      name,
    },
  )
}
