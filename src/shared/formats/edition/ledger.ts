/**
 * The numbers of an edition: every annotation that says something gets the next one, through all texts, and every
 * link one of its own. Ids in the file are made of these numbers, so they are unique whatever the records are called.
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { isEmptyNote } from '#shared/model/note.ts'
import { extentOf } from '#shared/model/passage.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { inDocumentOrder } from '../scope-index.ts'

/** An annotation in the edition. */
export interface Entry {
  readonly annotation: Annotation
  /** absent when there is only a highlight and nothing to say beside it */
  readonly number: number | undefined
  /** undefined for a memo of the library */
  readonly text: EditionText | undefined
  /** `elsewhere`: its passage is on another version of the text than the one that is shown */
  readonly kind: 'passage' | 'document' | 'elsewhere' | 'memo'
}

/** A text of the edition, in the order they are read. */
export interface EditionText {
  /** from 1 */
  readonly number: number
  readonly of: ScopeDocument
  readonly entries: readonly Entry[]
}

/** A link with its number, from 1. */
export interface EditionLink {
  readonly number: number
  readonly link: Link
}

/** A link seen from one of its ends. */
export interface LinkSeen extends EditionLink {
  readonly isForward: boolean
  readonly far: LinkEnd
}

export interface Ledger {
  readonly texts: readonly EditionText[]
  readonly memos: readonly Entry[]
  readonly links: readonly EditionLink[]
  entryOf(annotation: string): Entry | undefined
  textOf(document: string): EditionText | undefined
  /** the links at an annotation, or at a document as a whole */
  linksAt(id: string): readonly LinkSeen[]
}

/** Linear in annotations and links, but for sorting them. */
export function ledgerOf(scope: ExportScope): Ledger {
  const linked = new Set(scope.links.flatMap(({ from, to }) => [from.annotation, to.annotation]))
  const entries = new Map<string, Entry>()
  const texts: EditionText[] = []
  const byDocument = new Map<string, EditionText>()
  let last = 0
  const enter = (annotation: Annotation, text?: EditionText): Entry => {
    const says = speaks(annotation) || linked.has(annotation.id)
    const number = says ? ++last : undefined
    const entry = { annotation, number, text, kind: kindOf(annotation, text) }
    entries.set(annotation.id, entry)
    return entry
  }
  for (const of of scope.documents) {
    const own: Entry[] = []
    const text = { number: texts.length + 1, of, entries: own }
    for (const annotation of inDocumentOrder(of.annotations)) own.push(enter(annotation, text))
    texts.push(text)
    byDocument.set(of.document.id, text)
  }
  const memos = scope.memos.map((memo) => enter(memo))
  const links = numbered(scope.links, entries)
  const ends = endsOf(links)
  return {
    texts,
    memos,
    links,
    entryOf: (id) => entries.get(id),
    textOf: (id) => byDocument.get(id),
    linksAt: (id) => ends.get(id) ?? [],
  }
}

function speaks({ body, tags }: Annotation): boolean {
  return tags.length > 0 || (body !== undefined && !isEmptyNote(body))
}

function kindOf(annotation: Annotation, text: EditionText | undefined): Entry['kind'] {
  const passage = passageOf(annotation)
  if (!text) return 'memo'
  if (!passage) return 'document'
  const { version, table } = text.of
  const isHere = passage.source.version === version.id && extentOf(passage).start < table.text.length
  return isHere ? 'passage' : 'elsewhere'
}

/** In the order of their starts in the edition; those that start outside of it by their ends. */
function numbered(links: readonly Link[], entries: ReadonlyMap<string, Entry>): EditionLink[] {
  const place = ({ annotation }: LinkEnd): number | undefined =>
    annotation === undefined ? undefined : entries.get(annotation)?.number
  const keyed = links.map((link) => ({ link, at: place(link.from) ?? place(link.to) ?? 0 }))
  keyed.sort((a, b) => a.at - b.at || (a.link.id < b.link.id ? -1 : 1))
  return keyed.map(({ link }, index) => ({ number: index + 1, link }))
}

function endsOf(links: readonly EditionLink[]): ReadonlyMap<string, LinkSeen[]> {
  const ends = new Map<string, LinkSeen[]>()
  const put = (end: LinkEnd, seen: LinkSeen): void => {
    const key = end.annotation ?? end.document
    const here = ends.get(key)
    if (here) here.push(seen)
    else ends.set(key, [seen])
  }
  for (const one of links) {
    put(one.link.from, { ...one, isForward: true, far: one.link.to })
    put(one.link.to, { ...one, isForward: false, far: one.link.from })
  }
  return ends
}
