/**
 * Between UTF-16 offsets (ours) and code point offsets (W3C Web Annotation, REFI-QDA). Only the borders of
 * those formats use this. Built once per text, then each question costs a binary search.
 */

export interface CodePointMap {
  /** code points before a UTF-16 offset; an offset inside a pair counts as before it */
  toCodePoints(utf16: number): number
  /** the UTF-16 offset of a code point index; past the end answers the text's length */
  toUtf16(codePoints: number): number
}

/** Builds the map for one text: memory grows with its astral characters only. */
export function codePointMap(text: string): CodePointMap {
  // UTF-16 offsets at which an astral character starts, ascending.
  const astral: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) astral.push(match.index)
  const pairsBefore = (offset: number, at: (index: number) => number): number => {
    let low = 0
    let high = astral.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (at(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    toCodePoints(utf16) {
      // A pair counts once its second unit is behind the offset.
      return utf16 - pairsBefore(utf16, (index) => astral[index] ?? 0)
    },
    toUtf16(codePoints) {
      const pairs = pairsBefore(codePoints, (index) => (astral[index] ?? 0) - index)
      return Math.min(codePoints + pairs, text.length)
    },
  }
}
