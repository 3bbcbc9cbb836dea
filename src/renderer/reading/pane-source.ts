/** What notes and links may ask of a pane: where passages are, and to go there. */
import type { PaneSource } from '#renderer/geometry/pane-geometry.ts'
import type { Span } from '#shared/model/passage.ts'
import { arrive } from './arriving.ts'
import type { Caret } from './caret.ts'
import type { IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import type { Measuring } from './measuring.ts'
import type { Moments } from './moments.ts'
import type { Mounting } from './mounting.ts'
import { sectionOfOffset } from './sections.ts'

interface SourceParts {
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly mounting: Mounting
  readonly measuring: Measuring
  readonly moments: Moments
  readonly caret: Caret
  readonly scroller: HTMLElement
  /** looks again at what is near the viewport */
  look(): void
}

/** Milliseconds for which a passage that was gone to is lit. */
const PULSE = 900

export function createPaneSource(parts: SourceParts): PaneSource & { stop(): void } {
  const { laid, index, mounting, measuring, moments, caret, scroller, look } = parts
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
  return {
    extentOfSpan: extentOf,
    extentOfAnnotation(annotation) {
      const spans = index.of(annotation)
      const [first] = spans
      if (!first) return undefined
      return extentOf({ start: first.start, end: Math.max(...spans.map((span) => span.end)) })
    },
    scrollTo: (top, { smooth } = {}) => go(() => clampTop(scroller, top), smooth),
    reveal(span, { smooth } = {}) {
      mountAround(span.start)
      go(() => {
        measuring.forget()
        look()
        const extent = extentOf(span)
        return extent && clampTop(scroller, extent.top - scroller.clientHeight / 3)
      }, smooth)
      moments.light('pulse', [span])
      clearTimeout(pulse)
      pulse = setTimeout(() => moments.light('pulse', []), PULSE)
    },
    focusText(offset) {
      laid.root.focus({ preventScroll: true })
      if (offset === undefined) return
      mountAround(offset)
      caret.put(offset)
      caret.show()
    },
    stop() {
      stopArriving()
      clearTimeout(pulse)
    },
  }
}

/** The browser never scrolls past the ends, so neither does what is asked of it. */
function clampTop(scroller: HTMLElement, top: number): number {
  return Math.round(Math.min(Math.max(0, top), scroller.scrollHeight - scroller.clientHeight))
}
