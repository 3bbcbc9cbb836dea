/** Lets one piece of work at a time have something, in the order they asked. A failure does not stop the next. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when everything that asked before is done, and answers what it answers. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work)
    this.last = mine.catch(() => undefined)
    return mine
  }
}
