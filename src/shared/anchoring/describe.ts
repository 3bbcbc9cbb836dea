/**
 * Describes a span by its words and enough of their surroundings to be told from every other place with
 * the same words (W3C Web Annotation, TextQuoteSelector: prefix and suffix).
 */
import { CONTEXT_LIMIT, type Passage, type Quote, type Span } from '#shared/model/passage.ts'
import { snap } from '#shared/text/graphemes.ts'

/** Context every quote gets, even where the words alone are unique: a changed text may repeat them. */
const BASE_CONTEXT = 32

/**
 * The quote of a span of a text: offsets are UTF-16 units, half-open. The context grows, both sides
 * together, until the place is unique or 256 units are reached; it is cut at grapheme boundaries.
 * Throws when the span is empty or outside the text: that is a bug of the caller.
 */
export function describe(text: string, span: Span): Quote {
  if (span.start < 0 || span.end > text.length || span.start >= span.end) {
    throw new Error(`span ${span.start}–${span.end} is not inside a text of ${text.length}`)
  }
  let context = BASE_CONTEXT
  let quote = quoteWith(text, span, context)
  while (context < CONTEXT_LIMIT && !isUnique(text, quote)) {
    context *= 2
    quote = quoteWith(text, span, Math.min(context, CONTEXT_LIMIT))
  }
  return quote
}

/** The quote of a span whose words are known to stand in one place only: the whole text is not searched. */
export function describeUnique(text: string, span: Span): Quote {
  return quoteWith(text, span, BASE_CONTEXT)
}

/** A passage of one or more spans of one version, in text order. */
export function describePassage(text: string, source: Passage['source'], spans: readonly Span[]): Passage {
  const ordered = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return {
    source,
    spans: ordered.map((span) => ({ start: span.start, end: span.end, quote: describe(text, span) })),
  }
}

function quoteWith(text: string, span: Span, context: number): Quote {
  // Cutting inward keeps both within the limit: the prefix starts at or after the cut, the suffix ends before it.
  const from = snap(text, Math.max(0, span.start - context), 1)
  const to = snap(text, Math.min(text.length, span.end + context), -1)
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.min(from, span.start), span.start),
    suffix: text.slice(span.end, Math.max(to, span.end)),
  }
}

function isUnique(text: string, quote: Quote): boolean {
  const whole = quote.prefix + quote.exact + quote.suffix
  const first = text.indexOf(whole)
  return first >= 0 && text.indexOf(whole, first + 1) < 0
}
