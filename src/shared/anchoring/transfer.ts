/**
 * How the passages on one version of a text would stand on another: the plan of a transfer, computed beside the
 * library and changing nothing. Blocks are paired first, words inside them carried along a word diff; only what
 * lost its place is searched for. The same words are believed, other words proposed above published thresholds,
 * and ties left to the reader (Phelps and Wilensky, “Robust intra-document locations”, 2000; Brush et al.,
 * “Robust annotation positioning in digital documents”, CHI 2001: a wrong place is worse than none).
 */
import type { Passage, QuotedSpan, Span } from '#shared/model/passage.ts'
import { quotedText } from '#shared/model/passage.ts'
import {
  type LostReason,
  ROW_WORDS,
  type TextDiff,
  type TransferRow,
  type TransferStatus,
} from '#shared/model/transfer-plan.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { resolve } from './resolve.ts'
import { carry } from './versions/carry.ts'
import { courseOf } from './versions/course.ts'
import { findElsewhere, type Ground } from './versions/elsewhere.ts'
import { freeStretches } from './versions/free.ts'
import { wordLikeness } from './versions/likeness-of-words.ts'
import { pairBlocks } from './versions/pairing.ts'
import { regionsOf } from './versions/regions.ts'
import { isDoubtful, keptAround, strayed, takenBy } from './versions/support.ts'
import { textDiff } from './versions/text-diff.ts'
import { ELSEWHERE, IN_PLACE, KEPT_AROUND, SHOWN, STRAYED } from './versions/thresholds.ts'

/** An annotation and where it stands. */
export interface Standing {
  readonly annotation: string
  readonly passage: Passage
}

/** How far the work is. */
export interface TransferStep {
  readonly phase: 'comparing' | 'anchoring'
  readonly done: number
  readonly total: number
}

export interface Transfer {
  /** in the order of what was given */
  readonly rows: readonly TransferRow[]
  readonly diff: TextDiff
}

/** Plans a transfer. Yields often; between two yields there are some milliseconds of work. */
export function* transfer(
  old: BlockTable,
  now: BlockTable,
  standing: readonly Standing[],
): Generator<TransferStep, Transfer, void> {
  const blocks = old.blocks.length
  const texts = (table: BlockTable): string[] => table.blocks.map((block) => block.text)
  const pairing = yield* told(pairBlocks(texts(old), texts(now)), () => 0, blocks)
  const course = yield* told(courseOf(old, now, regionsOf(pairing)), (done) => done, blocks)
  const ground = { course, free: freeStretches(now, course), oldText: old.text, newText: now.text }
  const rows: TransferRow[] = []
  for (const one of standing) {
    yield { phase: 'anchoring', done: rows.length, total: standing.length }
    rows.push(rowOf(one, ground))
  }
  return { rows, diff: textDiff(old, now, course) }
}

/** Tells the strides of a comparison as steps of the whole. */
function* told<T>(
  work: Generator<void, T, void>,
  doneAfter: (strides: number) => number,
  total: number,
): Generator<TransferStep, T, void> {
  for (let strides = 0; ; strides++) {
    const { done, value } = work.next()
    if (done) return value
    yield { phase: 'comparing', done: Math.min(doneAfter(strides), total), total }
  }
}

type Verdict =
  | {
      readonly status: Exclude<TransferStatus, 'lost'>
      readonly span: Span
      readonly score: number
      readonly sure: boolean
    }
  | { readonly status: 'lost'; readonly reason: LostReason; readonly score: number }

function rowOf({ annotation, passage }: Standing, ground: Ground): TransferRow {
  const verdicts = passage.spans.map((span) => verdictOf(span, ground))
  const known = { annotation, version: passage.source.version, quote: cut(quotedText(passage)) }
  const lost = verdicts.find((one) => one.status === 'lost')
  const score = Math.round(Math.min(...verdicts.map((one) => one.score)) * 1000) / 1000
  if (lost)
    return { ...known, status: 'lost', score, spans: [], words: '', reason: lost.reason, proposed: false }
  const placed = verdicts.filter((one) => one.status !== 'lost')
  const spans = placed.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  const isApart = spans.every((span, at) => at === 0 || (spans[at - 1]?.end ?? 0) <= span.start)
  const worst = (['reworded', 'moved'] as const).find((status) => placed.some((one) => one.status === status))
  return {
    ...known,
    status: worst ?? 'exact',
    score,
    spans,
    words: cut(spans.map((span) => ground.newText.slice(span.start, span.end)).join(' … ')),
    proposed: isApart && placed.every(({ sure }) => sure),
  }
}

function verdictOf(quoted: QuotedSpan, ground: Ground): Verdict {
  const verdict = placeOf(quoted, ground)
  if (verdict.status === 'lost' || !verdict.sure) return verdict
  const { course } = ground
  const isTorn =
    strayed(course, quoted, verdict.span) > STRAYED || takenBy(course, verdict.span, quoted) > STRAYED
  return { ...verdict, sure: !isTorn }
}

function placeOf(quoted: QuotedSpan, ground: Ground): Verdict {
  const { course, oldText, newText } = ground
  const stands = resolve(oldText, quoted)
  if (stands.status === 'orphan') return { status: 'lost', reason: stands.reason, score: 0 }
  const { span } = stands
  const carried = carry(course, oldText, newText, span)
  const isSupported = carried !== undefined && keptAround(course, oldText, span) >= KEPT_AROUND
  if (carried?.same) {
    const sure = isSupported && !isDoubtful(course, oldText, newText, span)
    return { status: carried.inOrder ? 'exact' : 'moved', span: carried.span, score: 1, sure }
  }
  const score = carried
    ? wordLikeness(quoted.quote.exact, newText.slice(carried.span.start, carried.span.end))
    : 0
  if (carried && isSupported && score >= (quoted.quote.exact.includes('\n') ? ELSEWHERE : IN_PLACE))
    return { status: 'reworded', span: carried.span, score, sure: true }
  const found = findElsewhere(ground, quoted.quote, span)
  if (found.status === 'found' && (found.score >= ELSEWHERE || found.score >= score)) {
    const status = found.score === 1 ? 'moved' : 'reworded'
    return { status, span: found.span, score: found.score, sure: found.sure && found.score >= ELSEWHERE }
  }
  if (carried && score >= SHOWN) return { status: 'reworded', span: carried.span, score, sure: false }
  if (found.status === 'found')
    return { status: 'reworded', span: found.span, score: found.score, sure: false }
  const reason = found.reason === 'not-found' && score > 0 ? 'below-threshold' : found.reason
  return { status: 'lost', reason, score: Math.max(score, found.score) }
}

function cut(words: string): string {
  return words.length <= ROW_WORDS ? words : `${words.slice(0, ROW_WORDS - 1).toWellFormed()}…`
}
