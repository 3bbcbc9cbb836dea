/**
 * What a place in a text is called by the numbers printed in it: chapter II, article 8, (2). A path of locators
 * leads from the outermost division to the innermost; it is derived from the blocks and never stored.
 */

/** Divisions that are named, and that others stand in: an article is cited alone, what is above it is the way there. */
export const NAMED_KINDS = [
  'book',
  'part',
  'title',
  'chapter',
  'section',
  'subsection',
  'article',
  'annex',
  'preamble',
] as const
export type NamedKind = (typeof NAMED_KINDS)[number]

/** `heading` is a heading without a number; `page` and `line` are where the words stand, not what they belong to. */
export type LocatorKind = NamedKind | 'paragraph' | 'point' | 'heading' | 'page' | 'line'

export interface Locator {
  readonly kind: LocatorKind
  /** `8`, `VII`, `L. 123-4`, `9–16`, `a`; empty for a preamble and for headings without a number */
  readonly number: string
  /** as it is printed: `Article 8`, `(2)`, `CHAPITRE PREMIER` */
  readonly label: string
}

/** A locator as Citation Style Language has it: one label, one value. */
export interface CslLocator {
  readonly label: string
  readonly locator: string
}

/** https://docs.citationstyles.org/en/stable/specification.html#locators; a point has no word there. */
export const CSL_LABELS: Readonly<Partial<Record<LocatorKind, string>>> = {
  book: 'book',
  part: 'part',
  title: 'title-locator',
  chapter: 'chapter',
  section: 'section',
  subsection: 'section',
  article: 'article-locator',
  annex: 'appendix',
  paragraph: 'paragraph',
  page: 'page',
  line: 'line',
}

/** The innermost division that the language has a word for, with the numbers under it in brackets: `8(2)(a)`. */
export function cslLocator(path: readonly Locator[]): CslLocator | undefined {
  const isMain = ({ kind, number }: Locator): boolean =>
    number !== '' && kind !== 'paragraph' && kind !== 'point' && CSL_LABELS[kind] !== undefined
  const numbered = path.findIndex(({ kind }) => kind === 'paragraph' || kind === 'point')
  const main = path.findLastIndex(isMain)
  const at = main < 0 ? numbered : main
  const head = path[at]
  const label = head && (CSL_LABELS[head.kind] ?? 'paragraph')
  if (label === undefined) return undefined
  const under = path.slice(at + 1).filter(({ kind }) => kind === 'paragraph' || kind === 'point')
  return { label, locator: (head?.number ?? '') + under.map(({ number }) => `(${number})`).join('') }
}
