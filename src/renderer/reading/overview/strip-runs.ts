/**
 * What an overview strip draws: marks gathered into rows of 2 px, rows alike joined into runs. However many marks
 * there are, there are no more runs than rows. Pure; heights are px of the strip.
 */
import type { Style } from '#shared/model/annotation.ts'

/** Height of a row in px. */
export const ROW = 2
/** Kinds shown side by side in one row; further ones have no room. */
const MOST_KINDS = 3

export interface StripMark {
  readonly top: number
  readonly bottom: number
  readonly style: Style
}

/** A stretch of the strip with the kinds of marks that lie in it, in the order of the text. */
export interface Run {
  readonly top: number
  readonly bottom: number
  readonly kinds: readonly Style[]
}

/** Runs from the top. Linear in marks and in the rows they cover. */
export function runsOf(marks: readonly StripMark[], height: number): readonly Run[] {
  const rows = Math.max(1, Math.ceil(height / ROW))
  const kinds: (Style[] | undefined)[] = []
  for (const { top, bottom, style } of marks) {
    const first = rowAt(top, rows)
    const last = Math.max(first, rowAt(bottom - 0.01, rows))
    for (let row = first; row <= last; row++) {
      const here = (kinds[row] ??= [])
      if (here.length < MOST_KINDS && !here.some((one) => isSame(one, style))) here.push(style)
    }
  }
  const runs: Run[] = []
  for (let row = 0; row < rows; row++) {
    const here = kinds[row]
    if (!here) continue
    const before = runs.at(-1)
    const isNext = before !== undefined && before.bottom === row * ROW && isAlike(before.kinds, here)
    if (isNext) runs[runs.length - 1] = { ...before, bottom: (row + 1) * ROW }
    else runs.push({ top: row * ROW, bottom: (row + 1) * ROW, kinds: here })
  }
  return runs
}

/** Heights joined where they share a row or touch: the stretches they fill. */
export function stretchesOf(
  heights: Iterable<number>,
  height: number,
): readonly { top: number; bottom: number }[] {
  const rows = Math.max(1, Math.ceil(height / ROW))
  const filled = new Uint8Array(rows)
  for (const at of heights) filled[rowAt(at, rows)] = 1
  const stretches: { top: number; bottom: number }[] = []
  filled.forEach((isFilled, row) => {
    if (isFilled === 0) return
    const before = stretches.at(-1)
    if (before?.bottom === row * ROW) before.bottom += ROW
    else stretches.push({ top: row * ROW, bottom: (row + 1) * ROW })
  })
  return stretches
}

function rowAt(height: number, rows: number): number {
  return Math.max(0, Math.min(rows - 1, Math.floor(height / ROW)))
}

function isSame(a: Style, b: Style): boolean {
  return a.colour === b.colour && a.mark === b.mark
}

function isAlike(a: readonly Style[], b: readonly Style[]): boolean {
  return a.length === b.length && a.every((one, at) => b[at] !== undefined && isSame(one, b[at]))
}
