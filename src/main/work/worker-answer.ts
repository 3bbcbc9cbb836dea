/** What goes to the killable process and what comes back: plain data, one request, its pictures one by one, one answer. */
import type { ImportOptions } from './importer.ts'

/** One file to read. */
export interface ReadRequest {
  /** a text that becomes a document, a file of W3C annotations, a REFI-QDA codebook, a bibliography, or an archive of ours */
  readonly as: 'draft' | 'annotations' | 'codebook' | 'reference' | 'archive'
  readonly path: string
  /** the file's own name; decides the importer */
  readonly name: string
  readonly mediaType: string
  readonly options: ImportOptions
  /** the encoding that an envelope names: the header of a fetched page */
  readonly charset?: string
  /** whether pictures, or the files of an archive, are sent ahead of the answer, to be kept */
  readonly images?: boolean
}

/** A picture of the file, sent ahead of the answer; the next one comes when the host has said `ImageTaken`. */
export interface ImageSent {
  readonly image: Uint8Array
}
export interface ImageTaken {
  readonly taken: true
}

export type ReadAnswer =
  | { readonly value: unknown /** SHA-256 of the bytes that were read */; readonly digest: string }
  /** a `HostError` */
  | { readonly error: unknown }
