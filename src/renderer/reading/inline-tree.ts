/** A block's text and its marks as a tree of runs: marks may overlap in a text, elements may not. */
import type { Mark } from '#shared/model/document.ts'

export type InlineNode =
  | { readonly kind: 'run'; readonly start: number; readonly text: string }
  | {
      readonly kind: 'mark'
      readonly start: number
      readonly mark: Mark
      readonly children: readonly InlineNode[]
    }

/** The runs of `text[from, to)`. Every unit of it is in exactly one run, in order. */
export function inlineTree(text: string, marks: readonly Mark[], from = 0, to = text.length): InlineNode[] {
  const inside = marks
    .filter((mark) => mark.start < to && mark.end > from && mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return nest(text, inside, from, to)
}

function nest(text: string, marks: readonly Mark[], from: number, to: number): InlineNode[] {
  const nodes: InlineNode[] = []
  let at = from
  let rest = marks
  for (let mark = rest[0]; mark; mark = rest[0]) {
    rest = rest.slice(1)
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, to)
    if (end <= start) continue
    if (start > at) nodes.push({ kind: 'run', start: at, text: text.slice(at, start) })
    const inner = rest.filter((other) => other.start < end)
    nodes.push({ kind: 'mark', start, mark, children: nest(text, inner, start, end) })
    // What sticks out of this mark goes on after it.
    rest = rest.filter((other) => other.end > end)
    at = end
  }
  if (at < to) nodes.push({ kind: 'run', start: at, text: text.slice(at, to) })
  return nodes
}
