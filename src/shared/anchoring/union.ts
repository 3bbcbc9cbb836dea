/**
 * Several spans of one text as few as possible: sorted, and those that overlap or touch joined. The quote of
 * a joined span follows from the quotes of its parts, so no text is needed.
 */
import type { QuotedSpan } from '#shared/model/passage.ts'

/** Sorted and disjoint spans that cover the same units. */
export function unionOf(spans: readonly QuotedSpan[]): QuotedSpan[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const joined: QuotedSpan[] = []
  for (const span of ordered) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = join(last, span)
    else joined.push(span)
  }
  return joined
}

/** Two spans that overlap or touch, the first one beginning no later than the second. */
function join(first: QuotedSpan, second: QuotedSpan): QuotedSpan {
  if (second.end <= first.end) return first
  const { exact, prefix } = first.quote
  return {
    start: first.start,
    end: second.end,
    quote: {
      exact: exact + second.quote.exact.slice(first.end - second.start),
      prefix,
      suffix: second.quote.suffix,
    },
  }
}
