/** From a span of the canonical text to ranges of the page, one for each block it touches. */
import type { Span } from '#shared/model/passage.ts'
import { slices } from '#shared/text/block-table.ts'
import { domPointAt, domPointIn, type LaidText } from './laid-text.ts'

/** Ranges to paint. Blocks that are not mounted are left out; gaps between blocks and cells stay bare. */
export function rangesOf(laid: LaidText, span: Span): StaticRange[] {
  if (laid.laying) return laid.laying.rangesOf(span)
  return slices(laid.table, span).flatMap(({ block, offset, end }) =>
    pieces(laid, block, offset, end).flatMap(([from, to]) => {
      const start = domPointIn(laid, block, from, 'start')
      const stop = domPointIn(laid, block, to, 'end')
      if (!start || !stop) return []
      return new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: stop.node,
        endOffset: stop.offset,
      })
    }),
  )
}

/** One live range over a whole span, for measuring and for the selection; let go of it at once. */
export function rangeOf(laid: LaidText, span: Span): Range | undefined {
  const start = domPointAt(laid, span.start, 'start')
  const end = domPointAt(laid, span.end, span.end > span.start ? 'end' : 'start')
  if (!start || !end) return undefined
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Selects a span in the page as a reader would. False while it is not mounted. */
export function select(laid: LaidText, span: Span): boolean {
  const start = domPointAt(laid, span.start, 'start')
  const end = domPointAt(laid, span.end, span.end > span.start ? 'end' : 'start')
  if (!start || !end) return false
  getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  return true
}

/** The parts of a slice cell by cell. */
function pieces({ table }: LaidText, block: number, from: number, to: number): [number, number][] {
  const cells = table.blocks[block]?.cells
  if (!cells) return [[from, to]]
  return cells
    .map((cell): [number, number] => [Math.max(cell.start, from), Math.min(cell.end, to)])
    .filter(([start, end]) => end > start)
}
