/** How far an export is, told in annotations, whatever the work really consists of. */
import type { ExportScope } from './exporter.ts'

/** How many annotations are to be written. */
export function annotationsIn({ documents, memos }: Pick<ExportScope, 'documents' | 'memos'>): number {
  return documents.reduce((sum, one) => sum + one.annotations.length, memos.length)
}

/** What tells, each time it is called, that one of some equal parts is done. @param share of all work that they are */
export function inParts(scope: ExportScope, parts: number, share = 1): () => void {
  const part = (share * Math.max(1, annotationsIn(scope))) / Math.max(1, parts)
  return () => scope.passed?.(part)
}
