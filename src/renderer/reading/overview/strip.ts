/**
 * The overview strip at work, outside React: one drawing of the whole text, made anew when records, layout, finds or
 * the theme change and the text has come to rest; while scrolling only the frame of what can be seen moves, by a
 * transform. Where things are is known from the last drawing, so that the pointer's questions are searches.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Session } from '#renderer/session/session.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import type { Change } from '#shared/changes/change.ts'
import type { Side } from '#shared/model/desk.ts'
import type { LaidText } from '../laid-text.ts'
import { listenTo } from '../listen.ts'
import { offsetAt } from '../selection.ts'
import { type ContentScale, contentScale } from './content-scale.ts'
import { drawStrip } from './strip-drawing.ts'
import { annotationNear, foundIn, type Lying, lyingIn } from './strip-marks.ts'
import { runsOf } from './strip-runs.ts'

export interface StripParts {
  readonly session: Session
  readonly side: Side
  readonly text: OpenText
  readonly laid: LaidText
  readonly geometry: PaneGeometry
  readonly scroller: HTMLElement
  readonly canvas: HTMLCanvasElement
  /** the part in view, and the line of the caret */
  readonly frame: HTMLElement
  readonly caret: HTMLElement
  /** told of every drawing: how many highlights and links it shows */
  onDrawn(counts: { readonly marks: number; readonly links: number }): void
}

export interface Strip {
  /** the annotation drawn at a height of the strip, if there is one */
  at(height: number): string | undefined
  /** scrolls so that the middle of the view is at a height of the strip */
  scrollTo(height: number): void
  stop(): void
}

/** Milliseconds without news before it is drawn again. */
const REST = 160
/** px of the frame at least. */
const LEAST = 8

export function startStrip(parts: StripParts): Strip {
  const { session, side, text, laid, geometry, scroller, canvas, frame, caret, onDrawn } = parts
  let scale: ContentScale = { height: Number.POSITIVE_INFINITY, topOf: () => 0 }
  let lying: readonly Lying[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const ratio = (): number => canvas.clientHeight / scale.height

  const follow = (): void => {
    const { scrollTop, height } = geometry.view
    const share = ratio()
    frame.style.transform = `translateY(${Math.round(scrollTop * share)}px)`
    frame.style.height = `${Math.max(LEAST, Math.round(height * share))}px`
  }
  const placeCaret = (): void => {
    const selection = getSelection()
    const isHere = selection?.focusNode && laid.root.contains(selection.focusNode)
    const offset = isHere ? offsetAt(laid, selection.focusNode, selection.focusOffset) : undefined
    caret.hidden = offset === undefined
    if (offset !== undefined)
      caret.style.transform = `translateY(${Math.round(scale.topOf(offset) * ratio())}px)`
  }
  const draw = (): void => {
    clearTimeout(timer)
    timer = undefined
    scale = contentScale(laid, scroller)
    const share = ratio()
    const place = (offset: number): number => scale.topOf(offset) * share
    lying = lyingIn(session, text, place)
    const found = foundIn(session, side, text.version, place)
    const links = lying.filter(({ isLinked }) => isLinked).map(({ top }) => top)
    const marks = lying.flatMap(({ style, top, bottom }) => (style ? [{ style, top, bottom }] : []))
    drawStrip(canvas, { runs: runsOf(marks, canvas.clientHeight), links, found })
    follow()
    placeCaret()
    onDrawn({ marks: marks.length, links: links.length })
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(draw, REST)
  }
  const onChanges = (changes: readonly Change[]): void => {
    if (changes.some(({ table }) => table === 'annotations' || table === 'links')) later()
  }
  let find = session.window.getState().find[side]?.matches
  const onWindow = (): void => {
    const now = session.window.getState().find[side]?.matches
    if (now !== find) later()
    find = now
  }
  let asked = 0
  const onCaret = (): void => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(placeCaret)
  }
  const theme = new MutationObserver(later)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] })
  const size = new ResizeObserver(later)
  size.observe(canvas)
  const stops = [
    geometry.onFrame(follow),
    geometry.onLayout(later),
    session.onChanges(onChanges),
    session.window.subscribe(onWindow),
    listenTo(document, 'selectionchange', onCaret),
    listenTo(matchMedia('(forced-colors: active)'), 'change', later),
    listenTo(matchMedia('(prefers-color-scheme: dark)'), 'change', later),
  ]
  // The text itself comes first.
  later()
  return {
    at: (height) => annotationNear(lying, height),
    scrollTo(height) {
      if (!Number.isFinite(scale.height)) draw()
      const middle = height / ratio() - scroller.clientHeight / 2
      scroller.scrollTop = Math.max(0, middle)
    },
    stop() {
      clearTimeout(timer)
      cancelAnimationFrame(asked)
      theme.disconnect()
      size.disconnect()
      for (const stop of stops) stop()
    },
  }
}
