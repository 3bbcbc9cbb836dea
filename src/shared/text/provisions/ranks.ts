/**
 * What stands in what. Laws differ: a section holds articles in one and stands in them in another, a part holds
 * books or a book parts. The text itself says which, by what follows what.
 */
import type { NamedKind } from './locator.ts'
import type { Weighed } from './weigh.ts'

export type Ranks = Readonly<Record<NamedKind | 'sign', number>>

/** A division is in the last one before it that has a lower rank. Numbers of paragraphs come after all of these. */
const USUAL: Ranks = {
  annex: 5,
  part: 10,
  book: 11,
  title: 12,
  chapter: 40,
  section: 50,
  subsection: 55,
  article: 60,
  preamble: 60,
  sign: 60,
}
/** Divisions from here on hold the words of the law; the ones above hold them. */
export const LEAVES = 60

export function ranksOf(weighed: readonly Weighed[]): Ranks {
  const kinds = weighed.flatMap(({ named }) => named?.kind ?? [])
  const ranks = { ...USUAL }
  const outer = [...new Set(kinds)].filter((kind) => kind === 'part' || kind === 'book' || kind === 'title')
  for (const [at, kind] of outer.entries()) ranks[kind] = 10 + at
  if (kinds.includes('article')) {
    ranks.sign = 70
    if (!holdsArticles(kinds)) Object.assign(ranks, { section: 65, subsection: 66 })
  } else Object.assign(ranks, { section: 60, subsection: 62 })
  return ranks
}

/** Whether most sections are followed by an article at once: such sections hold them. */
function holdsArticles(kinds: readonly (NamedKind | 'sign')[]): boolean {
  const after = kinds.flatMap((kind, at) => (kind === 'section' ? [kinds[at + 1]] : []))
  const articles = after.filter((kind) => kind === 'article' || kind === 'subsection').length
  return articles * 2 > after.length
}
