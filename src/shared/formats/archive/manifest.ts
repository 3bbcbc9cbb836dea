/**
 * The list of what a Scholion archive holds: the version of the format, what it was made of, and every file with its size
 * and SHA-256. The archive is a zip of the same open JSON a library is made of, one record a line:
 * `tables/<table>.json`, `documents/<id>/annotations.json`, `text.<version>.json`, `source.<digest>`, `assets/<digest>`.
 */
import { digestSchema, lineSchema, timeSchema } from '#shared/model/primitives.ts'
import { z } from '#shared/model/zod.ts'

export const ARCHIVE_FORMAT = 'scholion-archive'
/** What this program writes, and the newest it reads. */
export const ARCHIVE_VERSION = 1
export const MANIFEST = 'manifest.json'
/** Files of one archive. */
export const ARCHIVE_FILES = 100_000

/** The tables that are files of their own; annotations lie with their documents, memos with them. */
export const ARCHIVE_TABLES = [
  'documents',
  'links',
  'tags',
  'relations',
  'desks',
  'transfers',
  'settings',
  'memos',
] as const
export type ArchiveTable = (typeof ARCHIVE_TABLES)[number]

const fileSchema = z.object({
  name: z.string().max(200),
  bytes: z.number().int().min(0),
  digest: digestSchema,
})
export type ArchiveFile = z.infer<typeof fileSchema>

export const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.number().int().min(1),
  made: timeSchema,
  /** what was exported: a library, a desk, documents */
  title: lineSchema,
  files: z.array(fileSchema).max(ARCHIVE_FILES),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The names of files. */
export const nameOf = {
  table: (table: ArchiveTable) => `tables/${table}.json`,
  annotations: (document: string) => `documents/${document}/annotations.json`,
  text: (document: string, version: string) => `documents/${document}/text.${version}.json`,
  original: (document: string, digest: string) => `documents/${document}/source.${digest}`,
  asset: (document: string, digest: string) => `documents/${document}/assets/${digest}`,
}

const NAMES = [
  new RegExp(`^tables/(?:${ARCHIVE_TABLES.join('|')})\\.json$`, 'u'),
  /^documents\/[0-9a-z][0-9a-z-]{0,63}\/(?:annotations\.json|text\.[0-9a-z][0-9a-z-]{0,63}\.json|source\.[0-9a-f]{64}|assets\/[0-9a-f]{64})$/u,
]

/** Whether a name is one that an archive may have. */
export function isArchiveName(name: string): boolean {
  return NAMES.some((pattern) => pattern.test(name))
}

/** One list of records: an array, one record a line. */
export function recordLines(records: Iterable<object>): string {
  return `[\n${Array.from(records, (record) => JSON.stringify(record)).join(',\n')}\n]\n`
}

/** The outline of a table file; its records are checked one by one. */
export const tableFileSchema = z.array(z.unknown()).max(1_000_000)
