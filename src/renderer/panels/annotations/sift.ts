/**
 * Sifts annotations: which pass a filter, and how many would have each chip. One pass over the list, with all
 * that the filter asks prepared before it, so its cost is that of the list. A chip counts what is there when
 * the others of its kind are left aside: what one would see by choosing it. Pure.
 */
import { saying } from '#shared/text/annotation-words.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { isEmptyNote } from '#shared/model/note.ts'
import { extentOf, type Span } from '#shared/model/passage.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Tag } from '#shared/model/tag.ts'
import { descendantsOf, tagPath } from '#shared/model/tag-tree.ts'
import type { Filter } from './filter.ts'

/** What sifting asks of the library. */
export interface Ground {
  readonly tags: ReadonlyMap<string, Tag>
  /** annotations at which a link ends */
  readonly linked: ReadonlySet<string>
  /** the document on each side */
  readonly documents: Readonly<Record<Side, string | undefined>>
  /** the stretch of each side's version that can be seen; undefined where nothing is shown */
  readonly views: Readonly<Record<Side, (Span & { readonly version: string }) | undefined>>
}

/** How many there are by chip: `colour/1`, `mark/wash`, `tag/<id>`, `author/<name>`, `side/left`, `note`, `link`, `view`. */
export type Counts = ReadonlyMap<string, number>

export interface Sifted {
  readonly shown: readonly Annotation[]
  readonly counts: Counts
}

type Kind = 'colour' | 'mark' | 'author' | 'side' | 'note' | 'link' | 'view' | 'tag' | 'words'

export function sift(annotations: readonly Annotation[], filter: Filter, ground: Ground): Sifted {
  const shown: Annotation[] = []
  const counts = new Map<string, number>()
  const facets = facetsOf(filter, ground)
  const count = counting(counts, ground)
  for (const annotation of annotations) {
    // Those that only one kind of chip keeps away are counted by that kind alone.
    let failing: Kind | undefined
    let isOut = false
    for (const { kind, passes } of facets) {
      if (passes(annotation)) continue
      isOut = failing !== undefined || kind === 'words' || kind === 'tag'
      failing = kind
      if (isOut) break
    }
    if (isOut) continue
    if (failing === undefined) shown.push(annotation)
    count(annotation, failing)
  }
  return { shown, counts }
}

interface Facet {
  readonly kind: Kind
  passes(annotation: Annotation): boolean
}

/** What the filter asks, the cheapest first; what it does not ask is not asked. */
function facetsOf(filter: Filter, ground: Ground): readonly Facet[] {
  const { colours, marks, tags, authors, side, hasNote, hasLink, isInView } = filter
  const families = tags.map((tag) => descendantsOf(ground.tags, tag))
  const says = saying(filter.words, ground.tags)
  const facets: (Facet | false)[] = [
    colours.length > 0 && {
      kind: 'colour',
      passes: ({ style }) => style !== undefined && colours.includes(style.colour),
    },
    marks.length > 0 && {
      kind: 'mark',
      passes: ({ style }) => style !== undefined && marks.includes(style.mark),
    },
    authors.length > 0 && { kind: 'author', passes: ({ creator }) => authors.includes(creator) },
    side !== null && { kind: 'side', passes: (one) => documentOf(one) === ground.documents[side] },
    hasNote && { kind: 'note', passes: isNoted },
    hasLink && { kind: 'link', passes: ({ id }) => ground.linked.has(id) },
    isInView && { kind: 'view', passes: (one) => isSeen(one, ground) },
    families.length > 0 && {
      kind: 'tag',
      passes: (one) => families.every((family) => one.tags.some((tag) => family.has(tag))),
    },
    says !== undefined && { kind: 'words', passes: says },
  ]
  return facets.filter((facet) => facet !== false)
}

/** Counts one annotation for every chip, or for those of one kind only. */
function counting(counts: Map<string, number>, ground: Ground) {
  const pathOf = upward(ground.tags)
  const { left, right } = ground.documents
  return (annotation: Annotation, only: Kind | undefined): void => {
    const add = (kind: Kind, name: string): void => {
      if (only === undefined || only === kind) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    const { style, tags, creator, id } = annotation
    if (style) add('colour', `colour/${style.colour}`)
    if (style) add('mark', `mark/${style.mark}`)
    add('author', `author/${creator}`)
    const document = documentOf(annotation)
    if (document === left) add('side', 'side/left')
    if (document === right) add('side', 'side/right')
    if (isNoted(annotation)) add('note', 'note')
    if (ground.linked.has(id)) add('link', 'link')
    if (isSeen(annotation, ground)) add('view', 'view')
    if (tags.length === 0 || only !== undefined) return
    for (const tag of new Set(tags.flatMap(pathOf))) add('tag', `tag/${tag}`)
  }
}

function isNoted({ body }: Annotation): boolean {
  return body !== undefined && !isEmptyNote(body)
}

function isSeen(annotation: Annotation, { views }: Ground): boolean {
  const passage = passageOf(annotation)
  if (!passage) return false
  const { start, end } = extentOf(passage)
  const isIn = (view: Ground['views'][Side]): boolean =>
    view !== undefined && view.version === passage.source.version && start < view.end && end > view.start
  return isIn(views.left) || isIn(views.right)
}

/** A tag and all it stands under, each looked up once. */
function upward(tags: ReadonlyMap<string, Tag>): (tag: string) => readonly string[] {
  const paths = new Map<string, readonly string[]>()
  return (id) => {
    const path = paths.get(id) ?? tagPath(tags, id).map((one) => one.id)
    paths.set(id, path)
    return path
  }
}
