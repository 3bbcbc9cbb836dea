/** The job that writes an export: an exporter's pieces go to a spool file, from which the host or a page reads. */
import { open } from 'node:fs/promises'
import { EXPORTERS } from '#shared/formats/exporters.ts'
import { type Citer, citer } from '#shared/formats/citing/citer.ts'
import { chosenStyle, LIBRARY_STYLE, SHIPPED_STYLES, SHORT_STYLE } from '#shared/formats/citing/styles.ts'
import type { Exporter, ExportScope, Piece } from '#shared/formats/exporter.ts'
import { fileName } from '#shared/formats/file-name.ts'
import { chosenOptions, type ExporterOptions } from '#shared/model/exporter-option.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import type { JobTools } from '#main/work/jobs.ts'
import { type ExportArgs, exportScope } from './export-scope.ts'
import { translator } from './translate.ts'

/** UTF-16 units gathered before they are written. */
const BUFFER = 65_536

/** About how much of an export is written to be looked at beforehand: bytes. */
const PREVIEW = 32_768

/** Writes to `path`, which must not exist; throws `unknown-exporter`, `missing`, `cancelled` or the store's errors. */
export async function exportTo(
  path: string,
  library: OpenLibrary,
  { format, scope: wanted, language = 'en', options = {}, preview = false }: ExportArgs,
  { signal, progress }: JobTools,
): Promise<JobResult> {
  const exporter = exporterCalled(format)
  const losses = new Map<string, number>()
  const scope = await exportScope(library, wanted, {
    t: translator(language),
    options: optionsOf(exporter, options),
    lose: (what, count = 1) => void losses.set(what, (losses.get(what) ?? 0) + count),
    each: (done, total) => progress('reading', done, total),
    ...(exporter.textless !== undefined && { textless: exporter.textless }),
  })
  progress('writing', 0, 1)
  const citing = await citerOf(exporter, scope, language)
  const written = exporter.export(citing ? { ...scope, citer: citing } : scope)
  const { bytes, part } = await write(path, exporter, written, signal, preview)
  progress('writing', 1, 1)
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

/** What cites in the style that was asked for; undefined for the app's own short one. Throws `unknown-style`. */
async function citerOf(
  { options = [] }: Exporter,
  { options: chosen, settings, documents, lose }: ExportScope,
  language: 'en' | 'fr',
): Promise<Citer | undefined> {
  const asked = chosen['style']
  if (typeof asked !== 'string' || !options.some((option) => option.id === 'style')) return undefined
  const style = asked === LIBRARY_STYLE ? chosenStyle(settings) : asked
  if (style === SHORT_STYLE) return undefined
  const own = (settings.styles ?? []).map((one) => one.id)
  if (!own.includes(style) && !SHIPPED_STYLES.some((one) => one === style)) {
    const titles = (settings.styles ?? []).map(({ title }) => title)
    const known = [LIBRARY_STYLE, SHORT_STYLE, ...SHIPPED_STYLES, ...titles].join(', ')
    throw new HostFailure(
      'unknown-style',
      `There is no citation style “${style.slice(0, 100)}” here. Known: ${known}.`,
      {
        style: style.slice(0, 100),
        known,
      },
    )
  }
  const works = documents.map(({ document }) => document)
  const citing = await citer(style, language, works, settings)
  if (citing.style !== style) lose('formats.drops.style')
  return citing
}

function counted(losses: ReadonlyMap<string, number>): { what: string; count: number }[] {
  return [...losses].map(([what, count]) => ({ what, count }))
}

async function write(
  path: string,
  exporter: Exporter,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  signal: AbortSignal,
  preview: boolean,
): Promise<{ readonly bytes: number; readonly part: boolean }> {
  const file = await open(path, 'wx', 0o600)
  try {
    let waiting = ''
    let bytes = 0
    const put = async (written: Uint8Array): Promise<void> => {
      await file.appendFile(written)
      bytes += written.length
    }
    const flush = async (): Promise<void> => {
      if (waiting === '') return
      await put(Buffer.from(waiting))
      waiting = ''
      // An exporter that never waits must not keep the host from answering.
      await new Promise((go) => setImmediate(go))
    }
    for await (const piece of pieces) {
      if (signal.aborted) throw new HostFailure('cancelled', `The export as ${exporter.id} was cancelled.`)
      if (typeof piece === 'string') waiting += piece
      if (typeof piece !== 'string' || waiting.length >= BUFFER) await flush()
      if (typeof piece !== 'string') await put(piece)
      if (preview && bytes + waiting.length >= PREVIEW) {
        await flush()
        return { bytes, part: true }
      }
    }
    await flush()
    return { bytes, part: false }
  } finally {
    await file.close()
  }
}
