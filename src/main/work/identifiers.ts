/**
 * The DOI and the ISBN among the identifiers that a file gives itself. What is neither, or an ISBN whose check digit
 * is wrong, is as if it had not been said.
 */

const DOI = /^(?:doi:\s*|(?:info:doi\/)|https?:\/\/(?:dx\.)?doi\.org\/)?(?<doi>10\.\d{4,9}\/\S+)$/iu

export interface Identifiers {
  readonly doi?: string
  readonly isbn?: string
}

/** @param words each as it stands: `doi:10.1/x`, `urn:isbn:978…`, a UUID */
export function identifiersIn(words: readonly (string | undefined)[]): Identifiers {
  const all = words.map((one) => one?.trim() ?? '')
  const doi = all.map((one) => DOI.exec(one)?.groups?.['doi']).find((one) => one !== undefined)
  const isbn = all.map(isbnOf).find((one) => one !== undefined)
  return { ...(doi !== undefined && { doi }), ...(isbn !== undefined && { isbn }) }
}

/** As it is printed, hyphens and all. */
function isbnOf(words: string): string | undefined {
  const printed = words.replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/iu, '').trim()
  const digits = printed.replace(/[\s-]/gu, '').toUpperCase()
  return isIsbn(digits) ? printed : undefined
}

/** ISO 2108: sums of the digits, each weighed by its place. */
function isIsbn(digits: string): boolean {
  const values = [...digits].map((one) => (one === 'X' ? 10 : Number(one)))
  if (/^97[89]\d{10}$/u.test(digits))
    return values.reduce((sum, one, at) => sum + one * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0
  return /^\d{9}[\dX]$/u.test(digits) && values.reduce((sum, one, at) => sum + one * (10 - at), 0) % 11 === 0
}
