/** What an open library offers to the rest of the app, and what it answers. Implemented by `on-disk.ts`. */
import type { Committed, Params, Transaction } from '#shared/changes/change.ts'
import type { Text } from '#shared/model/document.ts'
import type { Library } from '#shared/model/library.ts'
import type { AssetPiece } from './assets.ts'
import type { CommitResult } from './batch.ts'
import type { ReadReason } from './claim.ts'
import type { Notice } from './errors.ts'
import type { AnnotationIndex } from './excerpt-index.ts'
import type { LogLine } from './log-line.ts'
import type { DocumentFiles, StoredFiles } from './texts.ts'
import type { VerifyReport } from './verify.ts'

export type OpenMode =
  | { readonly kind: 'write' }
  | { readonly kind: 'read'; readonly reason: ReadReason; readonly detail: Params }

export type UndoResult =
  | { readonly status: 'done'; readonly committed: Committed }
  | { readonly status: 'nothing' }
  | { readonly status: 'refused'; readonly code: string }

/** A step that could be taken back or brought back, for labels. */
export interface NamedStep {
  readonly command: string
  readonly params: Params
}

export interface OpenLibrary {
  readonly id: string
  readonly folder: string
  /** whether this opening made the library */
  readonly created: boolean
  readonly mode: OpenMode
  /** live: every table always, annotations of loaded documents and of the library itself */
  readonly tables: Library
  /** number of the last line */
  readonly seq: number
  /** Reads and checks a document's annotations, once. Throws `annotations-damaged`. */
  loadAnnotations(document: string): Promise<void>
  /** Loads those of all documents. Throws the first failure when all others are loaded. */
  loadAllAnnotations(): Promise<void>
  /** What is known of all annotations, loaded or not. */
  readonly index: AnnotationIndex
  /** One version's text, checked by its digest. Throws `document-missing`, `text-missing`, `text-damaged`. */
  text(document: string, version: string): Promise<Text>
  /** Writes a document's files, durably, before the commit that enters its record. */
  putDocument(files: DocumentFiles): Promise<StoredFiles>
  /** The bytes as they were imported, of the current version if none is named. Throws `document-missing`, `original-damaged`. */
  original(document: string, version?: string): Promise<Uint8Array>
  /** A piece of them, at most `length` from `offset`; all are checked with the first. */
  originalPiece(document: string, version: string, offset: number, length: number): Promise<AssetPiece>
  /** A piece of a picture, at most `length` bytes from `offset`. Throws `document-missing`, `asset-damaged`. */
  asset(document: string, digest: string, offset: number, length: number): Promise<AssetPiece>
  /** Answers when the transaction is on the disk, or does not fit. Throws `StoreError`, and may be repeated then. */
  commit(transaction: Transaction): Promise<CommitResult>
  undo(): Promise<UndoResult>
  redo(): Promise<UndoResult>
  undoState(): { readonly undo: NamedStep | null; readonly redo: NamedStep | null }
  /** Calls `listener` after each commit, in order. Answers how to stop. */
  onCommitted(listener: (committed: Committed) => void): () => void
  /** Every line there is, newest first, in the journal or in the history, read in pieces as far as one asks. */
  past(): AsyncIterable<LogLine>
  /** What was found wrong and dealt with since the library was opened. */
  notices(): readonly Notice[]
  /** Checks every file and every record; changes nothing. */
  verify(): Promise<VerifyReport>
  /** Writes all there is, brings the files up to the journal and lets others open the library. */
  close(): Promise<void>
}
