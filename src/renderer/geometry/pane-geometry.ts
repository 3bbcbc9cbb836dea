/**
 * Where passages are on the screen, outside React: one plain object per pane. Reading writes it; notes and
 * links read it. Heights are px from the top of the scrolled content, so scrolling changes one number only.
 */
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'

/** A vertical stretch of a pane's content, in px from the top of its content. */
export interface Extent {
  readonly top: number
  readonly bottom: number
}

/** What the pane that is shown now can do; absent while a pane is empty or loading. */
export interface PaneSource {
  /** where an annotation's passage lies; estimated where the text is not laid out yet */
  extentOfAnnotation(annotation: string): Extent | undefined
  extentOfSpan(span: Span): Extent | undefined
  /** brings a height of the content to a height of the window */
  scrollTo(top: number, options?: { smooth?: boolean }): void
  /** brings a span into view, a third from the top, and corrects once its section is laid out */
  reveal(span: Span, options?: { smooth?: boolean }): void
  /** the stretch of the text that can be seen; undefined before layout */
  inView(): Span | undefined
  /** the annotation under a point of the window, the shortest of several */
  annotationAt(x: number, y: number): string | undefined
  /** scrolls so that a span can be seen, and not at all when it can be already; leaves no trace on the way back */
  keepInView(span: Span, options?: { smooth?: boolean }): void
  /** selects a span as a reader would, with the keyboard's place in the text */
  select(span: Span): void
  /** offset of the caret or the moving end of the selection; undefined when it is not in this text */
  caret(): number | undefined
  /** where the caret was last in this text, also while something else has the keyboard */
  lastCaret(): number | undefined
  /** lists all highlights at the caret; false when there is none */
  listHere(): boolean
  /** puts the keyboard's place into the text, at an offset if given */
  focusText(offset?: number): void
  /** moves the caret to where a unit begins; with `extend`, only its moving end */
  move(unit: 'sentence' | 'paragraph' | 'heading', direction: 1 | -1, extend?: boolean): void
  /** the place being read: a block and the share of it above the window (0–1); undefined before layout */
  place(): { readonly block: number; readonly offset: number } | undefined
  /** brings such a place back to the top of the window */
  resume(place: { readonly block: number; readonly offset: number }): void
}

/** Numbers that change while scrolling; read them in `onFrame`, never in React state. */
export interface PaneView {
  /** px scrolled */
  readonly scrollTop: number
  /** px of content in sight */
  readonly height: number
  /** px from the top of the window to the top of the scrolled area */
  readonly clientTop: number
}

export interface PaneGeometry {
  readonly side: Side
  readonly source: PaneSource | null
  readonly view: PaneView
  extent(annotation: string): Extent | undefined
  /** after scrolling or layout, at most once per animation frame */
  onFrame(listener: () => void): () => void
  /** after something was laid out anew: extents may differ from before */
  onLayout(listener: () => void): () => void
  // For the pane only:
  attach(source: PaneSource | null): void
  scrolled(view: PaneView): void
  laidOut(): void
}

export type Frames = (callback: () => void) => void

/** An empty geometry; `frames` is `requestAnimationFrame` but for tests. */
export function paneGeometry(
  side: Side,
  frames: Frames = (callback) => void requestAnimationFrame(callback),
): PaneGeometry {
  const frameListeners = new Set<() => void>()
  const layoutListeners = new Set<() => void>()
  const extents = new Map<string, Extent | undefined>()
  let source: PaneSource | null = null
  let view: PaneView = { scrollTop: 0, height: 0, clientTop: 0 }
  let asked = false
  let stale = false
  const ask = (): void => {
    if (asked) return
    asked = true
    frames(() => {
      asked = false
      if (stale) for (const listener of layoutListeners) listener()
      stale = false
      for (const listener of frameListeners) listener()
    })
  }
  const listen = (set: Set<() => void>, listener: () => void): (() => void) => {
    set.add(listener)
    return () => set.delete(listener)
  }
  return {
    side,
    get source() {
      return source
    },
    get view() {
      return view
    },
    extent(annotation) {
      if (!extents.has(annotation)) extents.set(annotation, source?.extentOfAnnotation(annotation))
      return extents.get(annotation)
    },
    onFrame: (listener) => listen(frameListeners, listener),
    onLayout: (listener) => listen(layoutListeners, listener),
    attach(next) {
      source = next
      extents.clear()
      stale = true
      ask()
    },
    scrolled(next) {
      view = next
      ask()
    },
    laidOut() {
      extents.clear()
      stale = true
      ask()
    },
  }
}
