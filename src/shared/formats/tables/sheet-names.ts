/** Names of the sheets of a workbook: at most 31 units, without the characters that formulas need, each once. */
const LIMIT = 31

/** Answers a name for each wanted one, with a number after it where it is taken. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    const plain = wanted
      .toWellFormed()
      .replace(/[\][:*?/\\\p{Cc}\p{Cf}]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^['\s]+|['\s]+$/gu, '')
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`
      const name = shortened(plain === '' ? '…' : plain, LIMIT - ending.length) + ending
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  // Half of a pair is no character.
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}
