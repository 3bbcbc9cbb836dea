/** A division of a text: a heading, a named provision, a numbered paragraph, an item of a numbered list. */
import type { Span } from '#shared/model/passage.ts'
import type { Locator } from './locator.ts'

export interface Division extends Span, Locator {
  /** the block it begins with */
  readonly block: number
  /** its number with its title: `CHAPTER II — Organs`; of a paragraph its first words */
  readonly words: string
  /** index of the division it stands in; -1 at the top */
  readonly parent: number
  /** whether it is printed as a heading */
  readonly isHeading: boolean
  /** the block with its title, where that is not the one it begins with */
  readonly caption?: number
}

/** A numbered paragraph, a point, or an item of a list: what stands under an article. */
export function isUnder({ kind }: Pick<Locator, 'kind'>): boolean {
  return kind === 'paragraph' || kind === 'point'
}
