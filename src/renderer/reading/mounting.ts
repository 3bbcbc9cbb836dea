/**
 * Which sections of a text are in the page. Those around the reading place come first, the rest in idle
 * slices, nearest first, so that the first screen never waits for the end of the book and nothing blocks for
 * longer than a frame (shared/reference/performance.md 1).
 */
import { flushSync } from 'react-dom'

export interface Mounting {
  isMounted(section: number): boolean
  /** tells when one section is mounted */
  subscribe(section: number, listener: () => void): () => void
  /** tells of every section that has just been mounted */
  onMount(listener: (section: number) => void): () => void
  /** mounts the sections `[from, to]` now; not to be called while React renders */
  ensure(from: number, to: number): void
  /** mounts the rest bit by bit, nearest to a section first; answers how to stop */
  begin(centre: number): () => void
}

/** Milliseconds of an idle slice that are left alone. */
const SPARE = 4

/** A text of `count` sections whose sections around `centre` are there from the start. */
export function createMounting(count: number, centre: number): Mounting {
  const mounted = new Set<number>()
  const listeners = new Map<number, Set<() => void>>()
  const watchers = new Set<(section: number) => void>()
  for (const section of [centre - 1, centre, centre + 1]) {
    if (section >= 0 && section < count) mounted.add(section)
  }
  const mount = (sections: readonly number[]): void => {
    const fresh = sections.filter((section) => section >= 0 && section < count && !mounted.has(section))
    if (fresh.length === 0) return
    for (const section of fresh) mounted.add(section)
    flushSync(() => {
      for (const section of fresh) for (const listener of listeners.get(section) ?? []) listener()
    })
    for (const section of fresh) for (const watcher of watchers) watcher(section)
  }
  return {
    isMounted: (section) => mounted.has(section),
    subscribe(section, listener) {
      const own = listeners.get(section) ?? new Set()
      listeners.set(section, own.add(listener))
      return () => own.delete(listener)
    },
    onMount(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    ensure(from, to) {
      mount(Array.from({ length: to - from + 1 }, (_, index) => from + index))
    },
    begin(centre) {
      const waiting = nearestFirst(count, centre)
      const slice = (deadline: IdleDeadline): void => {
        do mount([waiting.shift() ?? -1])
        while (waiting.length > 0 && deadline.timeRemaining() > SPARE)
        if (waiting.length > 0) idle = whenIdle(slice)
      }
      let idle = whenIdle(slice)
      return () => cancelIdle(idle)
    },
  }
}

function nearestFirst(count: number, centre: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index)
  return order.toSorted((a, b) => Math.abs(a - centre) - Math.abs(b - centre))
}

/** Safari has no idle callbacks; a short timer with a small slice stands in. */
function whenIdle(slice: IdleRequestCallback): number {
  if ('requestIdleCallback' in globalThis) return requestIdleCallback(slice, { timeout: 500 })
  const end = performance.now() + 12
  return Number(
    setTimeout(
      () => slice({ didTimeout: false, timeRemaining: () => Math.max(0, end - performance.now()) }),
      4,
    ),
  )
}

function cancelIdle(idle: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(idle)
  else clearTimeout(idle)
}
