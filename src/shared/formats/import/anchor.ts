/**
 * Finds the passage a file points to in a text of the library. A position is believed when the words there
 * are the quote's and either the file was made from this very text or the surroundings agree; else the
 * words are searched (`quote-finder.ts`), and a tie is an honest orphan.
 */
import { describe, describeUnique } from '#shared/anchoring/describe.ts'
import { CONTEXT_LIMIT, type Passage, type Quote, type QuotedSpan, type Span } from '#shared/model/passage.ts'
import type { Proposal } from '#shared/model/proposal.ts'
import type { Aim } from './annotation-import.ts'
import type { Ground } from './ground.ts'
import { uncut } from './quote-finder.ts'

/** Passages of one annotation, and units of each, that a place is proposed for. */
const MOST = 100
const LONGEST = 20_000

export type Anchored =
  | { readonly status: 'found'; readonly span: QuotedSpan; readonly exact: boolean }
  | { readonly status: 'orphan'; readonly reason: 'not-found' | 'ambiguous' }

/** The place of one aim; offsets of the answer are UTF-16 units. */
export function anchor(ground: Ground, aim: Aim): Anchored {
  const { quote } = aim
  const said = spanOf(ground, aim, quote)
  // A place without words says nothing of a text that may be another one.
  if (!quote)
    return said && ground.same ? found(ground.text, said) : { status: 'orphan', reason: 'not-found' }
  if (said && ground.text.slice(said.start, said.end) === quote.exact) {
    const isAlone = quote.prefix === '' && quote.suffix === ''
    if (ground.same || isAlone || surroundings(ground.text, said, quote))
      return found(ground.text, said, quote)
  }
  const place = ground.quotes.find({ ...aim, quote })
  if (place.status === 'orphan') return place
  return found(ground.text, place.span, place.exact && !aim.cut ? quote : undefined, place)
}

/** A passage of several aims in one text, or the first reason why there is none. */
export function anchorAll(
  ground: Ground,
  aims: readonly Aim[],
): { readonly passage: Passage; readonly exact: boolean } | Extract<Anchored, { status: 'orphan' }> {
  const spans: QuotedSpan[] = []
  let exact = true
  for (const aim of aims) {
    const place = anchor(ground, aim)
    if (place.status === 'orphan') return place
    exact &&= place.exact
    spans.push(place.span)
  }
  spans.sort((a, b) => a.start - b.start || a.end - b.end)
  return { passage: { source: { document: ground.document, version: ground.version }, spans }, exact }
}

/**
 * A place for several aims of which some have no exact one: above the published thresholds and unique, each of
 * them. Undefined when one of them has none, when there are too many, or when two would stand in each other.
 */
export function propose(ground: Ground, aims: readonly Aim[]): Proposal | undefined {
  if (aims.length > MOST) return undefined
  const parts: { quote: Quote; span: Span; score: number }[] = []
  for (const aim of aims) {
    const { quote } = aim
    if (!quote || quote.exact.length > LONGEST) return undefined
    const place = anchor(ground, aim)
    if (place.status === 'orphan' && place.reason === 'ambiguous') return undefined
    const like =
      place.status === 'found' ? { span: place.span, score: 1 } : ground.like(uncut({ ...aim, quote }))
    if (!like) return undefined
    parts.push({ quote, score: like.score, span: { start: like.span.start, end: like.span.end } })
  }
  parts.sort((a, b) => a.span.start - b.span.start)
  const isApart = parts.every(({ span }, at) => (parts[at - 1]?.span.end ?? 0) <= span.start)
  if (!isApart || parts.length === 0) return undefined
  return {
    quotes: parts.map(({ quote: { exact, prefix, suffix } }) => {
      return {
        exact,
        prefix: prefix.slice(-CONTEXT_LIMIT).toWellFormed(),
        suffix: suffix.slice(0, CONTEXT_LIMIT).toWellFormed(),
      }
    }),
    spans: parts.map(({ span }) => span),
    score: Math.min(...parts.map(({ score }) => score)),
  }
}

/** Many programs count UTF-16 units where the standard says code points: the words tell which. */
function spanOf({ text, points }: Ground, { position, units }: Aim, quote?: Quote): Span | undefined {
  if (!position) return undefined
  const counted = { start: points.toUtf16(position.start), end: points.toUtf16(position.end) }
  const isAsIs = units === 'utf16' || text.slice(position.start, position.end) === quote?.exact
  const isCounted = units === undefined && text.slice(counted.start, counted.end) === quote?.exact
  const { start, end } = isAsIs && !isCounted ? position : counted
  return start < end && end <= text.length ? { start, end } : undefined
}

/** @param how what is known of the place: with the very words, and nowhere else */
function found(text: string, span: Span, quote?: Quote, how = { exact: true, alone: false }): Anchored {
  const { exact } = how
  const kept = quote && surroundings(text, span, quote) && (quote.prefix !== '' || quote.suffix !== '')
  if (kept) return { status: 'found', span: { ...span, quote }, exact }
  const own = how.alone ? describeUnique(text, span) : describe(text, span)
  return { status: 'found', span: { ...span, quote: own }, exact }
}

function surroundings(text: string, { start, end }: Span, { prefix, suffix }: Quote): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end)
}
