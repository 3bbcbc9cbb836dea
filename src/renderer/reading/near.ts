/**
 * Which sections are near the viewport: what is painted and measured. Sections are in order down the page, so
 * a binary search over a few rectangles answers, and skipped content is never measured.
 */
import type { LaidText } from './laid-text.ts'
import type { SectionRange } from './painting.ts'
import { lastWhere } from './sections.ts'

/** How far beyond the window, in heights of it. */
const REACH = 0.75

export function sectionsNear(laid: LaidText, scroller: HTMLElement): SectionRange {
  const view = scroller.getBoundingClientRect()
  const reach = view.height * REACH
  const rectOf = (section: number) => laid.sectionElement(section)?.getBoundingClientRect()
  const count = laid.sections.length
  const above = lastWhere(count, (section) => (rectOf(section)?.bottom ?? 0) < view.top - reach)
  const last = lastWhere(count, (section) => (rectOf(section)?.top ?? 0) <= view.bottom + reach)
  return { first: Math.min(above + 1, count - 1), last: Math.max(last, 0) }
}
