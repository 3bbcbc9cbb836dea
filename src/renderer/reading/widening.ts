/** What a selection that cuts words may have meant: its words, or its sentences. */
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, blockAt } from '#shared/text/block-table.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import { wholeWords } from '#shared/text/words.ts'

export interface Wider {
  readonly kind: 'words' | 'sentence'
  readonly span: Span
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Offers for a span; none when it cuts no word. */
export function widerSpans(table: BlockTable, span: Span): Wider[] {
  const words = wholeWords(table.text, span.start, span.end)
  if (isSame(words, span)) return []
  const sentence = wholeSentences(table, span)
  const offers: Wider[] = [{ kind: 'words', span: words }]
  if (!isSame(sentence, words)) offers.push({ kind: 'sentence', span: sentence })
  return offers
}

/** From the start of the sentence at one end to the end of the sentence at the other, inside their blocks. */
export function wholeSentences(table: BlockTable, span: Span): Span {
  const start = sentenceAt(table, span.start).start
  const end = sentenceAt(table, Math.max(span.start, span.end - 1)).end
  return tidySpan(table.text, { start, end })
}

function sentenceAt(table: BlockTable, offset: number): Span {
  const block = blockAt(table, offset)
  const from = table.starts[block] ?? 0
  const text = table.blocks[block]?.text ?? ''
  const at = sentences.segment(text).containing(Math.min(offset - from, Math.max(0, text.length - 1)))
  if (!at) return { start: from, end: from + text.length }
  return { start: from + at.index, end: from + at.index + at.segment.length }
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
