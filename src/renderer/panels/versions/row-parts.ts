/** What became of the words of one annotation, word by word, for showing both sides of a row. */
import type { DiffPart, TransferRow } from '#shared/model/transfer-plan.ts'
import { diffWordsWithSpace } from 'diff'

/** Both sides as parts; the same words are one part. At most 1,000 units a side, so this is quick. */
export function rowParts({ quote, words }: Pick<TransferRow, 'quote' | 'words'>): readonly DiffPart[] {
  if (quote === words) return [{ kind: 'same', text: quote }]
  return diffWordsWithSpace(quote, words).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}
