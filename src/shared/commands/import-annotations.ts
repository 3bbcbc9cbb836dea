/** Adds what an import has planned: documents, tags, relations, annotations and links, as one step. */
import { added, type Change } from '#shared/changes/change.ts'
import { annotationSchema, documentOf, passageOf } from '#shared/model/annotation.ts'
import { documentSchema } from '#shared/model/document.ts'
import { type AnyRecord, type Library, type TableName, transferSchema } from '#shared/model/library.ts'
import { linkSchema } from '#shared/model/link.ts'
import { relationSchema } from '#shared/model/relation.ts'
import { tagSchema } from '#shared/model/tag.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand } from './command.ts'

const LIMIT = 200_000
const argsSchema = z.object({
  /** new documents, whose texts are already on disk */
  documents: z.array(documentSchema).max(10_000).exactOptional(),
  tags: z.array(tagSchema).max(LIMIT),
  relations: z.array(relationSchema).max(LIMIT),
  annotations: z.array(annotationSchema).max(LIMIT),
  links: z.array(linkSchema).max(LIMIT),
  /** places that are proposed for some of the annotations */
  transfers: z.array(transferSchema).max(LIMIT).exactOptional(),
})
type Args = z.infer<typeof argsSchema>

/** Refused as a whole when an id is taken or a record points to something that is not there. */
export const importAnnotations = defineCommand({
  id: 'annotations.import',
  scope: 'library',
  args: argsSchema,
  run(library, args) {
    const documents = args.documents ?? []
    const transfers = args.transfers ?? []
    for (const [table, records] of Object.entries({ ...args, documents, transfers })) {
      checkFree(library, table as keyof Args, records)
    }
    checkReferences(library, args)
    const changes: Change[] = [
      ...documents.map((record) => added('documents', record)),
      ...args.relations.map((record) => added('relations', record)),
      ...args.tags.map((record) => added('tags', record)),
      ...args.annotations.map((record) => added('annotations', record)),
      ...args.links.map((record) => added('links', record)),
      ...transfers.map((record) => added('transfers', record)),
    ]
    return { changes, params: { count: args.annotations.length, links: args.links.length } }
  },
})

function checkFree(library: Library, table: TableName, records: readonly AnyRecord[]): void {
  const seen = new Set<string>()
  for (const { id } of records) {
    if (library[table].has(id) || seen.has(id)) {
      throw new CommandError('id-taken', `There is already a record ${id} in ${table}.`, { table, id })
    }
    seen.add(id)
  }
}

function checkReferences(
  library: Library,
  { documents = [], tags, relations, annotations, links, transfers = [] }: Args,
): void {
  const documentIds = idsWith(library.documents, documents)
  const tagIds = idsWith(library.tags, tags)
  const relationIds = idsWith(library.relations, relations)
  const annotationIds = idsWith(library.annotations, annotations)
  const versions = new Set(
    [...library.documents.values(), ...documents].flatMap((one) => one.versions.map((version) => version.id)),
  )
  for (const annotation of annotations) {
    const document = documentOf(annotation)
    if (document !== undefined) mustHave(documentIds, document, 'document')
    const version = passageOf(annotation)?.source.version
    if (version !== undefined) mustHave(versions, version, 'version')
    for (const tag of annotation.tags) mustHave(tagIds, tag, 'tag')
  }
  for (const { annotation, version } of transfers) {
    mustHave(annotationIds, annotation, 'annotation')
    mustHave(versions, version, 'version')
  }
  for (const link of links) {
    mustHave(relationIds, link.relation, 'relation')
    for (const end of [link.from, link.to]) {
      mustHave(documentIds, end.document, 'document')
      if (end.annotation !== undefined) mustHave(annotationIds, end.annotation, 'annotation')
    }
  }
}

function idsWith(table: ReadonlyMap<string, unknown>, records: readonly AnyRecord[]): Set<string> {
  return new Set([...table.keys(), ...records.map((record) => record.id)])
}

function mustHave(ids: ReadonlySet<string>, id: string, what: string): void {
  if (!ids.has(id)) throw new CommandError('missing', `There is no ${what} ${id}.`, { what, id })
}
