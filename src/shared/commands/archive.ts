/** Brings the records of a Scholion archive in, merged by their ids, as one step. Its texts are on disk before. */
import { mergeArchive } from '#shared/changes/merge-archive.ts'
import { TABLES } from '#shared/model/library.ts'
import { z } from '#shared/model/zod.ts'
import { defineCommand } from './command.ts'

const LIMIT = 1_000_000

/** The records of an archive, checked. */
export const archiveRecordsSchema = z.object({
  documents: z.array(TABLES.documents).max(LIMIT),
  annotations: z.array(TABLES.annotations).max(LIMIT),
  links: z.array(TABLES.links).max(LIMIT),
  tags: z.array(TABLES.tags).max(LIMIT),
  relations: z.array(TABLES.relations).max(LIMIT),
  desks: z.array(TABLES.desks).max(LIMIT),
  transfers: z.array(TABLES.transfers).max(LIMIT),
  settings: z.array(TABLES.settings).max(1),
})

/** Bringing the same archive in twice changes nothing the second time. Only the services may run it. */
export const importArchive = defineCommand({
  id: 'archive.import',
  scope: 'library',
  args: archiveRecordsSchema,
  run(library, records) {
    const { changes, documents, added } = mergeArchive(library, records)
    return { changes, params: { count: documents.length, annotations: added.annotations ?? 0 } }
  },
})
