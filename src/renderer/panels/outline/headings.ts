/**
 * The headings of a text as a tree laid flat: each with its depth, the stretch of text under it, and its place among
 * its siblings. Levels that are skipped leave no gap. The title at the head of a text stands beside its sections, not
 * above all of them. Pure; linear in the blocks, once per version.
 */
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'

export interface Heading extends Span {
  readonly block: number
  readonly text: string
  /** 0 at the top */
  readonly depth: number
  /** index of the heading it stands under; -1 at the top */
  readonly parent: number
  /** number of headings under it, at any depth: they follow it in the list */
  readonly under: number
  /** 1 for the first among its siblings, and how many these are */
  readonly position: number
  readonly siblings: number
}

type Growing = { -readonly [K in keyof Heading]: Heading[K] } & { level: number }

export function headingsOf({ blocks, starts, text }: BlockTable): readonly Heading[] {
  const found: Growing[] = []
  const path: number[] = []
  const families = new Map<number, number>()
  const close = (index: number, end: number): void => {
    const heading = found[index]
    if (!heading) return
    heading.end = end
    heading.under = found.length - 1 - index
  }
  blocks.forEach((block, at) => {
    if (block.type !== 'heading') return
    const level = block.level ?? 1
    const start = starts[at] ?? 0
    const isPast = (index: number): boolean =>
      (found[index]?.level ?? 0) >= level || found[index]?.block === 0
    while (path.length > 0 && isPast(path.at(-1) ?? 0)) close(path.pop() ?? 0, start)
    const parent = path.at(-1) ?? -1
    const position = (families.get(parent) ?? 0) + 1
    families.set(parent, position)
    path.push(found.length)
    const place = { block: at, depth: path.length - 1, parent, position }
    found.push({ ...place, level, text: block.text, start, end: text.length, under: 0, siblings: 0 })
  })
  while (path.length > 0) close(path.pop() ?? 0, text.length)
  return found.map(({ level: _level, ...heading }) => {
    return { ...heading, siblings: families.get(heading.parent) ?? 1 }
  })
}

/** The index of the last heading at or before an offset; -1 before the first. */
export function headingAt(headings: readonly Heading[], offset: number): number {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((headings[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The indices that are shown when some headings are folded, in order. */
export function unfolded(headings: readonly Heading[], folded: ReadonlySet<number>): readonly number[] {
  const shown: number[] = []
  for (let index = 0; index < headings.length; index++) {
    shown.push(index)
    if (folded.has(index)) index += headings[index]?.under ?? 0
  }
  return shown
}

/** The heading itself, or the outermost folded one that hides it. */
export function shownFor(headings: readonly Heading[], folded: ReadonlySet<number>, index: number): number {
  let shown = index
  for (let at = headings[index]?.parent ?? -1; at >= 0; at = headings[at]?.parent ?? -1)
    if (folded.has(at)) shown = at
  return shown
}

/** How many of some offsets, in ascending order, lie under each heading. Two searches per heading. */
export function countsUnder(headings: readonly Heading[], offsets: readonly number[]): readonly number[] {
  const before = (limit: number): number => {
    let low = 0
    let high = offsets.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((offsets[middle] ?? 0) < limit) low = middle + 1
      else high = middle
    }
    return low
  }
  return headings.map(({ start, end }) => before(end) - before(start))
}
