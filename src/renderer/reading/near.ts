/**
 * Which sections are near the viewport: what is painted and measured. Sections are in order down the page, so
 * a binary search over a few rectangles answers, and skipped content is never measured.
 */
import type { Span } from '#shared/model/passage.ts'
import type { LaidText, SectionRange } from './laid-text.ts'
import { lastWhere } from './sections.ts'

/** How far beyond the window, in heights of it. */
const REACH = 0.75

export function sectionsNear(laid: LaidText, scroller: HTMLElement): SectionRange {
  if (laid.laying) return laid.laying.near(scroller)
  const view = scroller.getBoundingClientRect()
  const reach = view.height * REACH
  const rectOf = (section: number) => laid.sectionElement(section)?.getBoundingClientRect()
  const count = laid.sections.length
  const above = lastWhere(count, (section) => (rectOf(section)?.bottom ?? 0) < view.top - reach)
  const last = lastWhere(count, (section) => (rectOf(section)?.top ?? 0) <= view.bottom + reach)
  return { first: Math.min(above + 1, count - 1), last: Math.max(last, 0) }
}

/** Whether a section is in a range. */
export function isIn({ first, last, further = [] }: SectionRange, section: number): boolean {
  return (section >= first && section <= last) || further.includes(section)
}

/** The sections of a range, in order. */
export function sectionsIn({ first, last, further = [] }: SectionRange): number[] {
  const row = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return [...row, ...further.filter((at) => at < first || at > last)].toSorted((a, b) => a - b)
}

export function isSameRange(one: SectionRange, other: SectionRange): boolean {
  return one.first === other.first && one.last === other.last && String(one.further) === String(other.further)
}

/** What of some spans lies in sections near the viewport. */
export function spansNear({ sections }: LaidText, near: SectionRange, spans: readonly Span[]): Span[] {
  const { first, last, further = [] } = near
  const stretches = [[first, last], ...further.map((at) => [at, at])].map(([from = 0, to = -1]) => ({
    start: sections[from]?.start ?? 0,
    end: sections[to]?.end ?? 0,
  }))
  return stretches.flatMap(({ start, end }) =>
    spans
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.end > span.start),
  )
}
