/**
 * What every table says of annotations and links: their place as one cites it, their words, the names of colours,
 * tags and relations. Each is looked up once where it costs something.
 */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import type { LinkEnd } from '#shared/model/link.ts'
import { type NoteDoc, noteText } from '#shared/model/note.ts'
import { extentOf, quotedText } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import { tagPath } from '#shared/model/tag-tree.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { type Reading, reading } from '../readable/annotation.ts'
import { inDocumentOrder, type ScopeIndex, scopeIndex } from '../scope-index.ts'

/** Between several values of one cell. */
export const BETWEEN = '; '

/** An annotation with the document it stands in; a memo of the library has none. */
export interface Placed {
  readonly annotation: Annotation
  readonly in?: ScopeDocument
}

export interface View {
  readonly scope: ExportScope
  readonly index: ScopeIndex
  placed(): Iterable<Placed>
  /** the quoted words, '' when it is about more than a passage */
  quoteOf(annotation: Annotation): string
  placeOf(placed: Placed): string
  /** UTF-16 units in the canonical text */
  spansOf(annotation: Annotation): string
  noteOf(body: NoteDoc | undefined): string
  colourOf(colour: Colour | undefined): string
  tagsOf(ids: readonly string[]): string
  /** the way to a tag from the top */
  pathOf(tag: string): string
  titleOf(document: string): string
  endOf(end: LinkEnd): { readonly document: string; readonly place: string; readonly quote: string }
}

/** Prepares the view of a scope. */
export function view(scope: ExportScope): View {
  const index = scopeIndex(scope)
  const here: Reading = reading(scope, index)
  const colours = new Map<Colour, string>()
  const paths = new Map<string, string>()

  const quoteOf = (annotation: Annotation): string => {
    const passage = passageOf(annotation)
    return passage ? quotedText(passage) : ''
  }
  const titleOf = (document: string): string => scope.titleOf(document) ?? ''
  const placeOf = ({ annotation, in: within }: Placed): string => {
    if (!within) return ''
    return passageOf(annotation) ? here.citedPlaceOf(annotation, within) : scope.t('export.wholeDocument')
  }

  return {
    scope,
    index,
    quoteOf,
    placeOf,
    titleOf,
    *placed() {
      for (const one of scope.documents)
        for (const annotation of inDocumentOrder(one.annotations)) yield { annotation, in: one }
      for (const annotation of scope.memos) yield { annotation }
    },
    spansOf: (annotation) =>
      passageOf(annotation)
        ?.spans.map(({ start, end }) => `${start}–${end}`)
        .join(BETWEEN) ?? '',
    noteOf: (body) => (body ? noteText(body) : ''),
    colourOf(colour) {
      if (!colour) return ''
      const known = colours.get(colour) ?? colourName(scope, colour)
      colours.set(colour, known)
      return known
    },
    tagsOf: (ids) => ids.flatMap((id) => scope.tags.get(id)?.label ?? []).join(BETWEEN),
    pathOf(tag) {
      const known = paths.get(tag) ?? pathName(scope, tag)
      paths.set(tag, known)
      return known
    },
    endOf({ document, annotation }) {
      const known = annotation === undefined ? undefined : index.find(annotation)
      if (known)
        return { document: titleOf(document), place: placeOf(known), quote: quoteOf(known.annotation) }
      const quote = annotation === undefined ? '' : (scope.excerptOf(annotation)?.quote ?? '')
      const place = annotation === undefined ? scope.t('export.wholeDocument') : ''
      return { document: titleOf(document), place, quote }
    },
  }
}

/** The reader's name for a colour, else its own; with its meaning. */
export function colourName({ settings, t }: ExportScope, colour: Colour): string {
  const { label = '', meaning = '' } = settings.colours[colour - 1] ?? {}
  const name = label === '' ? t(`notes.colours.${colour}`) : label
  return meaning === '' ? name : t('highlights.colourMeaning', { name, meaning })
}

function pathName({ tags }: ExportScope, tag: string): string {
  return tagPath(tags, tag)
    .map(({ label }) => label)
    .join(' › ')
}

/** Where an annotation begins and ends, over all its spans. */
export function boundsOf(annotation: Annotation): { readonly start?: number; readonly end?: number } {
  const passage = passageOf(annotation)
  return passage ? extentOf(passage) : {}
}

/** Bibliographic fields as cells. */
export function creatorsOf({ creators }: Document): string {
  return creators.join(BETWEEN)
}
