/** A document as styles cite it: its CSL item, with its kind guessed where none is said. */
import type { Document } from '#shared/model/document.ts'
import { type CslItem, cslItem } from '../references/csl-item.ts'
import type { CslName } from '../references/csl-name.ts'
import { ANY_TYPE } from '../references/csl-types.ts'

/** @param keep what every word of the document passes through, so that none of them is taken for markup */
export function citedItem(document: Document, keep: (words: string) => string): CslItem {
  const item = cslItem(document)
  const { author, custom: _custom, ...rest } = item
  const words = Object.entries(rest).map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' && key !== 'id' && key !== 'type' ? keep(value) : value,
  ])
  return {
    ...item,
    ...Object.fromEntries(words),
    type: item.type === ANY_TYPE ? likelyType(document, item) : item.type,
    ...(author && { author: author.map((name) => nameWords(name, keep)) }),
  }
}

function nameWords(name: CslName, keep: (words: string) => string): CslName {
  return 'literal' in name
    ? { literal: keep(name.literal) }
    : { family: keep(name.family), given: keep(name.given) }
}

/** Styles say little of a `document`: a journal, an address or a publisher tell more. */
function likelyType({ type, container, volume, issue, publisher, isbn }: Document, item: CslItem): string {
  if (type === ANY_TYPE) return ANY_TYPE
  if (container) return volume || issue ? 'article-journal' : 'chapter'
  if (isbn) return 'book'
  if (item.URL !== undefined) return 'webpage'
  return publisher ? 'book' : ANY_TYPE
}
