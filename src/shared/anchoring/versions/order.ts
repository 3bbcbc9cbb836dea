/** Which of several pairs kept their order: the longest rising course (patience sorting; Fredman 1975). */

/**
 * Indices into `values` of a longest strictly rising subsequence, ascending. Linear times a logarithm.
 * @param values pairwise different
 */
export function longestRising(values: readonly number[]): number[] {
  const tops: number[] = []
  const before = new Int32Array(values.length)
  values.forEach((value, at) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tops[low - 1] ?? -1) : -1
    tops[low] = at
  })
  const course: number[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) course.push(at)
  return course.reverse()
}
