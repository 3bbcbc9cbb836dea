/**
 * What is lit for a while in one pane: the focused passage, the hovered one with the far ends of its links, the
 * ends of a link being drawn, a passage just arrived at. Follows the window's state, outside React.
 */
import type { Session } from '#renderer/session/session.ts'
import type { DraftEnd, WindowState } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import { MOMENTS, type Moment, momentName, ownHighlight, releaseHighlights } from './highlight-names.ts'
import type { IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { spansNear } from './near.ts'
import type { SectionRange } from './painting.ts'
import { rangesOf } from './ranges.ts'

export interface Moments {
  /** lights these spans and no others */
  light(moment: Moment, spans: readonly Span[]): void
  /** paints all anew: other sections are near, or annotations changed */
  refresh(): void
  release(): void
}

interface MomentsParts {
  readonly session: Session
  readonly side: Side
  readonly version: string
  readonly laid: LaidText
  readonly index: IntervalIndex
  near(): SectionRange
}

/** Others step back a little later, so that passing over a passage does not flicker. */
const STEP_BACK = 120

export function createMoments({ session, side, version, laid, index, near }: MomentsParts): Moments {
  const own = new Map<string, Highlight>()
  const lit = new Map<Moment, readonly Span[]>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const draw = (moment: Moment): void => {
    const spans = lit.get(moment) ?? []
    const name = momentName(side, moment)
    if (spans.length === 0 && !own.has(name)) return
    const highlight = ownHighlight(own, name)
    highlight.priority = MOMENTS.indexOf(moment) + 1
    highlight.clear()
    for (const seen of spansNear(laid, near(), spans))
      for (const range of rangesOf(laid, seen)) highlight.add(range)
  }
  const light = (moment: Moment, spans: readonly Span[]): void => {
    lit.set(moment, spans)
    draw(moment)
  }
  const spansOfEnd = (end: DraftEnd | undefined): readonly Span[] => {
    if (end?.kind === 'annotation') return index.of(end.annotation)
    return end?.kind === 'selection' && end.selected.version === version ? [end.selected.span] : []
  }
  const hovered = ({ hover }: WindowState): readonly Span[] => {
    if (!hover) return []
    const links =
      hover.kind === 'annotation' ? session.index.linksAt(hover.id) : [session.library.links.get(hover.id)]
    const ends = links.flatMap((link) => [link?.from.annotation, link?.to.annotation])
    const ids = new Set([hover.kind === 'annotation' ? hover.id : undefined, ...ends])
    return [...ids].flatMap((id) => (id === undefined ? [] : index.of(id)))
  }
  const show = (state: WindowState, before?: WindowState): void => {
    if (state.focus !== before?.focus || state.chosen !== before.chosen) {
      const ids = state.focus === null ? state.chosen : [state.focus, ...state.chosen]
      light(
        'focus',
        ids.flatMap((id) => index.of(id)),
      )
    }
    if (state.linking !== before?.linking) {
      light('linking', [...spansOfEnd(state.linking?.from), ...spansOfEnd(state.linking?.to)])
    }
    if (state.hover === before?.hover) return
    light('hover', hovered(state))
    clearTimeout(timer)
    const isHovering = state.hover !== null
    timer = setTimeout(() => laid.root.toggleAttribute('data-hovering', isHovering), STEP_BACK)
  }
  show(session.window.getState())
  const stop = session.window.subscribe(show)
  return {
    light,
    refresh() {
      show(session.window.getState())
      draw('pulse')
    },
    release() {
      stop()
      clearTimeout(timer)
      releaseHighlights(own)
    },
  }
}
