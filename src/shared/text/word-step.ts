/** Stepping by words in one direction, as the ends of a highlight do: starts of words, or their ends. */

const words = new Intl.Segmenter('und', { granularity: 'word' })
/** Units looked through at most: longer than any word and the signs beside it. */
const WINDOW = 400

/** The next (1) or previous (-1) start or end of a word from an offset; the edge of the text after the last. */
export function wordStep(text: string, offset: number, edge: 'start' | 'end', direction: -1 | 1): number {
  const from = Math.max(0, offset - WINDOW)
  const to = Math.min(text.length, offset + WINDOW)
  const edges = [...words.segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => from + index + (edge === 'start' ? 0 : segment.length))
  if (direction > 0) return edges.find((at) => at > offset) ?? to
  return edges.findLast((at) => at < offset) ?? from
}
