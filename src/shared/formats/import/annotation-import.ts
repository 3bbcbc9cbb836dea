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
  /** half-open, in Unicode code points unless `units` says otherwise */
  readonly position?: Span
  readonly units?: 'utf16'
  /** the words may have been cut by the program that wrote them: an ellipsis at either end need not be in the text */
  readonly cut?: true
}

interface Signed {
  readonly iri?: string
  /** the IRI was made from the other program's id: a record that has it is this one, whatever became of it since */
  readonly once?: true
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
  /** `directed` counts for a relation that is new */
  readonly relation: { readonly id?: string; readonly label: string; readonly directed?: boolean }
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

/** What a file says of a source that it points to, so that the document can be found by more than its name. */
export interface SourceHint {
  /** as the aims name it */
  readonly source: string
  readonly titles: readonly string[]
  readonly creators: readonly string[]
  readonly addresses: readonly string[]
  /** SHA-256 of the original file */
  readonly digest?: string
}

export interface AnnotationImport {
  /** which reader made it; ours when it does not say */
  readonly reader?: string
  readonly hints?: readonly SourceHint[]
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
