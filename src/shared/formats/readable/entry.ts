/** One annotation as a reader tells of it, before any format: its quotes, place, colour, tags and links as words. */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { quotedText } from '#shared/model/passage.ts'
import type { Colour } from '#shared/model/primitives.ts'
import type { Cited } from '../citing/cited.ts'
import type { ExportScope, ScopeDocument } from '../exporter.ts'
import { relationLabel } from '../relation-label.ts'
import type { LinkHere } from '../scope-index.ts'
import type { Reading } from './annotation.ts'

/** An annotation and the document it stands in; without one it is a memo of the library. */
export interface Placed {
  readonly annotation: Annotation
  readonly within?: ScopeDocument
}

/** A link as it is read from one of its ends. */
export interface EntryLink {
  readonly link: Link
  readonly far: LinkEnd
  /** the relation in this direction, in the words of the export */
  readonly relation: string
  /** the words at the far end; '' for a whole document */
  readonly quote: string
  readonly title: string
  /** the place at the far end, when it is in the scope */
  readonly place: string
}

export interface Entry extends Placed {
  /** one for each span */
  readonly quotes: readonly string[]
  /** as in a heading: `Article 6 ¶1` */
  readonly place: string
  /** as it is cited: `art. 6` */
  readonly cited: string
  /** its citation in the style that was chosen for the export */
  readonly styled?: Cited
  readonly tags: readonly string[]
  readonly colour?: { readonly number: Colour; readonly name: string; readonly meaning: string }
  readonly links: readonly EntryLink[]
}

/** Tells of an annotation. */
export function entryOf(here: Reading, { annotation, within }: Placed): Entry {
  const { scope, index } = here
  const styled = within && here.styledOf(annotation, within)
  return {
    annotation,
    ...(styled && { styled }),
    ...(within && { within }),
    quotes: passageOf(annotation)?.spans.map((span) => span.quote.exact) ?? [],
    place: within ? here.placeOf(annotation, within) : '',
    cited: within ? here.citedPlaceOf(annotation, within) : '',
    tags: annotation.tags.flatMap((id) => scope.tags.get(id)?.label ?? []),
    ...(annotation.style && { colour: colourOf(scope, annotation.style.colour) }),
    links: index.linksAtAnnotation(annotation.id).map((one) => entryLink(here, one)),
  }
}

/** Tells of a link from one end. */
export function entryLink(here: Reading, { link, forward, far }: LinkHere): EntryLink {
  const { scope, index } = here
  const known = far.annotation === undefined ? undefined : index.find(far.annotation)
  const passage = known && passageOf(known.annotation)
  const outside = known || far.annotation === undefined ? undefined : scope.excerptOf(far.annotation)
  return {
    link,
    far,
    relation: relationLabel(scope.relations.get(link.relation), forward, scope.t),
    quote: passage ? quotedText(passage) : (outside?.quote ?? ''),
    title: scope.titleOf(far.document) ?? far.document,
    place: known ? here.placeOf(known.annotation, known.in) : '',
  }
}

/** What the reader calls a colour, else its own name in the language of the export. */
export function colourOf(scope: ExportScope, number: Colour): NonNullable<Entry['colour']> {
  const { label, meaning } = scope.settings.colours[number - 1] ?? { label: '', meaning: '' }
  return {
    number,
    name: label.trim() === '' ? scope.t(`reading.colours.${number}`) : label.trim(),
    meaning: meaning.trim(),
  }
}
