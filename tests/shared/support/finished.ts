/** The answer of work that yields on its way. */
export function finished<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
