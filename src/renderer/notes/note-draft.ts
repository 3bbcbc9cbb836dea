/**
 * What is being typed and not yet saved. Saving follows typing by 300 ms of rest, and by 1 s at the latest;
 * whoever leaves the note flushes, so nothing typed is ever only here.
 */
/** Milliseconds of rest after which what was typed is saved (decisions.md 17). */
const REST = 300
/** Milliseconds after which it is saved even while typing goes on. */
const LATEST = 1_000

interface NoteDraft<T> {
  /** something was typed; `read` answers what is there when it is saved */
  typed(read: () => T): void
  /** saves now what is not saved yet */
  flush(): void
  readonly isPending: boolean
}

/** A draft that hands each state worth saving to `save`. */
export function noteDraft<T>(save: (state: T) => void): NoteDraft<T> {
  let pending: (() => T) | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let latest: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    clearTimeout(rest)
    clearTimeout(latest)
    rest = undefined
    latest = undefined
    const read = pending
    pending = undefined
    if (read) save(read())
  }
  return {
    typed(read) {
      pending = read
      clearTimeout(rest)
      rest = setTimeout(flush, REST)
      latest ??= setTimeout(flush, LATEST)
    },
    flush,
    get isPending() {
      return pending !== undefined
    },
  }
}
