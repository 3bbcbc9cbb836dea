/**
 * What a file of annotations says, checked and as plain data, before it meets a library. Ids are still the
 * file's own IRIs, positions still count code points, and nothing has been found in any text yet.
 */
import type { Style } from '#shared/model/annotation.ts'
import type { Bibliography, Block, Source } from '#shared/model/document.ts'
import type { Remark } from '#shared/model/draft.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import type { Quote, Span } from '#shared/model/passage.ts'
import type { Relation } from '#shared/model/relation.ts'
import type { Tag } from '#shared/model/tag.ts'

/** One place the file points to: a source, and words or a position in it, or neither for the whole. */
export interface Aim {
  /** an IRI, an address, or a title */
  readonly source: string
  readonly quote?: Quote
  /** in Unicode code points, half-open */
  readonly position?: Span
}

interface Signed {
  readonly iri?: string
  readonly creator: string
  readonly created?: string
  readonly modified?: string
  readonly body?: NoteDoc
}

export interface ImportedAnnotation extends Signed {
  /** empty: a memo of the library */
  readonly aims: readonly Aim[]
  readonly version?: string
  readonly style?: Style
  /** ids of tags that the file describes; when it describes none, `labels` counts */
  readonly tagged: readonly string[]
  readonly labels: readonly string[]
}

export interface ImportedEnd {
  /** IRI of the annotation at this end, where the file names one */
  readonly annotation?: string
  readonly aims: readonly Aim[]
}

export interface ImportedLink extends Signed {
  readonly relation: { readonly id?: string; readonly label: string }
  readonly from: ImportedEnd
  readonly to: ImportedEnd
}

/** A document with its text, as far as the file carries it. */
export interface ImportedDocument {
  readonly id: string
  readonly version: string
  readonly bibliography: Bibliography
  /** about the original file; its bytes are not here */
  readonly source: Source
  readonly blocks: readonly Block[]
}

export interface AnnotationImport {
  readonly documents: readonly ImportedDocument[]
  readonly annotations: readonly ImportedAnnotation[]
  readonly links: readonly ImportedLink[]
  readonly tags: readonly Tag[]
  readonly relations: readonly Relation[]
  /** what could not be read, and why; at most 1,000 */
  readonly problems: readonly Remark[]
}

/** An import with nothing in it but what went wrong. */
export function nothingRead(problem: Remark): AnnotationImport {
  return { documents: [], annotations: [], links: [], tags: [], relations: [], problems: [problem] }
}
