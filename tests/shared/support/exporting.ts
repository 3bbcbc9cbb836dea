/** A whole library as the scope of an export, and an import of the result into another one. */
import { importAnnotations } from '#shared/commands/import-annotations.ts'
import type { Exporter, ExportScope } from '#shared/formats/exporter.ts'
import type { ImportPlan } from '#shared/formats/import/plan.ts'
import { readJsonLd } from '#shared/formats/import-json-ld.ts'
import { planImport } from '#shared/formats/plan-import.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { WorkingLibrary } from '#shared/model/library.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { chosenOptions, type ExporterOptions } from '#shared/model/exporter-option.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { counting, type Desk, NOW, run } from './library.ts'

/** @param around options, pictures or what else the scope of a test has beside its records */
export function scopeOf(
  { library, texts }: Pick<Desk, 'library' | 'texts'>,
  around: Partial<ExportScope> = {},
): ExportScope {
  return {
    title: 'Everything',
    generated: NOW,
    whole: true,
    documents: [...library.documents.values()].map((document) => ({
      document,
      version: document.versions[0] as (typeof document.versions)[number],
      table: texts(document.id, document.current) ?? blockTable([]),
      annotations: [...library.annotations.values()].filter((one) => documentOf(one) === document.id),
    })),
    memos: [...library.annotations.values()].filter((one) => documentOf(one) === undefined),
    links: [...library.links.values()],
    tags: library.tags,
    relations: library.relations,
    settings: library.settings.get('library') ?? DEFAULT_SETTINGS,
    desks: [...library.desks.values()],
    transfers: [...library.transfers.values()],
    t: (key) => key,
    excerptOf: () => undefined,
    titleOf: (document) => library.documents.get(document)?.title,
    options: {},
    lose: () => undefined,
    textOf: async (document, version) => texts(document, version)?.blocks,
    assetOf: async () => undefined,
    originalOf: async () => undefined,
    ...around,
  }
}

/** The scope with every option of an exporter at its standard, but for those given. */
export function withOptions(
  exporter: Exporter,
  scope: ExportScope,
  given: ExporterOptions = {},
): ExportScope {
  const { chosen, unknown } = chosenOptions(exporter.options ?? [], given)
  if (unknown !== undefined) throw new Error(`${exporter.id} has no option ${unknown}`)
  return { ...scope, options: chosen }
}

/** What an exporter writes. */
export async function exportedBytes(exporter: Exporter, scope: ExportScope): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of exporter.export(scope)) {
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
  }
  return new Uint8Array(await new Blob(pieces.map((piece) => new Uint8Array(piece))).arrayBuffer())
}

export async function exported(exporter: Exporter, scope: ExportScope): Promise<string> {
  return new TextDecoder().decode(await exportedBytes(exporter, scope))
}

/** What the services do with a file: read, plan, write the new documents, run the command. */
export function importInto(
  library: WorkingLibrary,
  texts: Desk['texts'],
  file: string,
  document?: string,
): ImportPlan {
  const plan = planImport(library, texts, readJsonLd(file), {
    id: counting(7),
    now: NOW,
    ...(document !== undefined && { document }),
  })
  const documents = plan.documents.map((one) => {
    const table = blockTable(one.blocks)
    const version = {
      id: one.version,
      imported: NOW,
      digest: '0'.repeat(64),
      importer: { id: 'w3c-json-ld', options: {} },
      length: table.text.length,
      words: 1,
      blocks: table.blocks.length,
    }
    return {
      id: one.id,
      ...one.bibliography,
      source: one.source,
      versions: [version],
      current: one.version,
      added: NOW,
    }
  })
  run(library, importAnnotations, { documents, ...plan.records })
  return plan
}
