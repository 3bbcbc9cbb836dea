/** One text that passages of a file are looked for in; its code points are counted when first asked for. */
import { type LikeWords, likeWords } from '#shared/anchoring/like-words.ts'
import type { Quote } from '#shared/model/passage.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { type CodePointMap, codePointMap } from '#shared/text/code-points.ts'
import { type QuoteFinder, quoteFinder } from './quote-finder.ts'

export interface Ground {
  readonly document: string
  readonly version: string
  readonly text: string
  readonly points: CodePointMap
  readonly quotes: QuoteFinder
  /** the only place with words much like these, to be proposed */
  readonly like: (quote: Quote) => LikeWords | undefined
  /** the file was made from this very text, so its positions are believed */
  readonly same: boolean
}

/** The text of one version of a document as a ground. */
export function groundOf(document: string, version: string, { text }: BlockTable, same: boolean): Ground {
  let counted: CodePointMap | undefined
  const points = (): CodePointMap => {
    counted ??= codePointMap(text)
    return counted
  }
  return {
    document,
    version,
    text,
    same,
    quotes: quoteFinder(text),
    like: likeWords(text),
    points: { toCodePoints: (at) => points().toCodePoints(at), toUtf16: (at) => points().toUtf16(at) },
  }
}
