/** What stands on a page: words at a place. Lengths are points; `y` grows downwards, as pages are read. */

/** Words in one font on one baseline, as the file draws them. */
export interface Run {
  readonly text: string
  readonly x: number
  /** the baseline */
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly isFixed: boolean
  /** the file has a space before it */
  readonly isSpaced: boolean
  /** level of the heading that the file says this is */
  readonly heading?: number
}

export interface PageText {
  /** from 1 */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** runs that do not lie level, which are not read */
  readonly rotated: number
  /** letters that nothing names */
  readonly unread: number
  /** there is nothing but a picture on it */
  readonly isImage: boolean
}

export const endOf = (run: Pick<Run, 'x' | 'width'>): number => run.x + run.width

/** The middle one of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The value that most of the weight has. */
export function heaviest<T extends string | number>(weights: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined
  let most = -1
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight]
  return best
}

/** The size that most letters of the text have, to half a point. */
export function bodySize(pages: readonly PageText[]): number {
  const weights = new Map<number, number>()
  for (const { runs } of pages)
    for (const { size, text } of runs) {
      const step = Math.round(size * 2) / 2
      weights.set(step, (weights.get(step) ?? 0) + text.length)
    }
  return heaviest(weights) ?? 10
}
