/**
 * The job that brings in annotations, ours or another program's: read at arm's length, planned beside the library,
 * entered in one transaction. A file of Scholion's own also carries its documents, so it fills an empty library.
 */
import { importAnnotations as enterAnnotations } from '#shared/commands/import-annotations.ts'
import type { AnnotationImport, ImportedDocument } from '#shared/formats/import/annotation-import.ts'
import type { PlanReport } from '#shared/formats/import/plan.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Document } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { checkAnnotations } from '#main/work/check-annotations.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { readAtArmsLength } from '#main/work/read-at-arms-length.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import { enterText } from './enter-text.ts'
import { freshContext } from './fresh.ts'
import type { Ground } from './import-job.ts'
import { run } from './perform.ts'
import { planAnnotations } from './plan-annotations.ts'

/** Characters of a lost quotation that are told. */
const QUOTE_SHOWN = 2000

/** An upload handle, and where annotations go that name no known source. */
export interface AnnotationsArgs {
  readonly file: string
  readonly document?: string
}

/** Throws `not-annotations` when there is nothing to read in the file, and what reading files throws. */
export async function importAnnotations(
  { library, spool, spawn }: Ground,
  { file: handle, document }: AnnotationsArgs,
  { signal, progress }: JobTools,
): Promise<JobResult> {
  try {
    progress('reading', 0, 2)
    const file = await spool.file(handle)
    await checkSourceFile(file.path, file.name)
    const { path, name, mediaType } = file
    const { value } = await readAtArmsLength(
      spawn,
      { as: 'annotations', path, name, mediaType, options: {} },
      signal,
    )
    const read = checkAnnotations(value, name)
    refuseNothing(read, name)
    const context = { ...freshContext(), ...(document !== undefined && { document }) }
    const plan = await planAnnotations(library, read, context, { signal, progress })
    if (signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
    progress('writing', 1, 2)
    const { records, report } = plan
    const documents = await enterDocuments(library, plan.documents, read.reader ?? 'w3c-json-ld')
    await run(library, enterAnnotations, { ...records, ...(documents.length > 0 && { documents }) })
    progress('writing', 2, 2)
    return resultOf(library, read, report, records.links.length)
  } finally {
    await spool.drop(handle)
  }
}

function refuseNothing(read: AnnotationImport, name: string): void {
  const { annotations, links, documents, problems } = read
  if (annotations.length + links.length + documents.length > 0) return
  const reason = problems[0]?.message ?? 'There are no annotations in it.'
  throw new HostFailure('not-annotations', `“${name}” holds no annotations: ${reason}`, { name, reason })
}

function resultOf(
  library: OpenLibrary,
  { reader = 'w3c-json-ld' }: AnnotationImport,
  { annotations, documents, orphans, remarks }: PlanReport,
  links: number,
): JobResult {
  const titleOf = (source: string): string => library.tables.documents.get(source)?.title ?? source
  const { added, exact, folded, merged, proposed } = annotations
  return {
    kind: 'import-annotations',
    reader,
    added,
    exact,
    folded,
    proposed,
    merged,
    links,
    documents: documents.added,
    orphans: annotations.orphans,
    lost: orphans.map(({ quote, document, reason }) => ({
      quote: quote.slice(0, QUOTE_SHOWN).toWellFormed(),
      document: titleOf(document).slice(0, 300).toWellFormed(),
      reason,
    })),
    report: remarks,
  }
}

/** The file has no originals; the text itself stands in for them, and says so by its media type. */
async function enterDocuments(
  library: OpenLibrary,
  imported: readonly ImportedDocument[],
  reader: string,
): Promise<Document[]> {
  const documents: Document[] = []
  for (const { id, version: versionId, bibliography, source, blocks } of imported) {
    const original = Buffer.from(blockTable(blocks).text)
    const importer = { id: reader, options: {} }
    const entered = await enterText(library, { document: id, version: versionId, blocks, importer, original })
    documents.push({
      id,
      ...bibliography,
      source: { ...source, ...entered.source, mediaType: 'text/plain' },
      versions: [entered.version],
      current: versionId,
      added: entered.version.imported,
    })
  }
  return documents
}
