/**
 * The units a reader moves by: sentences (UAX #29, with the usual abbreviations kept whole), paragraphs and
 * headings. Pure; a question costs what the blocks at hand hold.
 */
import { type BlockTable, blockAt } from './block-table.ts'

export type Unit = 'sentence' | 'paragraph' | 'heading'

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })

/** Words whose full stop does not end a sentence, in English and French. */
const ABBREVIATION =
  /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|St|Art|No|Nos|cf|vs|etc|p|pp|al|M|MM|Mme|Mlle|Me|art|n°|chap|vol|éd)\.\s*$/u

/** What still belongs to the sentence before: a quotation mark set off by a space, as in French. */
const CLOSING = /^[\s»”’)\]]*/u

/** Where the next (1) or previous (-1) unit begins; the offset itself where there is none. UTF-16 units. */
export function unitStart(table: BlockTable, offset: number, unit: Unit, direction: 1 | -1): number {
  if (unit === 'sentence') return sentenceStart(table, offset, direction)
  const counts = (index: number): boolean => {
    const block = table.blocks[index]
    return (
      block !== undefined && block.text.trim() !== '' && (unit === 'paragraph' || block.type === 'heading')
    )
  }
  const here = blockAt(table, offset)
  const isInside = offset > (table.starts[here] ?? 0)
  for (
    let at = direction < 0 && isInside ? here : here + direction;
    at >= 0 && at < table.blocks.length;
    at += direction
  ) {
    if (counts(at)) return table.starts[at] ?? offset
  }
  return offset
}

function sentenceStart(table: BlockTable, offset: number, direction: 1 | -1): number {
  for (let at = blockAt(table, offset); at >= 0 && at < table.blocks.length; at += direction) {
    const start = table.starts[at] ?? 0
    const begins = sentencesOf(table.blocks[at]?.text ?? '').map((index) => start + index)
    const found = direction > 0 ? begins.find((one) => one > offset) : begins.findLast((one) => one < offset)
    if (found !== undefined) return found
  }
  return offset
}

/** Where the sentences of a block's text begin, in UTF-16 units. */
export function sentencesOf(text: string): number[] {
  const begins: number[] = []
  let isOpen = false
  for (const { index, segment } of sentences.segment(text)) {
    const closing = CLOSING.exec(segment)?.[0].length ?? 0
    if (!isOpen && closing < segment.length) begins.push(index + closing)
    isOpen = ABBREVIATION.test(segment)
  }
  return begins
}
