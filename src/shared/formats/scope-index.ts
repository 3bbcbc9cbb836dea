/** Questions every exporter asks of a scope: what hangs where, in which order, and what lies at a far end. */
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { Link, LinkEnd } from '#shared/model/link.ts'
import { extentOf } from '#shared/model/passage.ts'
import type { ExportScope, ScopeDocument } from './exporter.ts'

/** A link seen from one of its ends. */
export interface LinkHere {
  readonly link: Link
  readonly forward: boolean
  readonly far: LinkEnd
}

export interface ScopeIndex {
  /** the annotation of an id, and the document it stands in, if both are in the scope */
  find(annotation: string): { readonly annotation: Annotation; readonly in: ScopeDocument } | undefined
  linksAtAnnotation(annotation: string): readonly LinkHere[]
  /** links that end at a document as a whole */
  linksAtDocument(document: string): readonly LinkHere[]
}

/** Builds the index; linear in annotations and links. */
export function scopeIndex(scope: ExportScope): ScopeIndex {
  const places = new Map<string, { annotation: Annotation; in: ScopeDocument }>()
  for (const one of scope.documents) {
    for (const annotation of one.annotations) places.set(annotation.id, { annotation, in: one })
  }
  const ends = new Map<string, LinkHere[]>()
  const put = (end: LinkEnd, here: LinkHere): void => {
    const key = end.annotation ?? `document ${end.document}`
    ends.set(key, [...(ends.get(key) ?? []), here])
  }
  for (const link of scope.links) {
    put(link.from, { link, forward: true, far: link.to })
    put(link.to, { link, forward: false, far: link.from })
  }
  return {
    find: (annotation) => places.get(annotation),
    linksAtAnnotation: (annotation) => ends.get(annotation) ?? [],
    linksAtDocument: (document) => ends.get(`document ${document}`) ?? [],
  }
}

/** Annotations as a reader meets them: those of the whole document, then passages from the first word on. */
export function inDocumentOrder(annotations: readonly Annotation[]): Annotation[] {
  const keyed = annotations.map((annotation) => {
    const passage = passageOf(annotation)
    return { annotation, extent: passage ? extentOf(passage) : { start: -1, end: -1 } }
  })
  keyed.sort(
    (a, b) =>
      a.extent.start - b.extent.start ||
      a.extent.end - b.extent.end ||
      (a.annotation.id < b.annotation.id ? -1 : 1),
  )
  return keyed.map((one) => one.annotation)
}
