/** What an import would do to a library: the records to add, as one command takes them, and an honest report. */
import type { Annotation } from '#shared/model/annotation.ts'
import type { Remark } from '#shared/model/draft.ts'
import type { Library, RecordOf } from '#shared/model/library.ts'
import type { Link } from '#shared/model/link.ts'
import type { Relation } from '#shared/model/relation.ts'
import type { Tag } from '#shared/model/tag.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import type { Aim, AnnotationImport, ImportedDocument } from './annotation-import.ts'

/** The text of one version of a document of the library, or undefined when it cannot be had. */
export type Texts = (document: string, version: string) => BlockTable | undefined

/** The only document that has the words of a quotation; or several places have them. */
export type Elsewhere = { readonly document: string } | 'several'

export interface PlanContext {
  /** a new id, never given before */
  id(): string
  /** ISO 8601 in UTC; for records that come without a time */
  readonly now: string
  /** where annotations go whose source is not known */
  readonly document?: string
  /** the document in which the words of a passage were found whose source is not known (`search-library.ts`) */
  elsewhere?(aim: Aim): Elsewhere | undefined
}

/** What a plan is made from. */
export interface Question {
  readonly library: Library
  readonly texts: Texts
  readonly import: AnnotationImport
  readonly context: PlanContext
}

/** The arguments of the command `annotations.import`, but for the documents, which the caller writes first. */
export interface PlannedRecords {
  readonly tags: Tag[]
  readonly relations: Relation[]
  readonly annotations: Annotation[]
  readonly links: Link[]
  /** places that are proposed */
  readonly transfers: RecordOf<'transfers'>[]
}

/** An annotation whose passage is not in the text: it is not imported. */
export interface Orphan {
  readonly quote: string
  /** the id of the document, or the source as the file names it when no document is known */
  readonly document: string
  readonly reason: 'no-document' | 'not-found' | 'ambiguous'
}

export interface PlanReport {
  readonly documents: { readonly added: number; readonly matched: number }
  readonly annotations: {
    readonly added: number
    readonly merged: number
    readonly renumbered: number
    /** of those added: on the very words, and on words that differ in white space, hyphens or quotation marks */
    readonly exact: number
    readonly folded: number
    /** brought in without a place of their own; one is proposed to the reader */
    readonly proposed: number
    readonly orphans: number
  }
  readonly links: { readonly added: number; readonly merged: number; readonly renumbered: number }
  /** at most 1,000 */
  readonly orphans: readonly Orphan[]
  /** what could not be read or had to be left out, at most 1,000 each */
  readonly remarks: readonly Remark[]
}

export interface ImportPlan {
  /** to be written to disk, with these ids, before the records are committed */
  readonly documents: readonly ImportedDocument[]
  readonly records: PlannedRecords
  readonly report: PlanReport
}
