/** The job that writes an export: an exporter's pieces go to a spool file, from which the host or a page reads. */
import { EXPORTERS } from '#shared/formats/exporters.ts'
import type { Exporter } from '#shared/formats/exporter.ts'
import { fileName } from '#shared/formats/file-name.ts'
import { annotationsIn } from '#shared/formats/progress.ts'
import { chosenOptions, type ExporterOptions } from '#shared/model/exporter-option.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { Spawn } from '#main/work/child.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { withCiter } from './export/cite-as.ts'
import { inSteps } from './export/steps.ts'
import { cancelled, writtenApart } from './export/write-apart.ts'
import { writeSpooled } from './export/write-spooled.ts'
import { type ExportArgs, exportScope } from './export-scope.ts'
import { translator } from './translate.ts'

/** What an export stands on. */
export interface ExportGround {
  readonly library: OpenLibrary
  readonly spawn: Spawn
}

/** Writes to `path`, which must not exist; throws `unknown-exporter`, `missing`, `cancelled` or the store's errors. */
export async function exportTo(
  path: string,
  { library, spawn }: ExportGround,
  { format, scope: wanted, language = 'en', options = {}, preview = false }: ExportArgs,
  { signal, progress }: JobTools,
): Promise<JobResult> {
  const exporter = exporterCalled(format)
  const losses = new Map<string, number>()
  const gathered = await exportScope(library, wanted, {
    t: translator(language),
    options: optionsOf(exporter, options),
    lose: (what, count = 1) => void losses.set(what, (losses.get(what) ?? 0) + count),
    each(done, total) {
      if (signal.aborted) throw cancelled(format)
      progress('reading', done, total)
    },
    ...(exporter.textless !== undefined && { textless: exporter.textless }),
  })
  const total = Math.max(1, annotationsIn(gathered))
  const passed = inSteps(total, (_more, done) =>
    progress('writing', Math.min(total, Math.floor(done)), total),
  )
  const scope = { ...gathered, passed }
  progress('writing', 0, total)
  const titles = new Map([...library.tables.documents].map(([id, { title }]) => [id, title]))
  const pieces = exporter.apart
    ? writtenApart(scope, { format, language }, { spawn, signal, titles })
    : exporter.export(await withCiter(exporter, scope, language))
  const { bytes, part } = await writeSpooled(path, pieces, preview, () => {
    if (signal.aborted) throw cancelled(format)
  })
  progress('writing', total, total)
  const name = fileName(scope.title, exporter.extension)
  return {
    kind: 'export',
    name,
    mediaType: exporter.mediaType,
    bytes,
    dropped: exporter.drops,
    losses: counted(losses),
    ...(part && { part }),
  }
}

/** Every format that can be written; `label` is a key of the catalogues. */
export function exportFormats(): Pick<Exporter, 'id' | 'label' | 'extension' | 'options'>[] {
  return [...EXPORTERS.values()]
}

/** The exporter of an id, or a failure that lists them. */
function exporterCalled(format: string): Exporter {
  const exporter = EXPORTERS.get(format)
  if (exporter) return exporter
  const formats = [...EXPORTERS.keys()].join(', ')
  throw new HostFailure('unknown-exporter', `There is no export format “${format}”. Known: ${formats}.`, {
    format,
    formats,
  })
}

/** A value for every option, or a failure that names the one that is not of this format. */
function optionsOf({ id, options = [] }: Exporter, given: ExporterOptions): ExporterOptions {
  const { chosen, unknown } = chosenOptions(options, given)
  if (unknown === undefined) return chosen
  const known = options.map((option) => option.id).join(', ')
  const value = String(given[unknown])
  throw new HostFailure('unknown-export-option', `The format “${id}” takes no ${unknown}=${value}.`, {
    format: id,
    option: unknown,
    value: value.slice(0, 100),
    known,
  })
}

function counted(losses: ReadonlyMap<string, number>): { what: string; count: number }[] {
  return [...losses].map(([what, count]) => ({ what, count }))
}
