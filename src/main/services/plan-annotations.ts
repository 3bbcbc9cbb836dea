/**
 * Lays annotations from a file beside the library: reads the texts that are asked for, and looks through all
 * texts of the library for quotations whose source is not known. Between two texts it can be cancelled.
 */
import type { Aim, AnnotationImport } from '#shared/formats/import/annotation-import.ts'
import type { ImportPlan, PlanContext } from '#shared/formats/import/plan.ts'
import { librarySearch } from '#shared/formats/import/search-library.ts'
import { planImport } from '#shared/formats/plan-import.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { wholeLibrary } from './whole.ts'

/** Throws `cancelled`. */
export async function planAnnotations(
  library: OpenLibrary,
  read: AnnotationImport,
  context: PlanContext,
  tools: JobTools,
): Promise<ImportPlan> {
  const plan = await planned(library, read, context, tools)
  if (plan.report.orphans.every(({ reason }) => reason !== 'no-document')) return plan
  const lost = homeless(read, plan)
  if (lost.length === 0) return plan
  const elsewhere = await searchAll(library, lost, tools)
  return planned(library, read, { ...context, elsewhere }, tools)
}

/** Plans, and plans again with the texts that the plan asked for, until it asks for no more. */
async function planned(
  library: OpenLibrary,
  read: AnnotationImport,
  context: PlanContext,
  { signal }: JobTools,
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
      refuseCancelled(signal)
      tables.set(key, await tableOf(library, document, version))
    }
  }
}

/** The aims of all annotations that no document was found for. */
function homeless(read: AnnotationImport, { report }: ImportPlan): Aim[] {
  const sources = new Set(
    report.orphans.flatMap(({ reason, document }) => (reason === 'no-document' ? [document] : [])),
  )
  return read.annotations.flatMap(({ aims: [first] }) => (first && sources.has(first.source) ? [first] : []))
}

async function searchAll(
  library: OpenLibrary,
  aims: readonly Aim[],
  { signal, progress }: JobTools,
): Promise<NonNullable<PlanContext['elsewhere']>> {
  const search = librarySearch(aims)
  const documents = [...library.tables.documents.values()]
  for (const [index, { id, current }] of documents.entries()) {
    refuseCancelled(signal)
    progress('anchoring', index, documents.length)
    const table = await tableOf(library, id, current)
    if (table) search.look(id, table)
  }
  return search.found
}

/** A damaged text makes orphans of what stands on it; the rest goes on. */
async function tableOf(
  library: OpenLibrary,
  document: string,
  version: string,
): Promise<BlockTable | undefined> {
  const text = await library.text(document, version).catch(() => undefined)
  return text && blockTable(text.blocks)
}

function refuseCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
}
