/** Passing state in this window, written to the host at most every 2 s and when the page is hidden. */
import type { Host } from '#shared/host/contract.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Milliseconds between writes (decisions.md 4). */
const INTERVAL = 2_000

export interface Passing {
  readonly store: StoreApi<PassingState>
  /** writes now what is not written yet; failures are kept for the next time */
  flush(): Promise<void>
}

export function createPassing(host: Pick<Host, 'saveState'>, initial: PassingState): Passing {
  const store = createStore<PassingState>(() => initial)
  let written = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const state = store.getState()
    if (state === written) return
    try {
      await host.saveState({ state })
      written = state
    } catch {
      // Where a text was left is not worth a message; the next change tries again.
    }
  }
  store.subscribe(() => {
    timer ??= setTimeout(() => void flush(), INTERVAL)
  })
  return { store, flush }
}
