/**
 * Where the popover of a selection goes: under its end, else over its beginning, else beside the text; never
 * over the words that were selected while there is room elsewhere.
 */
import { computePosition, flip, offset, shift, type VirtualElement } from '@floating-ui/dom'
import type { Span } from '#shared/model/passage.ts'
import { directionOf } from '#shared/text/direction.ts'
import { characterRect } from './measuring.ts'
import type { LaidText } from './laid-text.ts'

const GAP = 8
const EDGE = 8

/** The part of a selection that is in the pane's window; undefined when it is scrolled out. */
export function visibleBox(laid: LaidText, scroller: HTMLElement, span: Span): DOMRect | undefined {
  const first = characterRect(laid, span.start)
  const last = characterRect(laid, Math.max(span.start, span.end - 1))
  const view = scroller.getBoundingClientRect()
  const top = Math.max(first?.top ?? view.top, view.top)
  const bottom = Math.min(last?.bottom ?? view.bottom, view.bottom)
  if (bottom <= view.top || top >= view.bottom || bottom < top) return undefined
  const endsInView = last !== undefined && last.bottom <= view.bottom
  const column = laid.root.getBoundingClientRect()
  const isRtl = directionOf(laid.table.text.slice(span.end - 1, span.end)) === 'rtl'
  const x = endsInView ? (isRtl ? last.left : last.right) : column.left + column.width / 2
  return new DOMRect(x, top, 0, bottom - top)
}

/** Moves the popover to its place. */
export async function placePopover(popover: HTMLElement, laid: LaidText, box: DOMRect): Promise<void> {
  const reference: VirtualElement = { getBoundingClientRect: () => box, contextElement: laid.root }
  const spots = await computePosition(reference, popover, {
    strategy: 'fixed',
    placement: 'bottom',
    middleware: [
      offset(GAP),
      flip({
        fallbackPlacements: ['top'],
        padding: EDGE,
        rootBoundary: 'viewport',
        altBoundary: false,
        crossAxis: false,
      }),
      shift({ padding: EDGE, rootBoundary: 'viewport' }),
    ],
  })
  const { height, width } = popover.getBoundingClientRect()
  const fits = spots.y >= EDGE && spots.y + height <= innerHeight - EDGE
  const isClear = fits && (spots.y >= box.bottom || spots.y + height <= box.top)
  const atEnd = Math.min(Math.max(box.bottom - height, EDGE), innerHeight - height - EDGE)
  popover.style.top = `${Math.round(isClear ? spots.y : atEnd)}px`
  popover.style.left = `${Math.round(isClear ? spots.x : beside(laid, width))}px`
}

/** A selection that fills the window leaves room only beside the column. */
function beside(laid: LaidText, width: number): number {
  const column = laid.root.getBoundingClientRect()
  const right = column.right + GAP
  if (right + width + EDGE <= innerWidth) return right
  return Math.max(EDGE, column.left - GAP - width)
}
