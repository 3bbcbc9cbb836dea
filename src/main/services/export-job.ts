/** The job that writes an export: an exporter's pieces go to a spool file, from which the host or a page reads. */
import { open } from 'node:fs/promises'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import type { Exporter } from '#shared/formats/exporter.ts'
import { fileName } from '#shared/formats/file-name.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { type ExportArgs, exportScope } from './export-scope.ts'
import { translator } from './translate.ts'

/** UTF-16 units gathered before they are written. */
const BUFFER = 65_536

/** Writes to `path`, which must not exist; throws `unknown-exporter`, `missing`, `cancelled` or the store's errors. */
export async function exportTo(
  path: string,
  library: OpenLibrary,
  { format, scope: wanted, language = 'en' }: ExportArgs,
  { signal, progress }: JobTools,
): Promise<JobResult> {
  const exporter = exporterCalled(format)
  const scope = await exportScope(
    library,
    wanted,
    translator(language),
    (done, total) => progress('reading', done, total),
    exporter.textless,
  )
  progress('writing', 0, 1)
  const bytes = await write(path, exporter, exporter.export(scope), signal)
  progress('writing', 1, 1)
  const name = fileName(scope.title, exporter.extension)
  return { kind: 'export', name, mediaType: exporter.mediaType, bytes, dropped: exporter.drops }
}

/** Every format that can be written; `label` is a key of the catalogues. */
export function exportFormats(): Pick<Exporter, 'id' | 'label' | 'extension'>[] {
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

async function write(
  path: string,
  exporter: Exporter,
  pieces: AsyncIterable<string> | Iterable<string>,
  signal: AbortSignal,
): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  try {
    let waiting = ''
    let bytes = 0
    const flush = async (): Promise<void> => {
      const written = Buffer.from(waiting)
      await file.appendFile(written)
      bytes += written.length
      waiting = ''
    }
    for await (const piece of pieces) {
      if (signal.aborted) throw new HostFailure('cancelled', `The export as ${exporter.id} was cancelled.`)
      waiting += piece
      if (waiting.length >= BUFFER) await flush()
    }
    await flush()
    return bytes
  } finally {
    await file.close()
  }
}
