/** What an exporter says that it lost of a scope. */
import type { Exporter, ExportScope } from '#shared/formats/exporter.ts'
import type { ExporterOptions } from '#shared/model/exporter-option.ts'
import { exportedBytes, withOptions } from './exporting.ts'

export async function lossesOf(
  exporter: Exporter,
  scope: ExportScope,
  given: ExporterOptions = {},
): Promise<Record<string, number>> {
  const losses: Record<string, number> = {}
  await exportedBytes(exporter, {
    ...withOptions(exporter, scope, given),
    lose: (what, count = 1) => void (losses[what] = (losses[what] ?? 0) + count),
  })
  return losses
}
