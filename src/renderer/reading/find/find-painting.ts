/**
 * Paints what was found in one pane, under names of its own. Like annotations, only what lies in sections near
 * the viewport is registered, so a hundred thousand places cost what a screen of them costs.
 */
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import { type Matches, NO_MATCHES } from '#shared/text/find-matches.ts'
import { ownHighlight, releaseHighlights } from '../highlight-names.ts'
import type { LaidText } from '../laid-text.ts'
import { isIn, sectionsIn } from '../near.ts'
import type { SectionRange } from '../painting.ts'
import { rangesOf } from '../ranges.ts'

export interface FindPainter {
  /** paints these places and no others; `current` is the one that is looked at */
  show(matches: Matches, current: Span | undefined): void
  /** other sections are near the viewport now */
  look(): void
  /** a section has just been mounted */
  mounted(section: number): void
  release(): void
}

interface FindPainterParts {
  readonly side: Side
  readonly laid: LaidText
  near(): SectionRange
}

/** Above annotations and what is lit for a while. */
const PRIORITY = { all: 10, current: 11 } as const

export function createFindPainter({ side, laid, near }: FindPainterParts): FindPainter {
  const own = new Map<string, Highlight>()
  const painted = new Map<number, readonly StaticRange[]>()
  let shown: { matches: Matches; current: Span | undefined } = { matches: NO_MATCHES, current: undefined }
  const highlight = (kind: keyof typeof PRIORITY): Highlight => {
    const found = ownHighlight(own, kind === 'all' ? `${side}-find` : `${side}-find-current`)
    found.priority = PRIORITY[kind]
    return found
  }
  const paint = (at: number): void => {
    const section = laid.sections[at]
    if (!section) return
    const ranges = shown.matches
      .within(section)
      .flatMap((span) =>
        rangesOf(laid, { start: Math.max(span.start, section.start), end: Math.min(span.end, section.end) }),
      )
    const all = highlight('all')
    for (const range of ranges) all.add(range)
    painted.set(at, ranges)
  }
  const wipe = (at: number): void => {
    const all = highlight('all')
    for (const range of painted.get(at) ?? []) all.delete(range)
    painted.delete(at)
  }
  const paintCurrent = (): void => {
    const current = highlight('current')
    current.clear()
    if (!shown.current) return
    for (const range of rangesOf(laid, shown.current)) current.add(range)
  }
  const look = (): void => {
    const range = near()
    for (const at of painted.keys()) if (!isIn(range, at)) wipe(at)
    if (shown.matches.count === 0) return
    for (const at of sectionsIn(range)) if (!painted.has(at)) paint(at)
  }
  return {
    show(matches, current) {
      const isSame = matches === shown.matches
      shown = { matches, current }
      if (!isSame) {
        for (const at of painted.keys()) wipe(at)
        look()
      }
      if (own.size > 0 || current) paintCurrent()
    },
    look() {
      look()
      if (shown.current) paintCurrent()
    },
    mounted(section) {
      if (!painted.has(section)) return
      wipe(section)
      paint(section)
      if (shown.current) paintCurrent()
    },
    release() {
      painted.clear()
      releaseHighlights(own)
    },
  }
}
