/** Every exporter, found by folder: a new format is a new file in `exporters/`. Two with one id fail at start. */
import type { Exporter } from './exporter.ts'

const found = import.meta.glob<Exporter>('./exporters/*.ts', { eager: true, import: 'default' })

/** Exporters by id, in the order of their file names. Throws when two share an id: a bug. */
export function collectExporters(modules: Readonly<Record<string, Exporter>>): ReadonlyMap<string, Exporter> {
  const exporters = new Map<string, Exporter>()
  for (const [path, exporter] of Object.entries(modules)) {
    if (exporters.has(exporter.id)) throw new Error(`two exporters are called ${exporter.id} (${path})`)
    exporters.set(exporter.id, exporter)
  }
  return exporters
}

/** All exporters by id. */
export const EXPORTERS: ReadonlyMap<string, Exporter> = collectExporters(found)
