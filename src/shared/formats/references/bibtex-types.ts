/** Kinds of works as BibTeX and BibLaTeX have them, by the words of CSL. */
import type { Document } from '#shared/model/document.ts'

export type BibDialect = 'bibtex' | 'biblatex'

const BIBTEX: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  manuscript: 'unpublished',
}

const BIBLATEX: Readonly<Record<string, string>> = {
  ...BIBTEX,
  report: 'report',
  thesis: 'thesis',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  legislation: 'legislation',
  bill: 'legislation',
  treaty: 'legal',
  regulation: 'legal',
  legal_case: 'jurisdiction',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  standard: 'standard',
  review: 'review',
  map: 'image',
  motion_picture: 'movie',
  song: 'audio',
}

/** Kinds that several words share come back as this one. */
const BACK: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  techreport: 'report',
  report: 'report',
  phdthesis: 'thesis',
  thesis: 'thesis',
  unpublished: 'manuscript',
  online: 'webpage',
  legislation: 'legislation',
  legal: 'treaty',
  jurisdiction: 'legal_case',
}

/** The name of the entry of a document; `misc` where the dialect has none. */
export function bibTypeOf({ type = '' }: Pick<Document, 'type'>, dialect: BibDialect): string {
  const names = dialect === 'biblatex' ? BIBLATEX : BIBTEX
  return Object.hasOwn(names, type) ? (names[type] ?? 'misc') : 'misc'
}

/** Whether the kind of a document is another one once it is read back. */
export function losesKind(document: Pick<Document, 'type'>, dialect: BibDialect): boolean {
  const { type = '' } = document
  const name = bibTypeOf(document, dialect)
  return (
    type !== '' && (BACK[name] ?? (Object.hasOwn(BIBLATEX, type) && name !== 'misc' ? type : '')) !== type
  )
}
