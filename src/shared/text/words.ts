/** Counting words, by the rules of Unicode (UAX #29), without a list in memory. */

const words = new Intl.Segmenter('und', { granularity: 'word' })

/** Words in a text. Linear; call it at import or on a selection, never per frame. */
export function countWords(text: string): number {
  let count = 0
  for (const segment of words.segment(text)) if (segment.isWordLike) count++
  return count
}

/** The whole words a span touches: where it cuts a word, the span grows to take it in. */
export function wholeWords(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, start - 100)
  let low = start
  let high = end
  for (const segment of words.segment(text.slice(from, end + 100))) {
    if (!segment.isWordLike) continue
    const at = from + segment.index
    const to = at + segment.segment.length
    if (at < start && to > start) low = at
    if (at < end && to > end) high = to
  }
  return { start: low, end: high }
}
