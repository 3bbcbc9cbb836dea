/** Numbers as options: whole, and not below what makes sense. */
import { InvalidArgumentError } from 'commander'

/** A parser for commander that refuses everything but whole numbers from `low` to `high`. */
export function wholeNumber(low: number, high = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = /^\d+$/u.test(text) ? Number(text) : Number.NaN
    if (Number.isSafeInteger(number) && number >= low && number <= high) return number
    throw new InvalidArgumentError(
      high === Number.MAX_SAFE_INTEGER
        ? `It is a whole number from ${low}.`
        : `It is a whole number from ${low} to ${high}.`,
    )
  }
}
