/** Notices that nobody is there any more: no page listens, and for a while none has called. */

export interface Idle {
  /** someone called, or stopped listening */
  touch(): void
  stop(): void
}

/**
 * Waits for the first `touch`; a host that was never visited is not idle.
 * @param after ms without a call
 * @param isListened whether a page listens now; a listening page counts as calling
 */
export function watchIdle(after: number, isListened: () => boolean, onIdle: () => void): Idle {
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (isListened() ? wait() : onIdle()), after)
    timer.unref()
  }
  return { touch: wait, stop: () => clearTimeout(timer) }
}
