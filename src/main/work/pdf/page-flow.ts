/** One page as running words, in reading order, to find in them the words that stand under a highlight. */
import { columnsOf } from './columns.ts'
import { type Line, linesOf } from './lines.ts'
import { settled } from './rows.ts'
import type { PageText } from './run.ts'
import { jointOf, vocabularyOf } from './word-ends.ts'

/** A rectangle of the page as shown, in points; `y` grows downwards. */
export interface Box {
  readonly x: number
  readonly end: number
  readonly top: number
  readonly bottom: number
}

export interface Flow {
  readonly text: string
  /** about where in the text the words in a rectangle begin */
  near(box: Box): number
}

export function flowOf(page: PageText): Flow {
  const lines = columnsOf(settled(page.runs)).flatMap((runs) => linesOf(runs, page.number))
  const known = vocabularyOf(lines.map((line) => line.text))
  const starts: number[] = []
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before) {
      const { cut, between } = jointOf(before.text, line.text, known)
      text = text.slice(0, text.length - cut) + between
    }
    starts.push(text.length)
    text += line.text
  }
  return { text, near: (box) => near(lines, starts, box) }
}

function near(lines: readonly Line[], starts: readonly number[], box: Box): number {
  let [best, nearest] = [0, Number.POSITIVE_INFINITY]
  for (const [at, line] of lines.entries()) {
    const [left, right] = line.isRtl ? [-line.end, -line.x] : [line.x, line.end]
    const below = line.y > box.bottom + line.size * 0.3 || line.y < box.top
    const beside = Math.max(left - box.end, box.x - right, 0)
    const distance = beside + (below ? 10 * Math.abs(line.y - (box.top + box.bottom) / 2) : 0)
    if (distance >= nearest) continue
    const into = line.isRtl ? right - box.end : box.x - left
    const share = Math.min(1, Math.max(0, into / Math.max(1, right - left)))
    best = (starts[at] ?? 0) + Math.round(share * line.text.length)
    nearest = distance
  }
  return best
}

/** Letters that count when words are compared: no spaces, no hyphens, which line ends add and take. */
const LOOSE = /[\s\u00AD\u2010-]/u

/**
 * Where words stand in a text, spaces and hyphens aside: of several places the one nearest to `near`.
 * Undefined when they do not.
 */
export function placeOf(
  text: string,
  words: string,
  near: number,
): { start: number; end: number } | undefined {
  const wanted = [...words].filter((letter) => !LOOSE.test(letter)).join('')
  if (wanted === '') return undefined
  const places: number[] = []
  let tight = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (LOOSE.test(letter)) continue
    places.push(at)
    tight += letter
  }
  let best: { start: number; end: number } | undefined
  for (let found = tight.indexOf(wanted); found >= 0; found = tight.indexOf(wanted, found + 1)) {
    const start = places[found] ?? 0
    const end = (places[found + wanted.length - 1] ?? start) + 1
    if (!best || Math.abs(start - near) < Math.abs(best.start - near)) best = { start, end }
    if (start > near && best.start !== start) break
  }
  return best
}
