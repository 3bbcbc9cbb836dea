/** The records of an archive, each checked by the schema of its table; one that is wrong refuses the archive. */
import type { ArchiveRecords } from '#shared/changes/merge-archive.ts'
import { nameOf } from '#shared/formats/archive/manifest.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { parseRecord, type RecordOf, type TableName } from '#shared/model/library.ts'
import { type Unpacked, wrong } from './unpacked.ts'

/** Throws `archive-wrong`. */
export async function archiveRecords(archive: Unpacked): Promise<ArchiveRecords> {
  const documents = await tableOf(archive, 'documents', nameOf.table('documents'))
  const annotations = [await annotationsIn(archive, nameOf.table('memos'), undefined)]
  for (const { id } of documents) annotations.push(await annotationsIn(archive, nameOf.annotations(id), id))
  return {
    documents,
    annotations: annotations.flat(),
    links: await tableOf(archive, 'links', nameOf.table('links')),
    tags: await tableOf(archive, 'tags', nameOf.table('tags')),
    relations: await tableOf(archive, 'relations', nameOf.table('relations')),
    desks: await tableOf(archive, 'desks', nameOf.table('desks')),
    transfers: await tableOf(archive, 'transfers', nameOf.table('transfers')),
    settings: (await tableOf(archive, 'settings', nameOf.table('settings'))).slice(0, 1),
  }
}

/** Annotations lie with the document they belong to, memos of the library with none. */
async function annotationsIn(archive: Unpacked, file: string, document: string | undefined) {
  const records = await tableOf(archive, 'annotations', file)
  const stray = records.find((record) => documentOf(record) !== document)
  if (stray) throw wrong(archive.name, `${file}: ${stray.id}`)
  return records
}

async function tableOf<T extends TableName>(
  archive: Unpacked,
  table: T,
  file: string,
): Promise<RecordOf<T>[]> {
  const seen = new Set<string>()
  return (await archive.records(file)).map((value) => {
    const result = parseRecord(table, value)
    if (!result.ok) throw wrong(archive.name, `${file}: ${result.reason}`)
    if (seen.has(result.record.id)) throw wrong(archive.name, `${file}: ${result.record.id} twice`)
    seen.add(result.record.id)
    return result.record
  })
}
