/**
 * Finds the passage a file points to in a text of the library. A position is believed when the words there
 * are the quote's and either the file was made from this very text or the surroundings agree; else the
 * words are searched, and a tie is an honest orphan.
 */
import { describe } from '#shared/anchoring/describe.ts'
import { find } from '#shared/anchoring/resolve.ts'
import type { Passage, Quote, QuotedSpan, Span } from '#shared/model/passage.ts'
import type { Aim } from './annotation-import.ts'
import type { Ground } from './ground.ts'

export type Anchored =
  | { readonly status: 'found'; readonly span: QuotedSpan }
  | { readonly status: 'orphan'; readonly reason: 'not-found' | 'ambiguous' }

/** The place of one aim; offsets of the answer are UTF-16 units. */
export function anchor(ground: Ground, { quote, position }: Aim): Anchored {
  const said = position && spanOf(ground, position)
  if (!quote) return said ? found(ground.text, said) : { status: 'orphan', reason: 'not-found' }
  if (said && ground.text.slice(said.start, said.end) === quote.exact) {
    const isAlone = quote.prefix === '' && quote.suffix === ''
    if (ground.same || isAlone || surroundings(ground.text, said, quote))
      return found(ground.text, said, quote)
  }
  const resolution = find(ground.text, quote)
  if (resolution.status !== 'orphan') return found(ground.text, resolution.span, quote)
  return { status: 'orphan', reason: resolution.reason }
}

/** A passage of several aims in one text, or the first reason why there is none. */
export function anchorAll(
  ground: Ground,
  aims: readonly Aim[],
): Passage | Extract<Anchored, { status: 'orphan' }> {
  const spans: QuotedSpan[] = []
  for (const aim of aims) {
    const place = anchor(ground, aim)
    if (place.status === 'orphan') return place
    spans.push(place.span)
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return { source: { document: ground.document, version: ground.version }, spans }
}

function spanOf({ text, points }: Ground, position: Span): Span | undefined {
  const start = points.toUtf16(position.start)
  const end = points.toUtf16(position.end)
  return start < end && end <= text.length ? { start, end } : undefined
}

function found(text: string, span: Span, quote?: Quote): Anchored {
  const kept = quote && surroundings(text, span, quote) && (quote.prefix !== '' || quote.suffix !== '')
  return { status: 'found', span: { ...span, quote: kept ? quote : describe(text, span) } }
}

function surroundings(text: string, { start, end }: Span, { prefix, suffix }: Quote): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end)
}
