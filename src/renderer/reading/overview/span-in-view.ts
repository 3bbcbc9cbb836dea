/** The stretch of a text that can be seen: from the line at the top of the window to the one at its bottom. */
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Span } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import type { LaidText } from '../laid-text.ts'
import { placeInView } from '../reading-place.ts'

/** px of the window's edge that do not count as seen. */
const EDGE = 4

/** Undefined while nothing is laid out there. Two binary searches over rectangles. */
export function spanInView(laid: LaidText, scroller: HTMLElement): Span | undefined {
  const top = placeInView(laid, scroller, EDGE)
  const bottom = placeInView(laid, scroller, Math.max(EDGE, scroller.clientHeight - EDGE))
  if (!top || !bottom) return undefined
  const start = Math.floor(offsetOf(laid.table, top))
  return { start, end: Math.max(start + 1, Math.ceil(offsetOf(laid.table, bottom))) }
}

/** A share of a block's height, as the same share of its words. */
function offsetOf({ blocks, starts }: BlockTable, { block, offset }: ReadingPlace): number {
  return (starts[block] ?? 0) + offset * (blocks[block]?.text.length ?? 0)
}
