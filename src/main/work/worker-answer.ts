/** What goes to the killable process and what comes back: plain data, one request and one answer for each. */
import type { ImportOptions } from './importer.ts'

/** One file to read. */
export interface ReadRequest {
  /** a text that becomes a document, a file of W3C annotations, or a REFI-QDA codebook */
  readonly as: 'draft' | 'annotations' | 'codebook'
  readonly path: string
  /** the file's own name; decides the importer */
  readonly name: string
  readonly mediaType: string
  readonly options: ImportOptions
}

export type ReadAnswer =
  | { readonly value: unknown /** SHA-256 of the bytes that were read */; readonly digest: string }
  /** a `HostError` */
  | { readonly error: unknown }
