/** The place being read: the block at the top of the window and how much of it is above, never pixels. */
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { LaidText } from './laid-text.ts'
import { lastWhere } from './sections.ts'

/** px below the top of the window at which the reader is taken to be. */
const LINE = 12

/** The place at the top of the window, or `line` px below it; undefined while nothing there is mounted. */
export function placeInView(laid: LaidText, scroller: HTMLElement, line = LINE): ReadingPlace | undefined {
  if (laid.laying) return laid.laying.placeAt(scroller, line)
  const y = scroller.getBoundingClientRect().top + line
  const topOf = (element: HTMLElement | undefined) => element?.getBoundingClientRect().top ?? Infinity
  const at = lastWhere(laid.sections.length, (index) => topOf(laid.sectionElement(index)) <= y)
  const section = laid.sections[Math.max(0, at)]
  if (!section) return undefined
  const count = section.to - section.from
  const passed = lastWhere(count, (index) => topOf(laid.blockElement(section.from + index)) <= y)
  if (passed < 0) return { block: section.from, offset: 0 }
  const block = section.from + passed
  const rect = laid.blockElement(block)?.getBoundingClientRect()
  if (!rect) return undefined
  const share = rect.height > 0 ? (y - rect.top) / rect.height : 0
  return { block, offset: Math.min(Math.max(share, 0), 1) }
}

/** The element of the block at a height (px of the window), or the nearest above it, where it is mounted. */
export function blockAtHeight(laid: LaidText, y: number): HTMLElement | undefined {
  const topOf = (element: HTMLElement | undefined) => element?.getBoundingClientRect().top ?? Infinity
  const at = lastWhere(laid.sections.length, (index) => topOf(laid.sectionElement(index)) <= y)
  const section = laid.sections[Math.max(0, at)]
  if (!section) return undefined
  const passed = lastWhere(
    section.to - section.from,
    (index) => topOf(laid.blockElement(section.from + index)) <= y,
  )
  return laid.blockElement(section.from + Math.max(0, passed))
}

/** How far to scroll to bring a place back to the top of the window; undefined while it is not mounted. */
export function scrollTopOf(laid: LaidText, scroller: HTMLElement, place: ReadingPlace): number | undefined {
  if (laid.laying) {
    const height = laid.laying.topOf(scroller, place)
    return height === undefined ? undefined : Math.max(0, Math.round(height - LINE))
  }
  const rect = laid.blockElement(place.block)?.getBoundingClientRect()
  if (!rect) return undefined
  const top = rect.top - scroller.getBoundingClientRect().top + scroller.scrollTop
  return Math.max(0, Math.round(top + place.offset * rect.height - LINE))
}
