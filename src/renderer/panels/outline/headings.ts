/**
 * The headings and provisions of a text as a tree laid flat: each with its depth, the stretch of text under it, and its
 * place among its siblings. Levels that are skipped leave no gap. The title at the head of a text stands beside its
 * sections, not above all of them. Pure; linear in the divisions, once per version.
 */
import type { Span } from '#shared/model/passage.ts'
import { isUnder } from '#shared/text/provisions/division.ts'
import type { Structure } from '#shared/text/provisions/structure.ts'

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
  /** a numbered paragraph under a provision */
  readonly isParagraph: boolean
}

/** From the divisions of a text: headings, named provisions, and the numbered paragraphs right under these. */
export function headingsOf({ divisions }: Structure): readonly Heading[] {
  const rows = new Map<number, number>()
  const found: Heading[] = []
  const families = new Map<number, number>()
  for (const [at, division] of divisions.entries()) {
    const parent = rows.get(division.parent) ?? -1
    if (isUnder(division) && (parent < 0 || found[parent]?.isParagraph)) continue
    const position = (families.get(parent) ?? 0) + 1
    families.set(parent, position)
    rows.set(at, found.length)
    found.push({
      block: division.block,
      text: division.words,
      start: division.start,
      end: division.end,
      depth: (found[parent]?.depth ?? -1) + 1,
      parent,
      under: 0,
      position,
      siblings: 0,
      isParagraph: isUnder(division),
    })
  }
  const under = found.map(() => 0)
  for (let at = found.length - 1; at >= 0; at--) {
    const parent = found[at]?.parent ?? -1
    if (parent >= 0) under[parent] = (under[parent] ?? 0) + (under[at] ?? 0) + 1
  }
  return found.map((heading, at) => {
    return { ...heading, under: under[at] ?? 0, siblings: families.get(heading.parent) ?? 1 }
  })
}

/** Those that hold nothing but numbered paragraphs: they begin folded. */
export function foldedAtFirst(headings: readonly Heading[]): ReadonlySet<number> {
  return new Set(
    headings.flatMap(({ under }, at) => {
      const inside = headings.slice(at + 1, at + 1 + under)
      return under > 0 && inside.every(({ isParagraph }) => isParagraph) ? [at] : []
    }),
  )
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

/**
 * The index of the last heading in a view that has come to the end of the text: the ones below its top can never
 * reach it. Undefined while the text goes on below, or fits into the view whole.
 */
export function lastAtEnd(headings: readonly Heading[], seen: Span): number | undefined {
  const end = Math.max(0, ...headings.slice(-1).map((heading) => heading.end))
  return seen.start > 0 && seen.end >= end ? headingAt(headings, seen.end) : undefined
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
