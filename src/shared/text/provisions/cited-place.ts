/** A passage's place in every form that a citation wants: as words of the reader, and as Citation Style Language has it. */
import type { Span } from '#shared/model/passage.ts'
import { cite, citeApart, type CiteWords } from './cite.ts'
import { CSL_LABELS, type CslLocator, type LocatorKind } from './locator.ts'
import type { Structure } from './structure.ts'

export interface CitedPlace {
  /** `art. 8(2)` */
  readonly words: string
  /** `{label: 'article-locator', locator: '8(2)'}`; absent where the language has no such label, as for a preamble */
  readonly csl?: CslLocator
}

/** Kinds of steps that the citation names differently from the divisions. */
const OTHERS: Readonly<Record<string, string>> = {
  sign: 'section',
  unnumbered: 'paragraph',
  point: 'paragraph',
}

/** The place of a span of the text, to be cited by any style. */
export function citedPlace(structure: Structure, span: Span, t: CiteWords): CitedPlace {
  const words = cite(structure, span, t)
  const { word, number } = citeApart(structure, span, t)
  const labels: Readonly<Record<string, string>> = CSL_LABELS
  const label = OTHERS[word] ?? labels[word as LocatorKind]
  return { words, ...(label !== undefined && number !== '' && { csl: { label, locator: number } }) }
}
