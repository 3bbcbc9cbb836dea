/** A law that holds for every value; a failing run prints the value and its seed. */
import fc from 'fast-check'

/** Runs `check`, which throws when the law is broken, on many values. */
export function law<T>(values: fc.Arbitrary<T>, check: (value: T) => unknown, numRuns = 300): void {
  fc.assert(
    fc.property(values, (value) => void check(value)),
    { numRuns },
  )
}
