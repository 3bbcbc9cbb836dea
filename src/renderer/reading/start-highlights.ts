/** What surrounds highlights in a pane at work: the handles at their ends, the bars of stacks, what is said of them. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import type { WindowState } from '#renderer/session/window-state.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import type { TFunction } from 'i18next'
import type { Caret } from './caret.ts'
import { startEndHandles } from './ends/end-handles.ts'
import { startEntering } from './entering.ts'
import type { IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import type { Measuring } from './measuring.ts'
import type { Moments } from './moments.ts'
import type { Painter, SectionRange } from './painting.ts'
import { startStackBars } from './stack/stack-bars.ts'

/** What React gives: places in the page, and words. */
export interface HighlightParts {
  /** empty elements of the pane whose corner is that of the content */
  readonly endsElement: HTMLElement
  readonly stackElement: HTMLElement
  /** words that describe an annotation to those who listen */
  describe(annotation: string): string | undefined
  /** calls back when `describe` has other words, in another language */
  onOtherWords(tell: () => void): void
  /** words in the language of now */
  t(): TFunction
}

interface StartParts extends HighlightParts {
  readonly session: Session
  readonly side: Side
  readonly text: { readonly document: string }
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly measuring: Measuring
  readonly geometry: PaneGeometry
  readonly scroller: HTMLElement
  readonly caret: Caret
  readonly painter: Painter
  readonly moments: Moments
  near(): SectionRange
  /** where is read when there is no caret */
  readingOffset(): number
}

export interface Highlights {
  /** other text is near the viewport */
  look(): void
  stop(): void
}

export function startHighlights(parts: StartParts): Highlights {
  const { session, caret, painter, moments, describe: say, t, readingOffset } = parts
  const ends = startEndHandles({
    ...parts,
    layer: parts.endsElement,
    here: () => caret.last ?? readingOffset(),
    preview(id, from, to) {
      const annotation = session.library.annotations.get(id)
      if (!annotation) return
      painter.changed({ gone: [annotation], come: [to ? bounded(annotation, from, to) : annotation] })
      moments.refresh()
    },
    t,
  })
  const stack = startStackBars({ ...parts, layer: parts.stackElement, say, t })
  const stopEntering = startEntering({ ...parts, say })
  const showArmed = ({ armed }: WindowState): void => {
    const { dataset } = parts.laid.root
    if (!armed) delete dataset['armed']
    else dataset['armed'] = armed.kind === 'colour' ? String(armed.colour) : 'tag'
  }
  showArmed(session.window.getState())
  const stopShowing = session.window.subscribe(showArmed)
  return {
    look() {
      ends.place()
      stack.refresh()
    },
    stop() {
      ends.stop()
      stack.stop()
      stopEntering()
      stopShowing()
    },
  }
}

/** An annotation as it would be drawn with one span bounded otherwise; its quotes are left as they are. */
function bounded(annotation: Annotation, from: Span, to: Span): Annotation {
  const passage = passageOf(annotation)
  if (!passage) return annotation
  const spans = passage.spans.map((span) =>
    span.start === from.start && span.end === from.end ? { ...span, ...to } : span,
  )
  return { ...annotation, target: { ...passage, spans } }
}
