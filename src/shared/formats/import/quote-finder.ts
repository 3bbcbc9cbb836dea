/**
 * Finds quotations of other programs in one text. Exactly the same words win; else words that differ only in
 * white space, hyphens, quotation marks or ligatures. Of several places the surroundings choose; a tie is an
 * honest orphan. All that is expected is looked for in one pass, when the first is asked for.
 */
import { find } from '#shared/anchoring/resolve.ts'
import type { Quote, Span } from '#shared/model/passage.ts'
import { type BareText, bareText, bareWords } from '#shared/text/bare.ts'
import { toCharacterEdges } from '#shared/text/find-edges.ts'
import { foldQuery } from '#shared/text/find-fold.ts'
import { placesOfMany, SHORTEST } from '#shared/text/many-words.ts'
import type { Aim } from './annotation-import.ts'
import { isCutWord } from './word-ends.ts'

export type Sought = Pick<Aim, 'cut'> & { readonly quote: Quote }
export type Found =
  | {
      readonly status: 'found'
      readonly span: Span
      /** the very words, not only ones that read alike */
      readonly exact: boolean
      /** these words stand nowhere else in the text */
      readonly alone: boolean
    }
  | { readonly status: 'orphan'; readonly reason: 'not-found' | 'ambiguous' }

export interface QuoteFinder {
  /** will be asked for: to be looked for together with the others */
  expect(sought: Sought): void
  find(sought: Sought): Found
}

/** Places of one quotation that are compared. */
const MOST = 10_000
/** Below this many bare letters words must be parted as they are in the text: “a part” is not “apart”. */
const SURE = 12

/** Bare letters of the surroundings that must agree to choose between several places; fewer do by chance. */
const TELLING = 8

const notFound: Found = { status: 'orphan', reason: 'not-found' }
const ambiguous: Found = { status: 'orphan', reason: 'ambiguous' }

/** A finder for one text; nothing is computed before the first quotation is asked for. */
export function quoteFinder(text: string): QuoteFinder {
  let folded: BareText | undefined
  const expected = new Set<string>()
  const places = new Map<string, readonly number[]>()
  let gaveUp = false
  const look = (words: string): readonly number[] => {
    const known = places.get(words)
    if (known) return known
    expected.add(words)
    folded ??= bareText(text)
    const found = gaveUp ? undefined : placesOfMany(folded.bare, expected, MOST)
    gaveUp = found === undefined
    for (const one of expected) places.set(one, found?.get(one) ?? [])
    expected.clear()
    return places.get(words) ?? []
  }
  const findForm = (words: string, quote: Quote): Found => {
    const bare = bareWords(words)
    if (bare.length < SHORTEST) return findShort(text, { ...quote, exact: words })
    const starts = look(bare)
    if (gaveUp && starts.length === 0) return ambiguous
    const spans = starts.flatMap((start) => folded?.spanOf(start, start + bare.length) ?? [])
    return choose(text, words, quote, spans)
  }
  return {
    expect(sought) {
      for (const form of bareForms(sought)) if (!places.has(form)) expected.add(form)
    },
    find(sought) {
      let answer: Found = notFound
      for (const form of formsOf(sought)) {
        answer = findForm(form, sought.quote)
        if (answer.status === 'found' || answer.reason === 'ambiguous') return answer
      }
      return answer
    },
  }
}

/** What is looked for in the bare text of a document. */
export function bareForms(sought: Sought): string[] {
  return formsOf(sought)
    .map(bareWords)
    .filter((form) => form.length >= SHORTEST)
}

/** The words as they are, then without the marks of a cut. */
function formsOf({ quote, cut }: Sought): string[] {
  const whole = quote.exact.trim()
  if (!cut) return [quote.exact]
  const rest = whole.replace(/^(?:…|\.{3}|\[…\])\s*/u, '').replace(/\s*(?:…|\.{3}|\[…\])$/u, '')
  return rest === whole || rest === '' ? [whole] : [whole, rest]
}

/** The quote without the marks of a cut. */
export function uncut(sought: Sought): Quote {
  return { ...sought.quote, exact: formsOf(sought).at(-1) ?? sought.quote.exact }
}

function findShort(text: string, quote: Quote): Found {
  const answer = find(text, quote)
  return answer.status === 'orphan'
    ? answer
    : { status: 'found', span: answer.span, exact: true, alone: false }
}

function choose(text: string, words: string, quote: Quote, spans: readonly Span[]): Found {
  const exact = spans.flatMap((span) => exactAt(text, words, span) ?? [])
  const isShort = bareWords(words).length < SURE
  const alike = isShort
    ? spans.filter((span) => reads(text.slice(span.start, span.end)) === reads(words))
    : spans
  const all = exact.length > 0 ? exact : alike
  const isAlone = quote.prefix === '' && quote.suffix === ''
  const candidates = isAlone
    ? all.filter(({ start, end }) => !isCutWord(text, start) && !isCutWord(text, end))
    : all
  const best = nearest(text, quote, candidates)
  if (!best) return candidates.length === 0 ? notFound : ambiguous
  const isExact = exact.length > 0
  return {
    status: 'found',
    span: isExact ? best : toCharacterEdges(text, best),
    exact: isExact,
    alone: spans.length === 1,
  }
}

const reads = (words: string): string =>
  foldQuery(words, { isCaseKept: true, isMarkKept: true, isLayoutKept: false }).trim()

/** The very words around a place where their bare form stands: they may begin or end with what is not compared. */
function exactAt(text: string, words: string, { start, end }: Span): Span | undefined {
  const slack = Math.max(0, words.length - (end - start))
  const from = Math.max(0, start - slack)
  const at = text.slice(from, end + slack).indexOf(words)
  return at < 0 ? undefined : { start: from + at, end: from + at + words.length }
}

/** The only one, or the one whose surroundings agree best; undefined for a tie. */
function nearest(text: string, quote: Quote, spans: readonly Span[]): Span | undefined {
  const distinct = [...new Map(spans.map((span) => [span.start, span])).values()]
  if (distinct.length < 2) return distinct[0]
  const [prefix, suffix] = [bareWords(quote.prefix), bareWords(quote.suffix)]
  const scored = distinct
    .map((span) => ({ span, score: agreement(text, span, prefix, suffix) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  const enough = Math.max(1, Math.min(TELLING, prefix.length + suffix.length))
  return best && best.score >= enough && best.score !== second?.score ? best.span : undefined
}

/** Units of the surroundings that agree, counted outward from the words in their bare form. */
export function agreement(text: string, span: Span, prefix: string, suffix: string): number {
  // Twice as much of the text: white space may have been folded away.
  const before = bareWords(text.slice(Math.max(0, span.start - prefix.length * 2 - 8), span.start))
  const after = bareWords(text.slice(span.end, span.end + suffix.length * 2 + 8))
  let same = 0
  while (same < prefix.length && before.at(-1 - same) === prefix.at(-1 - same) && same < before.length) same++
  let more = 0
  while (more < suffix.length && more < after.length && after[more] === suffix[more]) more++
  return same + more
}
