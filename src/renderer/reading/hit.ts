/** From a point of the window to the character of the text that is there. */
import { snap, step } from '#shared/text/graphemes.ts'
import type { LaidText } from './laid-text.ts'
import { rangeOf } from './ranges.ts'
import { offsetAt } from './selection.ts'

/** px around a character's box that still count as it: lines have space between them. */
const SLACK = 3

/** The offset of the character whose box holds the point; undefined beside the words. */
export function offsetAtPoint(laid: LaidText, x: number, y: number): number | undefined {
  const caret = caretAtPoint(laid, x, y)
  if (caret === undefined) return undefined
  const { text } = laid.table
  // A caret stands between two characters, and the point is in one of them or in none.
  const candidates = [snap(text, caret, -1), step(text, caret, -1)]
  return candidates.find((start) => {
    const end = step(text, start, 1)
    const range = end > start ? rangeOf(laid, { start, end }) : undefined
    return [...(range?.getClientRects() ?? [])].some((box) => holds(box, x, y))
  })
}

/** The offset between two characters that is nearest to a point; undefined outside of the text. */
export function caretAtPoint(laid: LaidText, x: number, y: number): number | undefined {
  const position = document.caretPositionFromPoint(x, y)
  if (!position || !laid.root.contains(position.offsetNode)) return undefined
  return offsetAt(laid, position.offsetNode, position.offset)
}

function holds(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK
}
