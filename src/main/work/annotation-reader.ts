/**
 * What every reader of other people's annotations is: it turns one file into plain data, finds nothing in any
 * text and touches no library. Readers run only in the killable process; a new one is a file in `annotation-readers/`.
 */
import type { AnnotationKind } from '#shared/formats/annotation-files.ts'
import type { AnnotationImport } from '#shared/formats/import/annotation-import.ts'
import type { SourceFile } from './importer.ts'

export interface AnnotationReader {
  readonly id: AnnotationKind
  /** throws a `HostFailure` when the file is not what it looks like or passes a limit */
  read(file: SourceFile): Promise<AnnotationImport> | AnnotationImport
}

/** Annotations of one file (security.md B15). */
export const ANNOTATION_LIMIT = 100_000
