/** What notes and links may ask of a pane: where passages are, and to go there. */
import type { PaneSource } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import { leave } from '#renderer/session/trail.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import { toOffset } from '#shared/text/block-table.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { unitStart } from '#shared/text/units.ts'
import { arrive } from './arriving.ts'
import type { Caret } from './caret.ts'
import { offsetAtPoint } from './hit.ts'
import { entriesAt, type IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { characterRect, type Measuring } from './measuring.ts'
import type { Moments } from './moments.ts'
import type { Mounting } from './mounting.ts'
import type { Pile } from './picking.ts'
import { spanInView } from './overview/span-in-view.ts'
import { placeInView, scrollTopOf } from './reading-place.ts'
import { select } from './ranges.ts'
import { sectionOfOffset } from './sections.ts'

interface SourceParts {
  readonly session: Session
  readonly side: Side
  readonly text: { readonly document: string; readonly version: string }
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly mounting: Mounting
  readonly measuring: Measuring
  readonly moments: Moments
  readonly caret: Caret
  readonly scroller: HTMLElement
  /** looks again at what is near the viewport */
  look(): void
  onPile(pile: Pile): void
}

/** Milliseconds for which a passage that was gone to is lit. */
const PULSE = 900

export function createPaneSource(parts: SourceParts): PaneSource & { stop(): void } {
  const { session, side, text, laid, index, mounting, measuring, moments, caret, scroller, look } = parts
  let stopArriving = (): void => {}
  let pulse: ReturnType<typeof setTimeout> | undefined
  const mountAround = (offset: number): void => {
    const section = sectionOfOffset(laid.sections, offset)
    mounting.ensure(section - 1, section + 1)
  }
  const go = (target: () => number | undefined, isSmooth = false): void => {
    stopArriving()
    stopArriving = arrive(scroller, target, isSmooth)
  }
  const extentOf = (span: Span) => measuring.extentOf(span)
  /** Where one was is on the way back, unless the height that is gone to is in sight already. */
  const leaveFor = (top: number | undefined): void => {
    const { scrollTop, clientHeight } = scroller
    if (top !== undefined && top >= scrollTop && top <= scrollTop + clientHeight) return
    const place = placeInView(laid, scroller)
    leave(session, side, { ...text, ...(place && { place }) })
  }
  const revealAt = (span: Span, isSmooth?: boolean): void => {
    mountAround(span.start)
    go(() => {
      measuring.forget()
      look()
      const extent = extentOf(span)
      return extent && clampTop(scroller, extent.top - scroller.clientHeight / 3)
    }, isSmooth)
  }
  return {
    extentOfSpan: extentOf,
    extentOfAnnotation(annotation) {
      const spans = index.of(annotation)
      const [first] = spans
      if (!first) return undefined
      return extentOf({ start: first.start, end: Math.max(...spans.map((span) => span.end)) })
    },
    scrollTo(top, { smooth } = {}) {
      leaveFor(top)
      go(() => clampTop(scroller, top), smooth)
    },
    reveal(span, { smooth } = {}) {
      leaveFor(extentOf(span)?.top)
      revealAt(span, smooth)
      moments.light('pulse', [span])
      clearTimeout(pulse)
      pulse = setTimeout(() => moments.light('pulse', []), PULSE)
    },
    keepInView(span, { smooth } = {}) {
      mountAround(span.start)
      measuring.forget()
      const extent = extentOf(span)
      const { scrollTop, clientHeight } = scroller
      const isSeen = extent && extent.top >= scrollTop && extent.bottom <= scrollTop + clientHeight
      if (!isSeen) revealAt(span, smooth)
    },
    select(span) {
      mountAround(span.start)
      mountAround(span.end)
      laid.root.focus({ preventScroll: true })
      if (!select(laid, span)) return
      session.window.setState({ side, selection: { side, ...text, span: tidySpan(laid.table.text, span) } })
    },
    caret: () => caret.offset,
    lastCaret: () => caret.last,
    listHere() {
      const at = caret.offset ?? caret.last
      const here = at === undefined ? [] : entriesAt(index, at)
      if (at === undefined || here.length === 0) return false
      const box = characterRect(laid, at)
      const annotations = [...new Set(here.map(({ annotation }) => annotation))]
      parts.onPile({ annotations, x: box?.left ?? 0, y: box?.bottom ?? 0 })
      return true
    },
    inView: () => spanInView(laid, scroller),
    annotationAt(x, y) {
      const offset = offsetAtPoint(laid, x, y)
      return offset === undefined ? undefined : entriesAt(index, offset)[0]?.annotation
    },
    focusText(offset) {
      laid.root.focus({ preventScroll: true })
      if (offset === undefined) return
      mountAround(offset)
      caret.put(offset)
      caret.show()
    },
    move(unit, direction, extend = false) {
      const from = caret.offset ?? readingOffset(laid, scroller)
      caret.put(unitStart(laid.table, from, unit, direction), extend && caret.offset !== undefined)
      caret.show()
    },
    place: () => placeInView(laid, scroller),
    resume(place) {
      const offset = toOffset(laid.table, { block: place.block, offset: 0 })
      mountAround(offset)
      go(() => {
        measuring.forget()
        look()
        const isStart = place.block === 0 && place.offset === 0
        return isStart ? 0 : scrollTopOf(laid, scroller, place)
      })
      caret.put(offset)
    },
    stop() {
      stopArriving()
      clearTimeout(pulse)
    },
  }
}

/** Where the block begins that is read now. */
export function readingOffset(laid: LaidText, scroller: HTMLElement): number {
  const place = placeInView(laid, scroller)
  return place ? toOffset(laid.table, { block: place.block, offset: 0 }) : 0
}

/** The browser never scrolls past the ends, so neither does what is asked of it. */
function clampTop(scroller: HTMLElement, top: number): number {
  return Math.round(Math.min(Math.max(0, top), scroller.scrollHeight - scroller.clientHeight))
}
