/**
 * Where an offset of the text lies in its pane's content, for a whole text at once: tops and heights of the sections
 * are read one time, and an offset is placed by its share of its section. Measures nothing that is not laid out.
 */
import type { LaidText } from '../laid-text.ts'
import { sectionOfOffset } from '../sections.ts'

export interface ContentScale {
  /** px of all content */
  readonly height: number
  /** px from the top of the content */
  topOf(offset: number): number
}

export function contentScale(laid: LaidText, scroller: HTMLElement): ContentScale {
  const origin = scroller.scrollTop - scroller.getBoundingClientRect().top
  const tops: number[] = []
  const heights: number[] = []
  for (const section of laid.sections) {
    const rect = laid.sectionElement(section.index)?.getBoundingClientRect()
    tops.push((rect?.top ?? 0) + origin)
    heights.push(rect?.height ?? 0)
  }
  return {
    height: Math.max(1, scroller.scrollHeight),
    topOf(offset) {
      const at = Math.max(0, sectionOfOffset(laid.sections, offset))
      const section = laid.sections[at]
      if (!section) return 0
      const share = (offset - section.start) / Math.max(1, section.end - section.start)
      return (tops[at] ?? 0) + Math.min(Math.max(share, 0), 1) * (heights[at] ?? 0)
    },
  }
}
