/** What the course of a text says for or against a place: how much around it stayed, and what stood there before. */
import type { Span } from '#shared/model/passage.ts'
import { type Course, firstAfter } from './course.ts'
import { isWord, tokensOf } from './tokens.ts'

/** Surroundings that are looked at on each side, UTF-16 units. */
const AROUND = 48
/** A change is right beside a word when no more units are between them. */
const NEAR = 24

/**
 * The share, 0–1, of a span of the old text and its surroundings that is kept, inside of the blocks it stands in.
 * A word that two quite different sentences happen to have in common has little of it.
 */
export function keptAround({ segments, regions }: Course, oldText: string, span: Span): number {
  const letters = (start: number, end: number): number => oldText.slice(start, end).match(/\S/gu)?.length ?? 0
  let from = firstAfter(segments, span.start, 'old')
  const region = regions[(segments[from] ?? segments[from - 1])?.region ?? -1]
  const start = Math.max(span.start - AROUND, Math.min(region?.old.start ?? 0, span.start))
  const end = Math.min(span.end + AROUND, Math.max(region?.old.end ?? 0, span.end))
  let kept = 0
  for (from = firstAfter(segments, start, 'old'); from < segments.length; from++) {
    const one = segments[from]
    if (!one || one.old >= end) break
    kept += letters(Math.max(start, one.old), Math.min(end, one.old + one.length))
  }
  const all = letters(start, end)
  return all === 0 ? 0 : kept / all
}

/**
 * Whether a single word could as well be the same word nearby: it stands again in what changed right beside it, so
 * that another comparison, as good as ours, would take the one for the other.
 */
export function isDoubtful(course: Course, oldText: string, newText: string, span: Span): boolean {
  const { segments, regions } = course
  const words = tokensOf(oldText.slice(span.start, span.end)).words.filter(isWord)
  const at = firstAfter(segments, span.start, 'old')
  const own = segments[at]
  const region = regions[own?.region ?? -1]
  if (!own || !region || words.length > 1) return false
  const [before, after] = [segments[at - 1], segments[at + 1]]
  const changed: string[] = []
  if (span.start - own.old < NEAR) {
    changed.push(oldText.slice(Math.max(region.old.start, before ? before.old + before.length : 0), own.old))
    changed.push(newText.slice(Math.max(region.now.start, before ? before.now + before.length : 0), own.now))
  }
  if (own.old + own.length - span.end < NEAR) {
    changed.push(oldText.slice(own.old + own.length, Math.min(region.old.end, after?.old ?? region.old.end)))
    changed.push(newText.slice(own.now + own.length, Math.min(region.now.end, after?.now ?? region.now.end)))
  }
  return changed.some((text) => tokensOf(text).words.some((word) => words.includes(word)))
}

/** The share, 0–1, of a place in the new text that stood elsewhere in the old one, outside of a span. */
export function takenBy({ byNew }: Course, place: Span, span: Span): number {
  let taken = 0
  for (let at = firstAfter(byNew, place.start, 'now'); at < byNew.length; at++) {
    const one = byNew[at]
    if (!one || one.now >= place.end) break
    const start = Math.max(place.start, one.now) - one.now + one.old
    const end = Math.min(place.end, one.now + one.length) - one.now + one.old
    const own = Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))
    taken += end - start - own
  }
  return taken / (place.end - place.start)
}

/** The share, 0–1, of a span of the old text that is kept, but not in a place of the new one: it was torn apart. */
export function strayed({ segments }: Course, span: Span, place: Span): number {
  let away = 0
  for (let at = firstAfter(segments, span.start, 'old'); at < segments.length; at++) {
    const one = segments[at]
    if (!one || one.old >= span.end) break
    const [from, to] = [Math.max(span.start, one.old), Math.min(span.end, one.old + one.length)]
    const shift = one.now - one.old
    away += to - from - Math.max(0, Math.min(to + shift, place.end) - Math.max(from + shift, place.start))
  }
  return away / (span.end - span.start)
}

/** Where a span would be if it had moved with its neighbours: between the kept words before and after it. */
export function expectedPlace({ segments }: Course, span: Span): Span | undefined {
  const next = firstAfter(segments, span.end, 'old')
  const [before, after] = [segments[firstAfter(segments, span.start, 'old') - 1], segments[next]]
  if (!before || !after || after.old < span.end) return undefined
  const [start, end] = [before.now + before.length, after.now]
  return start <= end ? { start, end } : undefined
}
