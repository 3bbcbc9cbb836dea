/**
 * Where on the blocks of a text its annotations lie: stretches to colour, and the ends of comments. A comment may begin
 * in one paragraph and end in another, and overlap others; Word takes both. It takes none in footnotes, so what lies
 * there is anchored at the footnote's number in the text.
 */
import { type Annotation, passageOf, type Style } from '#shared/model/annotation.ts'
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, slices } from '#shared/text/block-table.ts'

/** A coloured stretch of a block, in its own units; later ones lie on top. */
export interface Stretch extends Span {
  readonly style: Style
}

/** One end of a comment at an offset of a block. */
export interface CommentEnd {
  readonly at: number
  readonly comment: number
  readonly isStart: boolean
  /** of ends at one offset, which comes first */
  readonly rank: number
}

export interface Anchors {
  readonly stretches: ReadonlyMap<number, readonly Stretch[]>
  readonly ends: ReadonlyMap<number, readonly CommentEnd[]>
}

/** Where footnotes are called: the block and the stretch of the number, by the block of the footnote. */
export type Calls = ReadonlyMap<
  number,
  { readonly block: number; readonly start: number; readonly end: number }
>

/** Collects stretches and ends while annotations are gone through. */
export interface Anchoring extends Anchors {
  /** colours a passage of this text */
  colour(annotation: Annotation): void
  /** puts a comment on the first span of a passage of this text, else on the first block; answers whether on its words */
  comment(annotation: Annotation, comment: number): boolean
}

/** @param version annotations of other versions are about words that are not here */
export function anchoring(table: BlockTable, version: string, calls: Calls): Anchoring {
  const stretches = new Map<number, Stretch[]>()
  const ends = new Map<number, CommentEnd[]>()
  const put = <T>(map: Map<number, T[]>, block: number, one: T): void => {
    const known = map.get(block)
    if (known) known.push(one)
    else map.set(block, [one])
  }
  const spansOf = (annotation: Annotation): readonly Span[] => {
    const passage = passageOf(annotation)
    return passage?.source.version === version ? passage.spans : []
  }
  const place = (
    comment: number,
    from: { block: number; at: number },
    to: { block: number; at: number },
  ): void => {
    const isEmpty = from.block === to.block && from.at === to.at
    put(ends, from.block, { at: from.at, comment, isStart: true, rank: 1 })
    put(ends, to.block, { at: to.at, comment, isStart: false, rank: isEmpty ? 2 : 0 })
  }
  return {
    stretches,
    ends,
    colour(annotation) {
      const { style } = annotation
      if (!style) return
      for (const span of spansOf(annotation)) {
        for (const { block, offset, end } of slices(table, span))
          put(stretches, block, { start: offset, end, style })
      }
    },
    comment(annotation, comment) {
      const [span] = spansOf(annotation)
      const parts = span ? slices(table, span) : []
      const [first, last] = [parts[0], parts.at(-1)]
      if (!first || !last) {
        const block = firstBlock(table, calls)
        place(comment, { block, at: 0 }, { block, at: table.blocks[block]?.text.length ?? 0 })
        return false
      }
      const [from, to] = [calls.get(first.block), calls.get(last.block)]
      const start = from ? { block: from.block, at: from.start } : { block: first.block, at: first.offset }
      const end = to ? { block: to.block, at: to.end } : { block: last.block, at: last.end }
      // From a footnote back into the text: the number that calls it is enough.
      const isBackwards = end.block < start.block || (end.block === start.block && end.at < start.at)
      place(comment, start, isBackwards && from ? { block: from.block, at: from.end } : end)
      return from === undefined
    },
  }
}

function firstBlock(table: BlockTable, calls: Calls): number {
  const first = table.blocks.findIndex((block, index) => block.text !== '' && !calls.has(index))
  return Math.max(0, first)
}

/** Ends in the order they are met: at one offset, what ends before what begins. */
export function inOrder(ends: readonly CommentEnd[]): CommentEnd[] {
  return ends.toSorted((a, b) => a.at - b.at || a.rank - b.rank || a.comment - b.comment)
}
