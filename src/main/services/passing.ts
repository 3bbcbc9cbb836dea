/**
 * The passing state as the host keeps it: what a window says is remembered at once and written at most every
 * two seconds and at close. What others keep in the same file (the library's folder) stays.
 */
import { parsePassingState, type PassingState } from '#shared/host/passing-state.ts'
import { readState, replaceState } from '#main/library/state.ts'

export interface Passing {
  read(): Promise<PassingState>
  remember(state: PassingState): void
  /** writes what is not written yet */
  close(): Promise<void>
}

/** Milliseconds between two writes (decisions.md 4). */
const INTERVAL = 2_000

/** @param failed told when the state could not be written; nothing of the library depends on it */
export function passingState(appData: string, failed: (error: unknown) => void = () => undefined): Passing {
  let known: PassingState | undefined
  let timer: NodeJS.Timeout | undefined
  let tail: Promise<void> = Promise.resolve()

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    const state = known
    if (!state) return
    tail = tail
      .then(async () => replaceState(appData, { ...(await readState(appData)), ...state }))
      .catch(failed)
  }

  return {
    async read() {
      known ??= parsePassingState(await readState(appData))
      return known
    },
    remember(state) {
      known = state
      timer ??= setTimeout(write, INTERVAL).unref()
    },
    async close() {
      if (timer) write()
      await tail
    },
  }
}
