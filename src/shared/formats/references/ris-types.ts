/** Kinds of works as RIS has them, by the words of CSL; what has no tag of its own is `GEN`. */
import type { Document } from '#shared/model/document.ts'

/** Each is read back as the same kind. */
const TAGS: Readonly<Record<string, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'paper-conference': 'CONF',
  report: 'RPRT',
  thesis: 'THES',
  legislation: 'STAT',
  bill: 'BILL',
  legal_case: 'CASE',
  webpage: 'ELEC',
  'post-weblog': 'BLOG',
  manuscript: 'UNPB',
}

/** The tag of a kind whose own has none. */
export const ANY_TAG = 'GEN'

/** The tag of a document; `GEN` for what RIS has no word for. */
export function risTypeOf({ type = '' }: Pick<Document, 'type'>): string {
  return Object.hasOwn(TAGS, type) ? (TAGS[type] ?? ANY_TAG) : ANY_TAG
}
