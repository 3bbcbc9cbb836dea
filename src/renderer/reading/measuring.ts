/**
 * Heights of places in a pane's content, in px from its top. Text near the viewport is measured; elsewhere a
 * place is estimated inside its section, because measuring skipped content would lay it out (shared/reference/
 * performance.md 8).
 */
import type { Extent } from '#renderer/geometry/pane-geometry.ts'
import type { Span } from '#shared/model/passage.ts'
import type { LaidText } from './laid-text.ts'
import { snap } from '#shared/text/graphemes.ts'
import { isIn } from './near.ts'
import type { SectionRange } from './painting.ts'
import { rangeOf } from './ranges.ts'
import { sectionOfOffset } from './sections.ts'

/** A box in px from the corner of a pane's content. */
export interface Box extends Extent {
  readonly left: number
  readonly right: number
}

export interface Measuring {
  extentOf(span: Span): Extent | undefined
  /** the box of the character at an offset, in px of the content; undefined where nothing is measured */
  boxOf(offset: number): Box | undefined
  /** forgets what was measured: something was laid out anew */
  forget(): void
}

export function createMeasuring(laid: LaidText, scroller: HTMLElement, near: () => SectionRange): Measuring {
  const sections = new Map<number, Extent>()
  const origin = () => scroller.scrollTop - scroller.getBoundingClientRect().top
  const sectionExtent = (section: number): Extent | undefined => {
    const known = sections.get(section)
    if (known) return known
    const rect = laid.sectionElement(section)?.getBoundingClientRect()
    if (!rect) return undefined
    const extent = { top: rect.top + origin(), bottom: rect.bottom + origin() }
    sections.set(section, extent)
    return extent
  }
  const measured = (offset: number): Extent | undefined => {
    const rect = characterRect(laid, offset)
    return rect && { top: rect.top + origin(), bottom: rect.bottom + origin() }
  }
  const placeOf = (offset: number): Extent | undefined => {
    const at = sectionOfOffset(laid.sections, offset)
    const section = laid.sections[at]
    const exact = isIn(near(), at) ? measured(offset) : undefined
    if (exact || !section) return exact
    const extent = sectionExtent(at)
    if (!extent) return undefined
    const share = (offset - section.start) / Math.max(1, section.end - section.start)
    const top = extent.top + share * (extent.bottom - extent.top)
    return { top, bottom: top + LINE }
  }
  return {
    extentOf(span) {
      const start = placeOf(span.start)
      const end = placeOf(Math.max(span.start, span.end - 1))
      return start && end && { top: start.top, bottom: Math.max(end.bottom, start.bottom) }
    },
    boxOf(offset) {
      const at = sectionOfOffset(laid.sections, offset)
      const rect = isIn(near(), at) ? characterRect(laid, offset) : undefined
      const x = scroller.scrollLeft - scroller.getBoundingClientRect().left
      return (
        rect && {
          top: rect.top + origin(),
          bottom: rect.bottom + origin(),
          left: rect.left + x,
          right: rect.right + x,
        }
      )
    },
    forget: () => sections.clear(),
  }
}

/** px of a line where nothing is measured. */
const LINE = 28

/** The box of the character at an offset; the box of its block where there is none. */
export function characterRect(laid: LaidText, offset: number): DOMRect | undefined {
  const { text } = laid.table
  const start = snap(text, offset, -1)
  const range = rangeOf(laid, {
    start,
    end: Math.min(text.length, Math.max(snap(text, start + 1, 1), start)),
  })
  if (!range) return undefined
  const rect = [...range.getClientRects()].find((one) => one.height > 0)
  if (rect) return rect
  const { startContainer } = range
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement
  return element?.getBoundingClientRect()
}
