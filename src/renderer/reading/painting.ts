/**
 * Paints the annotations of one pane with CSS Custom Highlights. Only ranges of sections near the viewport are
 * registered, and a change paints anew the stretches it touches, so its cost depends neither on the length of
 * the text nor on the number of highlights out of view (shared/reference/performance.md 2).
 */
import type { Annotation } from '#shared/model/annotation.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Span } from '#shared/model/passage.ts'
import { entriesOf } from './entries.ts'
import { highlightName, ownHighlight, releaseHighlights } from './highlight-names.ts'
import type { Entry, IntervalIndex } from './interval-index.ts'
import { createLanes } from './lanes.ts'
import type { LaidText, SectionRange } from './laid-text.ts'
import type { ListChange } from './list-change.ts'
import { isIn, sectionsIn } from './near.ts'
import { rangesOf } from './ranges.ts'
import { type Section, sectionOfOffset } from './sections.ts'

export type { SectionRange } from './laid-text.ts'

export interface Painter {
  /** which sections are near the viewport now; others are let go */
  lookAt(near: SectionRange): void
  /** paints a section that has just been mounted, if it is near */
  mounted(section: number): void
  /** annotations changed: updates the index and paints what they touch, at once */
  changed(change: ListChange<Annotation>): void
  /** registers every range, for printing, and back */
  paintAll(): void
  paintNear(): void
  release(): void
}

/** One range under one name. */
interface Stroke {
  readonly highlight: Highlight
  readonly range: StaticRange
}

interface PainterParts {
  readonly side: Side
  readonly version: string
  readonly laid: LaidText
  readonly index: IntervalIndex
  annotation(id: string): Annotation | undefined
  /** told of each section whose annotations are shown anew, or no more */
  onPaint?(section: Section, isShown: boolean): void
}

export function createPainter({ side, version, laid, index, annotation, onPaint }: PainterParts): Painter {
  const own = new Map<string, Highlight>()
  const painted = new Map<number, Map<Entry, readonly Stroke[]>>()
  const lanes = createLanes(index)
  let near: SectionRange = { first: 0, last: -1 }
  const isNear = (section: number) => isIn(near, section)

  const stroke = (entry: Entry, section: Section): Stroke[] => {
    const name = highlightName(side, annotation(entry.annotation)?.style, lanes.laneOf(entry))
    const highlight = ownHighlight(own, name)
    return rangesOf(laid, clip(entry, section)).map((range) => {
      highlight.add(range)
      return { highlight, range }
    })
  }
  const paint = (at: number): void => {
    const section = laid.sections[at]
    if (!section) return
    wipe(painted.get(at)?.values())
    painted.set(at, new Map(index.overlapping(section).map((entry) => [entry, stroke(entry, section)])))
    onPaint?.(section, true)
  }
  const letGo = (section: Section): void => {
    if (!painted.has(section.index)) return
    wipe(painted.get(section.index)?.values())
    painted.delete(section.index)
    onPaint?.(section, false)
  }
  /** Paints one stretch anew wherever it is in sight, or takes it away. */
  const touch = (entry: Entry, isThere: boolean): void => {
    for (const section of sectionsOf(laid.sections, entry)) {
      const strokes = painted.get(section.index)
      if (!strokes) continue
      wipe([strokes.get(entry) ?? []])
      if (isThere) strokes.set(entry, stroke(entry, section))
      else strokes.delete(entry)
      onPaint?.(section, true)
    }
  }
  return {
    lookAt(next) {
      near = next
      for (const at of painted.keys()) {
        const section = laid.sections[at]
        if (section && !isNear(at)) letGo(section)
      }
      for (const at of sectionsIn(near)) if (!painted.has(at)) paint(at)
    },
    mounted(section) {
      if (isNear(section)) paint(section)
    },
    changed({ gone, come }) {
      const removed = gone.flatMap((one) => index.of(one.id))
      for (const one of gone) index.remove(one.id)
      const added = come.flatMap((one) => entriesOf(one, version))
      index.put(added)
      const moved = [...removed, ...added].flatMap((entry) => lanes.choose(entry))
      for (const entry of removed) touch(entry, false)
      for (const entry of new Set([...added, ...moved])) touch(entry, true)
    },
    paintAll() {
      for (const section of laid.sections) if (!painted.has(section.index)) paint(section.index)
    },
    paintNear() {
      for (const section of laid.sections) if (!isNear(section.index)) letGo(section)
    },
    release() {
      painted.clear()
      releaseHighlights(own)
    },
  }
}

function wipe(strokes: Iterable<readonly Stroke[]> | undefined): void {
  for (const some of strokes ?? []) for (const { highlight, range } of some) highlight.delete(range)
}

/** The sections that a stretch lies in. */
function sectionsOf(sections: readonly Section[], { start, end }: Span): readonly Section[] {
  return sections.slice(sectionOfOffset(sections, start), sectionOfOffset(sections, end - 1) + 1)
}

function clip(span: Span, to: Span): Span {
  return { start: Math.max(span.start, to.start), end: Math.min(span.end, to.end) }
}
