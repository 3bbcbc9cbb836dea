/**
 * The job that brings in W3C annotations: read at arm's length, planned beside the library, entered in one
 * transaction. A file of Scholion's own also carries its documents, so it fills an empty library.
 */
import { importAnnotations as enterAnnotations } from '#shared/commands/import-annotations.ts'
import type { AnnotationImport, ImportedDocument } from '#shared/formats/import/annotation-import.ts'
import type { ImportPlan, Orphan, PlanContext } from '#shared/formats/import/plan.ts'
import { planImport } from '#shared/formats/plan-import.ts'
import type { JobResult } from '#shared/host/contract.ts'
import { type HostError, HostFailure } from '#shared/host/errors.ts'
import type { Document } from '#shared/model/document.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { readAtArmsLength } from '#main/work/read-at-arms-length.ts'
import { checkSourceFile } from '#main/work/source-file.ts'
import { enterText } from './enter-text.ts'
import { freshContext } from './fresh.ts'
import type { Ground } from './import-job.ts'
import { run } from './perform.ts'
import { wholeLibrary } from './whole.ts'

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
    // The shape is ours: the worker runs `readJsonLd`. Its records are checked again by the command's schema.
    const read = value as AnnotationImport
    refuseNothing(read, name)
    progress('writing', 1, 2)
    const plan = await planned(library, read, {
      ...freshContext(),
      ...(document !== undefined && { document }),
    })
    const { records, report } = plan
    const documents = await enterDocuments(library, plan.documents)
    await run(library, enterAnnotations, { ...records, ...(documents.length > 0 && { documents }) })
    progress('writing', 2, 2)
    const problems = [...report.remarks, ...report.orphans.map(orphanRemark)]
    return {
      kind: 'import-annotations',
      added: report.annotations.added,
      orphans: report.orphans.length,
      report: problems,
    }
  } finally {
    await spool.drop(handle)
  }
}

function refuseNothing(read: AnnotationImport, name: string): void {
  const { annotations, links, documents, problems } = read
  if (annotations.length + links.length + documents.length > 0) return
  const reason = problems[0]?.message ?? 'There are no annotations in it.'
  throw new HostFailure('not-annotations', `“${name}” holds no W3C annotations: ${reason}`, { name, reason })
}

/** Plans, and plans again with the texts that the plan asked for, until it asks for no more. */
async function planned(
  library: OpenLibrary,
  read: AnnotationImport,
  context: PlanContext,
): Promise<ImportPlan> {
  const whole = await wholeLibrary(library)
  const tables = new Map<string, BlockTable | undefined>()
  for (;;) {
    const wanted = new Map<string, readonly [document: string, version: string]>()
    const texts = (document: string, version: string): BlockTable | undefined => {
      const key = `${document}/${version}`
      if (!tables.has(key)) wanted.set(key, [document, version])
      return tables.get(key)
    }
    const plan = planImport(whole, texts, read, context)
    if (wanted.size === 0) return plan
    for (const [key, [document, version]] of wanted) {
      // A damaged text makes orphans of what stands on it; the rest goes on.
      const text = await library.text(document, version).catch(() => undefined)
      tables.set(key, text && blockTable(text.blocks))
    }
  }
}

/** The file has no originals; the text itself stands in for them, and says so by its media type. */
async function enterDocuments(
  library: OpenLibrary,
  imported: readonly ImportedDocument[],
): Promise<Document[]> {
  const documents: Document[] = []
  for (const { id, version: versionId, bibliography, source, blocks } of imported) {
    const original = Buffer.from(blockTable(blocks).text)
    const importer = { id: 'w3c-json-ld', options: {} }
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

function orphanRemark({ quote, document, reason }: Orphan): HostError {
  const words = quote.slice(0, 80).toWellFormed()
  return {
    code: `orphan-${reason}`,
    params: { quote: words, document },
    message: `“${words}”: ${ORPHANS[reason]}`,
  }
}

const ORPHANS: Readonly<Record<Orphan['reason'], string>> = {
  'no-document': 'its document is not in the library.',
  'not-found': 'these words do not stand in the text.',
  ambiguous: 'these words stand in several places.',
}
