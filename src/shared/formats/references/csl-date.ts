/** Dates of CSL: `2023-09` as numbers, anything else as the words it is. */

export type CslDate = { readonly 'date-parts': readonly (readonly number[])[] } | { readonly literal: string }

/** The numbers of a year, month or day; words that are no such date stay words. Nothing for nothing. */
export function cslDate(date: string | undefined): CslDate | undefined {
  const words = date?.trim() ?? ''
  if (words === '') return undefined
  const numbers = dateNumbers(words)
  return numbers ? { 'date-parts': [numbers] } : { literal: words }
}

/** `2023`, `2023-09` or `2023-09-16` as its one to three numbers; undefined for other words and for no real day. */
export function dateNumbers(words: string): readonly number[] | undefined {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u.exec(words)?.groups
  if (!parts) return undefined
  const numbers = [parts['year'], parts['month'], parts['day']].flatMap((part) =>
    part === undefined ? [] : Number(part),
  )
  const [year = 0, month = 1, day = 1] = numbers
  const isReal = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return isReal ? numbers : undefined
}
